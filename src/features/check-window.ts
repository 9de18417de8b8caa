import type { LineTable } from '../claims/lines';
import type { Claim } from '../claims/model';
import { byPlace } from '../claims/order';
import { codeOf } from '../claims/values';
import type { Window } from '../formats/windows';
import type { Finding, Severity } from '../rules/finding';
import { type FileJudge, judgeSteps } from '../rules/judge';
import { inLines, type Notes, type PartNotes } from '../rules/notes';
import type { RuleOptions } from '../rules/rule';
import { SUBJECT } from '../rules/view';
import { type LocatedFinding, located } from './located';

/** What a file, or a window of a large one, holds. */
export interface CheckedWindow {
  /** In file order. */
  readonly findings: readonly LocatedFinding[];
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
  /** Findings that nobody wanted to keep: how many of each rule and severity. */
  readonly omitted?: readonly Omitted[];
}

export interface Omitted {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

function subjectsIn(claim: Claim): number {
  return claim.lines.filter(({ procedures: [service] }) => service !== undefined && codeOf(service.code) === SUBJECT).length;
}

/** Findings as they come: kept as long as they are wanted, the others counted and let go at once. */
export function collecting(isWanted: (severity: Severity) => boolean) {
  const wanted: { readonly start: number; readonly end: number; readonly finding: LocatedFinding }[] = [];
  const omitted = new Map<string, { readonly rule: string; readonly severity: Severity; count: number }>();
  function omit({ rule, severity }: Finding): void {
    const key = `${severity} ${rule}`;
    const entry = omitted.get(key);
    if (entry === undefined) omitted.set(key, { rule, severity, count: 1 });
    else entry.count++;
  }
  return {
    /** Their places are looked up at once, so that what the rules make is gone by the next claim. */
    take(finding: Finding, lines: Pick<LineTable, 'rangeOf'>): void {
      if (isWanted(finding.severity)) wanted.push({ start: finding.start, end: finding.end, finding: located(finding, lines) });
      else omit(finding);
    },
    /** In file order. */
    end: (): Pick<CheckedWindow, 'findings' | 'omitted'> => ({
      findings: wanted.sort(byPlace).map(({ finding }) => finding),
      omitted: [...omitted.values()]
    })
  };
}

/**
 * The findings of the claims of a window, with their places in the whole file, claim by claim, so that a caller may pause in
 * between. Findings of a severity that `isWanted` refuses are only counted. What comparing the claims shows, their notes tell.
 */
export function* checkSteps(
  window: Window,
  judge: FileJudge,
  options: RuleOptions,
  isWanted: (severity: Severity) => boolean
): Generator<void, CheckedWindow> {
  const collected = collecting(isWanted);
  const counts = yield* findSteps(window, judge, options, (found) => {
    for (const finding of found) collected.take(finding, window.lines);
  });
  return { ...collected.end(), ...counts };
}

/** Notes of a window whose own text begins at the offset `start` of the file. */
export function inWholeFile(notes: Notes, { from, lines }: Window, start: number): PartNotes {
  return { notes: inLines(notes, lines), by: start - from };
}

/** Hands over findings as `judgeSteps` does, and counts. */
export function* findSteps(
  { file }: Window,
  judge: FileJudge,
  options: RuleOptions,
  take: (found: readonly Finding[]) => void
): Generator<void, Pick<CheckedWindow, 'claims' | 'subjects'>> {
  let subjects = 0;
  yield* judgeSteps(file, file.claimCount, judge, options, (found, claim) => {
    if (claim !== null) subjects += subjectsIn(claim);
    take(found);
  });
  return { claims: file.claimCount, subjects };
}
