import type { Finding } from '../rules/finding';

/** The same finding in a text where every offset is another one. */
export function withOffsets(finding: Finding, at: (offset: number) => number): Finding {
  const start = at(finding.start);
  const end = at(finding.end);
  if (finding.related === undefined) return { ...finding, start, end };
  return { ...finding, start, end, related: finding.related.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })) };
}

/** The same finding in a text where everything stands so much further on. */
export function moved(finding: Finding, by: number): Finding {
  return by === 0 ? finding : withOffsets(finding, (offset) => offset + by);
}
