import { byPlace } from '../claims/order';
import type { Finding } from '../rules/finding';
import { SEVERITIES } from '../rules/severity';

/**
 * At most `limit` findings: the most severe first, among equals those nearest to `offset`; in file order.
 * Linear in the number of findings but for the one severity that does not fit as a whole.
 */
export function mostImportant(findings: readonly Finding[], limit: number, offset: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const chosen: Finding[] = [];
  for (const severity of SEVERITIES) {
    const all = findings.filter((finding) => finding.severity === severity);
    const room = limit - chosen.length;
    const taken = all.length <= room ? all : nearest(all, room, offset);
    for (const finding of taken) chosen.push(finding);
  }
  return chosen.sort(byPlace);
}

/** The `count` findings around the offset; `findings` is in file order. */
function nearest(findings: readonly Finding[], count: number, offset: number): readonly Finding[] {
  let high = findings.findIndex((finding) => finding.start >= offset);
  if (high < 0) high = findings.length;
  let low = high;
  while (high - low < count) {
    const before = findings[low - 1];
    const after = findings[high];
    if (before !== undefined && (after === undefined || offset - before.start <= after.start - offset)) low--;
    else high++;
  }
  return findings.slice(low, high);
}
