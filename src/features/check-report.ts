import type { Unreadable } from '../claims/model';
import type { Severity } from '../rules/finding';
import type { CheckedWindow } from './check-window';
import type { LocatedFinding } from './located';
import { blocks, bold, inlineCode, type Markdown, md, table } from './markdown';
import { foundInWords } from './status';
import { unreadableSentence } from './unreadable';
import { capitalized, counted } from './words';

/** What came of a file so far; a fixed number of findings is kept, whatever the size of the file. */
export interface CheckTally {
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How often each rule spoke. */
  readonly rules: ReadonlyMap<string, number>;
  /** The most severe, in file order. */
  readonly findings: readonly LocatedFinding[];
}

export const EMPTY_TALLY: CheckTally = {
  claims: 0,
  subjects: 0,
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
  rules: new Map(),
  findings: []
};

/** Findings that a report lists. */
const LISTED = 1000;
const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The tally with one more window of the file. */
export function tallied(tally: CheckTally, window: CheckedWindow): CheckTally {
  const counts = { ...tally.counts };
  const rules = new Map(tally.rules);
  for (const { severity, rule } of window.findings) {
    counts[severity]++;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  return {
    claims: tally.claims + window.claims,
    subjects: tally.subjects + window.subjects,
    counts,
    rules,
    findings: mostSevere([...tally.findings, ...window.findings])
  };
}

/** The first of the most severe findings, in file order. */
function mostSevere(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  if (findings.length <= LISTED) return findings;
  const kept = new Set(ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, LISTED));
  return findings.filter((finding) => kept.has(finding));
}

export interface CheckOutcome {
  readonly name: string;
  readonly tally: CheckTally;
  /** Why the file holds no claims; null when it does. */
  readonly reason: Unreadable | null;
  /** Someone stopped the check before the end of the file. */
  readonly stopped: boolean;
}

/** `12 claims, 3 lines with 77407: 1 error and 2 warnings.` */
export function outcomeInWords({ tally, reason, stopped }: CheckOutcome): string {
  if (reason !== null) return `ClaimLens cannot read this as a claim file. ${unreadableSentence(reason)}`;
  const what = `${counted(tally.claims, 'claim')}, ${counted(tally.subjects, 'line')} with 77407`;
  return `${what}: ${foundInWords(tally.counts)}${stopped ? ', up to where the check was stopped' : ''}.`;
}

/** The findings of a file as a page to read. */
export function checkReport(outcome: CheckOutcome): Markdown {
  const { name, tally, reason } = outcome;
  return blocks(
    md`# ${name}`,
    outcomeInWords(outcome),
    reason !== null || tally.rules.size === 0 ? null : rulesTable(tally),
    tally.findings.length === 0 ? null : findingsTable(tally),
    md`Checked by ClaimLens on this computer; nothing was sent anywhere. CPT® is a registered trademark of the American Medical Association.`
  );
}

function rulesTable({ rules }: CheckTally): Markdown {
  const rows = [...rules].sort((a, b) => b[1] - a[1]).map(([rule, count]) => [inlineCode(rule), String(count)]);
  return blocks(md`## By rule`, table(['Rule', 'Findings'], rows));
}

function findingsTable({ findings, counts }: CheckTally): Markdown {
  const found = ORDER.reduce((sum, severity) => sum + counts[severity], 0);
  const rows = findings.map(({ range: { start }, severity, message, rule }) => [
    `${start.line + 1}:${start.character + 1}`,
    severity === 'error' ? bold(capitalized(severity)) : capitalized(severity),
    message,
    inlineCode(rule)
  ]);
  return blocks(
    md`## Findings`,
    found > findings.length ? md`The ${String(findings.length)} most severe of ${String(found)}, in the order of the file.` : null,
    table(['Line', 'Severity', 'Finding', 'Rule'], rows)
  );
}
