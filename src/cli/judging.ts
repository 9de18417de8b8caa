import type { Knowledge } from '../data';
import { checkWindow } from '../features/check-window';
import type { FileOutcome, Reporter } from '../features/reporter';
import type { Window } from '../formats/windows';
import type { Severity } from '../rules/finding';
import type { RuleOptions } from '../rules/rule';
import { readSource, type Sizes } from './read';
import { problemOf, type Source } from './sources';

export interface Judge {
  readonly knowledge: Knowledge;
  readonly options: RuleOptions;
  readonly sizes: Sizes;
  readonly reporter: Reporter;
}

/** What a window of a file holds, in a form that can be sent to another thread. */
export interface Judged {
  /** Its findings as the reporter's entries; UTF-8 where it is long and comes from another thread. */
  readonly entries: string | Uint8Array<ArrayBuffer>;
  readonly severities: Readonly<Record<Severity, number>>;
  /** Findings by rule id. */
  readonly rules: ReadonlyMap<string, number>;
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
  /** UTF-16 code units. */
  readonly length: number;
}

/** Shows what a window holds to whoever asked; says whether to go on. */
export type Take = (judged: Judged) => Promise<boolean>;

/** Judges a window of the file of this name. */
export function judgeWindow(name: string, window: Window, { knowledge, options, reporter }: Judge): Judged {
  const { findings, claims, subjects } = checkWindow(window, knowledge, options);
  const severities = { error: 0, warning: 0, information: 0, hint: 0 };
  const rules = new Map<string, number>();
  for (const { severity, rule } of findings) {
    severities[severity]++;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  return { entries: reporter.entries(name, findings), severities, rules, claims, subjects, length: window.length };
}

/** Judges one file in this thread. `take` receives what it holds in file order, window by window. Never throws. */
export async function judgeSource(source: Source, input: AsyncIterable<Uint8Array>, judge: Judge, take: Take): Promise<FileOutcome> {
  const sums = { claims: 0, subjects: 0, length: 0 };
  try {
    const reason = await readSource(source, input, judge.sizes, async (window) => {
      const judged = judgeWindow(source.name, window, judge);
      addTo(sums, judged);
      return take(judged);
    });
    return { reason, problem: null, ...sums };
  } catch (error) {
    return { reason: null, problem: problemOf(source.name, error), ...sums };
  }
}

/** Adds what a window holds to the sums of its file. */
export function addTo(sums: { claims: number; subjects: number; length: number }, { claims, subjects, length }: Judged): void {
  sums.claims += claims;
  sums.subjects += subjects;
  sums.length += length;
}
