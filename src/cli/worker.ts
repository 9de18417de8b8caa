import { parentPort, workerData } from 'node:worker_threads';
import { roomOf } from './entries';
import { forget, type Judge, judgeWindow } from './judging';
import { type JudgeOrder, judgeFor } from './knowledge';
import type { Answer, Order, StepResult } from './pool';
import { type ReadingState, readStep } from './read';
import type { Task } from './schedule';
import { problemOf } from './sources';

/** Takes a step; says where the next one begins before it judges what it has read. */
function resultOf({ source, from }: Task, judge: Judge, goOn: (next: ReadingState) => void): StepResult {
  try {
    const { window, reason, next } = readStep(source, from, judge.sizes);
    if (next !== null) goOn(next);
    const judged = window === null ? null : judgeWindow(source.name, window, judge);
    return { judged, end: next === null ? { reason, problem: null } : null };
  } catch (error) {
    forget(judge);
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
  port.on('message', ({ tasks, room }: Order) => {
    if (room !== null) judge.entries.use(room);
    const results = tasks.map((task) => resultOf(task, judge, (next) => port.postMessage({ next } satisfies Answer)));
    const rooms = results.map(({ judged }) => roomOf(judged?.entries ?? '')).filter((given) => given !== null);
    port.postMessage({ results } satisfies Answer, rooms);
  });
}
