import type { Severity } from './finding';

/** The most severe first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** None of any, to be counted up. */
export function noCounts(): Record<Severity, number> {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}

export function addCounts(sum: Record<Severity, number>, counts: Counts): void {
  for (const severity of SEVERITIES) sum[severity] += counts[severity];
}

export function totalOf(counts: Counts): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
