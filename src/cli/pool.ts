import { Worker } from 'node:worker_threads';
import type { LocatedFinding } from '../features/located';
import type { FileOutcome } from '../features/reporter';
import type { Source } from './sources';

/** What a worker is asked: one file. It answers with any number of findings and then an outcome. */
export interface Task {
  readonly index: number;
  readonly source: Source;
}

export type Answer =
  | { readonly index: number; readonly findings: readonly LocatedFinding[] }
  | { readonly index: number; readonly outcome: FileOutcome };

/** The findings of one file as they arrive, then its outcome. */
interface Channel {
  readonly findings: LocatedFinding[];
  outcome: FileOutcome | null;
  wake: () => void;
}

export interface Pool {
  /** Passes on the findings of a file as they come; resolves with its outcome. To be called in the order of the sources. */
  judge(index: number, take: (findings: readonly LocatedFinding[]) => Promise<boolean>): Promise<FileOutcome>;
  close(): Promise<void>;
}

function crashed(source: Source): FileOutcome {
  return { reason: null, problem: `Cannot check ${source.name}: it needs more memory than there is.`, claims: 0, subjects: 0, length: 0 };
}

/** Workers that take the files one after the other. `script` must serve tasks when it runs as a worker. */
export function startPool(script: string, size: number, workerData: unknown, sources: readonly Source[]): Pool {
  const channels: Channel[] = sources.map(() => ({ findings: [], outcome: null, wake: () => undefined }));
  const workers = new Set<Worker>();
  let next = 0;

  function settle(index: number, outcome: FileOutcome): void {
    const channel = channels[index];
    if (channel === undefined) return;
    channel.outcome ??= outcome;
    channel.wake();
  }

  function start(): void {
    let current = -1;
    const worker = new Worker(script, { workerData });
    workers.add(worker);
    function give(): void {
      current = next++;
      const source = sources[current];
      if (source !== undefined) worker.postMessage({ index: current, source } satisfies Task);
    }
    worker.on('message', (answer: Answer) => {
      if ('outcome' in answer) {
        settle(answer.index, answer.outcome);
        give();
      } else {
        const channel = channels[answer.index];
        for (const finding of answer.findings) channel?.findings.push(finding);
        channel?.wake();
      }
    });
    worker.on('error', () => {
      workers.delete(worker);
      const source = sources[current];
      if (source !== undefined) settle(current, crashed(source));
      if (next < sources.length) start();
    });
    give();
  }

  for (let count = 0; count < size; count++) start();

  async function judge(index: number, take: (findings: readonly LocatedFinding[]) => Promise<boolean>): Promise<FileOutcome> {
    const channel = channels[index];
    if (channel === undefined) throw new RangeError(`There is no file ${index}.`);
    for (;;) {
      const { outcome } = channel;
      const findings = channel.findings.splice(0);
      if (findings.length > 0) await take(findings);
      else if (outcome !== null) return outcome;
      else {
        await new Promise<void>((resolve) => {
          channel.wake = resolve;
        });
      }
    }
  }

  return {
    judge,
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    }
  };
}
