import { findSteps, inWholeFile } from '../features/check-window';
import { type LocatedFinding, located } from '../features/located';
import type { FileOutcome, Reporter } from '../features/reporter';
import type { Window } from '../formats/windows';
import { compared } from '../rules/comparing';
import type { Finding } from '../rules/finding';
import type { FileJudge } from '../rules/judge';
import type { PartNotes } from '../rules/notes';
import type { RuleOptions } from '../rules/rule';
import { type Counts, noCounts } from '../rules/severity';
import { type Entries, roomOf } from './entries';
import { readSource, type Sizes } from './read';
import { problemOf, type Source } from './sources';

/** One for all files and windows. */
export interface Judge {
  readonly claims: FileJudge;
  readonly options: RuleOptions;
  readonly sizes: Sizes;
  readonly reporter: Reporter;
  readonly entries: Entries;
}

/** What a window of a file holds, in a form that can be sent to another thread. */
export interface Judged {
  /** Its findings as the reporter's entries; UTF-8 where they are long. */
  readonly entries: string | Uint8Array<ArrayBuffer>;
  readonly severities: Counts;
  /** Findings by rule id. */
  readonly rules: ReadonlyMap<string, number>;
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
  /** UTF-16 code units. */
  readonly length: number;
  /** What its claims show to rules that compare them, with offsets from its start; null where that has been judged. */
  readonly notes: PartNotes | null;
}

/** Shows what a window holds to whoever asked; says whether to go on. */
export type Take = (judged: Judged) => Promise<boolean>;

/** Findings that are being written as entries of a report, and counted. */
export function counting(name: string, { reporter, entries }: Judge) {
  const severities = noCounts();
  const rules = new Map<string, number>();
  return {
    add(finding: Finding, where: LocatedFinding): void {
      severities[finding.severity]++;
      rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1);
      entries.add(finding.start, finding.end, reporter.entry(name, where));
    },
    end: () => ({ entries: entries.end(), severities, rules })
  };
}

/** Judges a window of the file of this name. */
export function judgeWindow(name: string, window: Window, judge: Judge): Judged {
  const { claims, options } = judge;
  const found = counting(name, judge);
  function take(findings: readonly Finding[]): void {
    for (const finding of findings) found.add(finding, located(finding, window.lines));
  }
  const steps = findSteps(window, claims, options, take);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    const notes = claims.notes();
    if (window.whole) take(compared(notes));
    return { ...found.end(), ...step.value, length: window.length, notes: window.whole ? null : inWholeFile(notes, window, 0) };
  }
}

/** Forgets what it has seen of a file that failed, which belongs to no other. */
export function forget({ claims, entries }: Judge): void {
  claims.notes();
  entries.end();
}

/** Judges one file in this thread. `take` receives what it holds in file order, window by window. Never throws. */
export async function judgeSource(source: Source, input: AsyncIterable<Uint8Array>, judge: Judge, take: Take): Promise<FileOutcome> {
  const sums = { claims: 0, subjects: 0, length: 0 };
  try {
    const reason = await readSource(source, input, judge.sizes, async (window) => {
      const judged = judgeWindow(source.name, window, judge);
      addTo(sums, judged);
      const goesOn = await take(judged);
      const room = roomOf(judged.entries);
      if (room !== null) judge.entries.use(room);
      return goesOn;
    });
    return { reason, problem: null, ...sums };
  } catch (error) {
    forget(judge);
    return { reason: null, problem: problemOf(source.name, error), ...sums };
  }
}

/** Adds what a window holds to the sums of its file. */
export function addTo(sums: { claims: number; subjects: number; length: number }, { claims, subjects, length }: Judged): void {
  sums.claims += claims;
  sums.subjects += subjects;
  sums.length += length;
}
