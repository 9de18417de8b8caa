import { type LineTable, type Range, START } from '../claims/lines';
import type { Finding, Severity } from '../rules/finding';

/** A finding with its place in lines and characters. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
}

export function located(finding: Finding, lines: Pick<LineTable, 'rangeOf'>): LocatedFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: finding.range ?? lines.rangeOf(finding),
    related: (finding.related ?? []).map((related) => ({ message: related.message, range: related.range ?? lines.rangeOf(related) }))
  };
}

/** For findings whose places bring their lines along. */
export const BROUGHT_ALONG: Pick<LineTable, 'rangeOf'> = { rangeOf: () => ({ start: START, end: START }) };
