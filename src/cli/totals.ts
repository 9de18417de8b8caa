import type { FileOutcome, Totals } from '../features/reporter';
import { addCounts, noCounts, SEVERITIES } from '../rules/severity';
import type { Judged } from './judging';
import type { FailOn } from './words';

/** Adds up a run as it goes. */
export interface Tally {
  findings(judged: Pick<Judged, 'severities' | 'rules'>): void;
  file(outcome: FileOutcome): void;
  /** A file that was not even opened. */
  problem(sentence: string): void;
  totals(): Totals;
}

export function tally(): Tally {
  const severities = noCounts();
  const rules = new Map<string, number>();
  const problems: string[] = [];
  const sums = { files: 0, without: 0, claims: 0, subjects: 0, length: 0 };
  return {
    findings(judged) {
      addCounts(severities, judged.severities);
      for (const [rule, count] of judged.rules) rules.set(rule, (rules.get(rule) ?? 0) + count);
    },
    file(outcome) {
      if (outcome.problem !== null) problems.push(outcome.problem);
      else sums.files++;
      if (outcome.reason !== null) sums.without++;
      sums.claims += outcome.claims;
      sums.subjects += outcome.subjects;
      sums.length += outcome.length;
    },
    problem: (sentence) => problems.push(sentence),
    totals: () => ({ ...sums, problems, severities, rules })
  };
}

/** 2 when something could not be read, 1 for findings at or above the severity, else 0. */
export function exitCodeOf({ problems, severities }: Totals, failOn: FailOn): number {
  if (problems.length > 0) return 2;
  if (failOn === 'never') return 0;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => severities[severity] > 0) ? 1 : 0;
}
