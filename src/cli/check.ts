import { availableParallelism } from 'node:os';
import { csvReporter } from '../features/report-csv';
import { sarifReporter } from '../features/report-sarif';
import type { Reporter, ReporterOptions } from '../features/reporter';
import { ruleRows } from '../rules/rows';
import { RULES_BY_ID } from '../rules/rules';
import type { CheckInvocation } from './arguments';
import { batched } from './batched';
import { type Judge, judgeSource } from './judging';
import { type JudgeOrder, judgeFor } from './knowledge';
import { startPool } from './pool';
import { progressOn } from './progress';
import { githubReporter } from './report-github';
import { jsonReporter } from './report-json';
import { textReporter } from './report-text';
import { expandSources, type Source } from './sources';
import { statsText } from './stats';
import type { Terminal } from './terminal';
import { exitCodeOf, tally } from './totals';
import { uriOf } from './uri';
import { VERSION } from './version';
import type { CheckFormat } from './words';

const REPORTERS: Readonly<Record<CheckFormat, (options: ReporterOptions) => Reporter>> = {
  text: ({ colors }) => textReporter(colors),
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  csv: csvReporter
};

/** Below this a second thread costs more than it brings. */
const WORTH_A_WORKER = 4 * 1024 * 1024;

/** How many files are judged at the same time. Standard input stays in this thread. */
function workersFor(sources: readonly Source[], jobs: number | null): number {
  if (sources.length < 2 || sources.some((source) => source.path === null)) return 1;
  if (jobs !== null) return Math.min(jobs, sources.length);
  const bytes = sources.reduce((sum, source) => sum + (source.bytes ?? 0), 0);
  return Math.max(1, Math.min(availableParallelism(), sources.length, Math.floor(bytes / WORTH_A_WORKER)));
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
    today: terminal.today
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
  const reporter = REPORTERS[invocation.format]({ colors: terminal.colors, version: VERSION, uriOf, rules: ruleRows });
  const { sources, problems } = await expandSources(invocation.paths, terminal.folder);
  const output = batched(terminal.out);
  const progress = progressOn(terminal);
  const sums = tally();
  const size = terminal.workerScript === null ? 1 : workersFor(sources, invocation.jobs);
  const pool = size > 1 && terminal.workerScript !== null ? startPool(terminal.workerScript, size, order, sources) : null;

  await output.add(reporter.begin());
  for (const [index, source] of sources.entries()) {
    if (terminal.out.closed) break;
    progress.show(index, sources.length, source.name);
    const take: Parameters<typeof judgeSource>[3] = async (findings) => {
      sums.findings(findings);
      progress.clear();
      return output.add(reporter.findings(source.name, findings));
    };
    const outcome = await (pool === null ? judgeSource(source, terminal.input, judge, take) : pool.judge(index, take));
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
