import { parentPort, workerData } from 'node:worker_threads';
import { judgeSource } from './judging';
import { type JudgeOrder, judgeFor } from './knowledge';
import type { Answer, Task } from './pool';

/** Serves as a worker of the pool: judges the files it is handed until it is stopped. */
export async function serve(): Promise<void> {
  const port = parentPort;
  const order: JudgeOrder = workerData;
  if (port === null) return;
  const judge = await judgeFor(order);
  // The main thread has read the same data files without a problem before it started workers.
  if (typeof judge === 'string') throw new Error(judge);
  const answer = (message: Answer): void => port.postMessage(message);
  port.on('message', async ({ index, source }: Task) => {
    const outcome = await judgeSource(source, process.stdin, judge, async (findings) => {
      if (findings.length > 0) answer({ index, findings });
      return true;
    });
    answer({ index, outcome });
  });
}
