import { availableParallelism } from 'node:os';
import { RULES_BY_ID } from '../rules/rules';
import type { CheckInvocation } from './arguments';
import { batched } from './batched';
import { createClosing } from './closing';
import { type Judge, type Judged, judgeSource, type Take } from './judging';
import { type JudgeOrder, judgeFor } from './knowledge';
import { startPool } from './pool';
import { progressOn } from './progress';
import { isStored, type Sizes, type StoredSource } from './read';
import { expandSources } from './sources';
import { statsText } from './stats';
import type { Terminal } from './terminal';
import { exitCodeOf, tally } from './totals';

/** Below this a second thread costs more than it brings. */
const WORTH_A_WORKER = 4 * 1024 * 1024;

/** How many threads judge; a file that is read in windows keeps any number busy. */
function threadsFor(sources: readonly StoredSource[], jobs: number | null, { whole, window }: Sizes): number {
  const busy = sources.reduce((sum, { bytes }) => sum + (bytes > whole ? Math.ceil(bytes / window) : 1), 0);
  if (jobs !== null) return Math.min(jobs, Math.max(1, busy));
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  return Math.max(1, Math.min(availableParallelism(), busy, Math.floor(bytes / WORTH_A_WORKER)));
}

function unknownRule(severities: CheckInvocation['severities']): string | null {
  const id = Object.keys(severities).find((key) => !RULES_BY_ID.has(key));
  return id === undefined ? null : `There is no rule "${id}"; "claimlens rules" lists them.`;
}

/** Runs `check`; returns the exit code. */
export async function check(invocation: CheckInvocation, terminal: Terminal): Promise<number> {
  const order: JudgeOrder = {
    payer: invocation.payer,
    data: invocation.data,
    folder: terminal.folder,
    severities: invocation.severities,
    today: terminal.today,
    sizes: terminal.sizes,
    format: invocation.format,
    colors: terminal.colors
  };
  const wrong = unknownRule(invocation.severities);
  const judge = wrong === null ? await judgeFor(order) : wrong;
  if (typeof judge === 'string') {
    await terminal.error.write(`${judge}\n`);
    return 2;
  }
  return run(invocation, terminal, judge, order);
}

async function run(invocation: CheckInvocation, terminal: Terminal, judge: Judge, order: JudgeOrder): Promise<number> {
  const started = performance.now();
  const { reporter } = judge;
  const { sources, problems } = await expandSources(invocation.paths, terminal.folder);
  const output = batched(terminal.out);
  const progress = progressOn(terminal);
  const sums = tally();
  // Standard input and pipes can be read only here, and then everything is.
  const stored = terminal.workerScript !== null && sources.every(isStored) ? sources : [];
  const size = threadsFor(stored, invocation.jobs, terminal.sizes);
  // A worker for a file that is read in windows, even where it is alone: its memory can be bounded, that of this thread cannot.
  const isWorthIt = size > 1 || stored.some(({ bytes }) => bytes > terminal.sizes.whole);
  const pool = isWorthIt && terminal.workerScript !== null ? startPool(terminal.workerScript, size, order, stored) : null;

  /** Prints findings; says whether to go on. */
  async function print(name: string, judged: Judged): Promise<boolean> {
    sums.findings(judged);
    if (judged.entries.length === 0) return !terminal.out.closed;
    progress.clear();
    await output.add(reporter.lead(name));
    return output.add(judged.entries);
  }

  await output.add(reporter.begin());
  for (const [index, source] of sources.entries()) {
    if (terminal.out.closed) break;
    progress.show(index, sources.length, source.name);
    const closing = createClosing(source.name, judge);
    const take: Take = async (judged) => {
      const compared = closing.add(judged);
      return (await print(source.name, judged)) && (compared === null || (await print(source.name, compared)));
    };
    const outcome = await (pool === null ? judgeSource(source, terminal.input, judge, take) : pool.judge(index, take));
    // What a part of a file shows may be otherwise in the whole.
    if (outcome.problem === null) for (const compared of closing.end()) if (!(await print(source.name, compared))) break;
    sums.file(outcome);
    await output.add(reporter.fileEnd(source.name, outcome));
    if (terminal.interactive) await output.flush();
  }
  await pool?.close();
  for (const problem of problems) sums.problem(problem);
  const totals = sums.totals();
  progress.clear();
  await output.add(reporter.end(totals));
  await output.flush();
  for (const problem of totals.problems) await terminal.error.write(`${problem}\n`);
  if (invocation.stats) await terminal.error.write(statsText(totals, (performance.now() - started) / 1000, size));
  return exitCodeOf(totals, invocation.failOn);
}
