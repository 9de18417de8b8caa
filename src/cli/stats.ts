import type { Totals } from '../features/reporter';
import { SEVERITIES } from '../rules/severity';

/** Counts and times of a run, for `--stats`. */
export function statsText(totals: Totals, seconds: number, jobs: number): string {
  const megabytes = totals.length / 1e6;
  const rows: (readonly [string, string])[] = [
    ['files read', String(totals.files)],
    ['  without claims', String(totals.without)],
    ['  not readable', String(totals.problems.length)],
    ['claims', String(totals.claims)],
    ['lines with 77407', String(totals.subjects)],
    ...SEVERITIES.map((severity) => [`findings: ${severity}`, String(totals.severities[severity])] as const),
    ...[...totals.rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => [`  ${rule}`, String(count)] as const),
    ['characters', String(totals.length)],
    ['seconds', seconds.toFixed(2)],
    ['million characters per second', (megabytes / Math.max(seconds, 1e-3)).toFixed(1)],
    ['threads that judge', String(jobs)]
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')}\n`;
}
