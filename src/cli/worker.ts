import { parentPort, workerData } from 'node:worker_threads';
import { roomOf } from './entries';
import { type Judge, judgeWindow } from './judging';
import { type JudgeOrder, judgeFor } from './knowledge';
import type { Answer, Order, StepResult } from './pool';
import { type ReadingState, readStep } from './read';
import { problemOf } from './sources';

/** Takes a step; says where the next one begins before it judges what it has read. */
function resultOf({ task: { source, from }, room }: Order, judge: Judge, goOn: (next: ReadingState) => void): StepResult {
  try {
    const { window, reason, next } = readStep(source, from, judge.sizes);
    if (next !== null) goOn(next);
    const judged = window === null ? null : judgeWindow(source.name, window, judge, room);
    return { judged, end: next === null ? { reason, problem: null } : null };
  } catch (error) {
    return { judged: null, end: { reason: null, problem: problemOf(source.name, error) } };
  }
}

/** Serves as a worker of the pool: takes the steps it is handed until it is stopped. */
export async function serve(): Promise<void> {
  const port = parentPort;
  const order: JudgeOrder = workerData;
  if (port === null) return;
  const judge = await judgeFor(order);
  // The main thread has read the same data files without a problem before it started workers.
  if (typeof judge === 'string') throw new Error(judge);
  port.on('message', (given: Order) => {
    const result = resultOf(given, judge, (next) => port.postMessage({ next } satisfies Answer));
    const room = roomOf(result.judged?.entries ?? '');
    port.postMessage({ result } satisfies Answer, room === null ? [] : [room]);
  });
}
