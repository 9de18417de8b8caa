import type { LineTable, Range } from '../claims/lines';
import type { Finding, Severity } from '../rules/finding';

/** A finding with its place in lines and characters. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
}

export function located(finding: Finding, lines: LineTable): LocatedFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: lines.rangeOf(finding),
    related: (finding.related ?? []).map((related) => ({ message: related.message, range: lines.rangeOf(related) }))
  };
}
