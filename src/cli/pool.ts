import { Worker } from 'node:worker_threads';
import type { FileOutcome } from '../features/reporter';
import { roomOf } from './entries';
import { addTo, type Judged, type Take } from './judging';
import type { JudgeOrder } from './knowledge';
import type { ReadingState, StoredSource } from './read';
import { scheduleOf, type Task } from './schedule';

/** What a worker is given. */
export interface Order {
  /** A step of a file, or the first steps of some files. */
  readonly tasks: readonly Task[];
  /** Memory that has served before, for its entries. */
  readonly room: ArrayBuffer | null;
}

/** What a worker says: where the next step of a file begins, as soon as it knows; in the end what each task has brought. */
export type Answer = { readonly next: ReadingState } | { readonly results: readonly StepResult[] };

export interface StepResult {
  readonly judged: Judged | null;
  /** How the file ends with this step; null when it goes on. */
  readonly end: Pick<FileOutcome, 'reason' | 'problem'> | null;
}

export interface Pool {
  /** Passes on what a file holds as it comes; resolves with its outcome. To be called in the order of the sources. */
  judge(index: number, take: Take): Promise<FileOutcome>;
  close(): Promise<void>;
}

/** Length of the entries that may wait for the files before theirs. */
const ROOM = 64 * 1024 * 1024;

/** Bytes of small files that a worker takes at once. One that is read in windows is always taken alone. */
const TOGETHER = 256 * 1024;

/**
 * Memory of a worker in MB where files are read in windows, so that it stays bounded: a small space for what is
 * short-lived, and a limit so far below that of the main thread that the engine lets less garbage add up before it
 * collects all. Both together halve what a worker holds and cost it a third of its time; other runs go without.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1400 };

/** What has come of a file and waits to be fetched, by step. */
interface Channel {
  readonly results: Map<number, StepResult>;
  ended: boolean;
  wake: () => void;
}

function crashed({ name }: StoredSource): StepResult {
  return { judged: null, end: { reason: null, problem: `Cannot check ${name}: it needs more memory than there is.` } };
}

function lengthOf({ judged }: StepResult): number {
  return judged?.entries.length ?? 0;
}

/** Workers that take the steps of the files one after the other. `script` must serve tasks when it runs as a worker. */
export function startPool(script: string, size: number, order: JudgeOrder, sources: readonly StoredSource[]): Pool {
  const bounded = sources.some(({ bytes }) => bytes > order.sizes.whole);
  const channels: readonly Channel[] = sources.map(() => ({ results: new Map(), ended: false, wake: () => undefined }));
  const workers = new Set<Worker>();
  const rooms: ArrayBuffer[] = [];
  let idle: ((tasks: readonly Task[]) => void)[] = [];
  /** The file whose results are being passed on. */
  let passing = 0;
  let waiting = 0;
  const schedule = scheduleOf(
    sources,
    { ahead: 2 * size, together: Math.min(TOGETHER, order.sizes.whole) },
    {
      steps: (index) => channels[index]?.results.size ?? 0,
      hasRoom: (index) => index === passing || waiting < ROOM
    }
  );

  function settle({ index, step }: Task, result: StepResult): void {
    const channel = channels[index];
    if (channel === undefined || channel.ended) return;
    channel.results.set(step, result);
    waiting += lengthOf(result);
    if (result.end?.problem != null) schedule.drop(index);
    channel.wake();
  }

  /** Gives every idle worker something to do, as far as there is any. */
  function feed(): void {
    for (let give = idle[0]; give !== undefined; give = idle[0]) {
      const tasks = schedule.take();
      if (tasks.length === 0) return;
      idle = idle.slice(1);
      give(tasks);
    }
  }

  function start(): void {
    let current: readonly Task[] = [];
    const worker = new Worker(script, { workerData: order, resourceLimits: bounded ? LIMITS : {} });
    workers.add(worker);
    const give = (tasks: readonly Task[]): void => {
      current = tasks;
      const room = rooms.pop() ?? null;
      worker.postMessage({ tasks, room } satisfies Order, room === null ? [] : [room]);
    };
    worker.on('message', (answer: Answer) => {
      if ('next' in answer) {
        const [task] = current;
        if (task !== undefined && channels[task.index]?.ended !== true) schedule.goesOn(task, answer.next);
      } else {
        const done = current;
        current = [];
        idle = [...idle, give];
        for (const [index, task] of done.entries()) settle(task, answer.results[index] ?? crashed(task.source));
      }
      feed();
    });
    worker.on('error', () => {
      workers.delete(worker);
      idle = idle.filter((other) => other !== give);
      const [task, ...others] = current;
      // One that fails without a task would fail again.
      if (task === undefined) return;
      // Which of several files it was is seen when each is taken alone.
      if (others.length > 0) schedule.giveBack(current);
      else settle(task, crashed(task.source));
      start();
      feed();
    });
    idle = [...idle, give];
  }

  /** The next result of a file. */
  async function fetch(channel: Channel, step: number): Promise<StepResult> {
    for (;;) {
      const result = channel.results.get(step);
      if (result !== undefined) {
        channel.results.delete(step);
        waiting -= lengthOf(result);
        feed();
        return result;
      }
      await new Promise<void>((resolve) => {
        channel.wake = resolve;
      });
    }
  }

  async function judge(index: number, take: Take): Promise<FileOutcome> {
    const channel = channels[index];
    if (channel === undefined) throw new RangeError(`There is no file ${index}.`);
    const sums = { claims: 0, subjects: 0, length: 0 };
    passing = index;
    feed();
    for (let step = 0; ; step++) {
      const { judged, end } = await fetch(channel, step);
      if (judged !== null) addTo(sums, judged);
      const goesOn = judged === null || (await take(judged));
      const room = roomOf(judged?.entries ?? '');
      if (room !== null) rooms.push(room);
      if (end === null && goesOn) continue;
      channel.ended = true;
      schedule.drop(index);
      for (const left of channel.results.values()) waiting -= lengthOf(left);
      channel.results.clear();
      return { reason: end?.reason ?? null, problem: end?.problem ?? null, ...sums };
    }
  }

  for (let count = 0; count < size; count++) start();
  return {
    judge,
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    }
  };
}
