import { parentPort, workerData } from 'node:worker_threads';
import { type Judge, type Judged, judgeWindow } from './judging';
import { type JudgeOrder, judgeFor } from './knowledge';
import type { Answer, Order, StepResult } from './pool';
import { type ReadingState, readStep } from './read';
import type { Task } from './schedule';
import { problemOf } from './sources';

/** Entries from this length on are sent as bytes, which change hands without a copy and lie outside of the engine's heap. */
const LONG = 16 * 1024;

/** Takes a step; says where the next one begins before it judges what it has read. */
function resultOf({ source, from }: Task, judge: Judge, goOn: (next: ReadingState) => void): StepResult {
  try {
    const { window, reason, next } = readStep(source, from, judge.sizes);
    if (next !== null) goOn(next);
    const judged = window === null ? null : judgeWindow(source.name, window, judge);
    return { judged, end: next === null ? { reason, problem: null } : null };
  } catch (error) {
    return { judged: null, end: { reason: null, problem: problemOf(source.name, error) } };
  }
}

const encoder = new TextEncoder();

/** UTF-8, in `room` where that is large enough. */
function encoded(text: string, room: ArrayBuffer | null): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(room === null || room.byteLength < text.length ? new ArrayBuffer(text.length + (text.length >> 2)) : room);
  const { read, written } = encoder.encodeInto(text, bytes);
  return read === text.length ? bytes.subarray(0, written) : encoder.encode(text);
}

function inBytes(judged: Judged | null, room: ArrayBuffer | null): Judged | null {
  if (judged === null || typeof judged.entries !== 'string' || judged.entries.length < LONG) return judged;
  return { ...judged, entries: encoded(judged.entries, room) };
}

/** Serves as a worker of the pool: takes the steps it is handed until it is stopped. */
export async function serve(): Promise<void> {
  const port = parentPort;
  const order: JudgeOrder = workerData;
  if (port === null) return;
  const judge = await judgeFor(order);
  // The main thread has read the same data files without a problem before it started workers.
  if (typeof judge === 'string') throw new Error(judge);
  port.on('message', ({ task, room }: Order) => {
    const { judged, end } = resultOf(task, judge, (next) => port.postMessage({ next } satisfies Answer));
    const sent = inBytes(judged, room);
    const transfer = sent !== null && typeof sent.entries !== 'string' ? [sent.entries.buffer] : [];
    port.postMessage({ result: { judged: sent, end } } satisfies Answer, transfer);
  });
}
