import { detached } from '../claims/detached';
import type { Unreadable } from '../claims/model';
import type { Severity } from '../rules/finding';
import { type Counts, noCounts, SEVERITIES, totalOf } from '../rules/severity';
import type { CheckedWindow } from './check-window';
import type { LocatedFinding } from './located';
import { blocks, bold, inlineCode, link, type Markdown, md, type Piece, table } from './markdown';
import { RULE_PAGES } from './reference-sections';
import { foundInWords } from './status';
import { unreadableSentence } from './unreadable';
import { capitalized, counted, numberInWords } from './words';

/** What came of a file so far; a fixed number of findings is kept, whatever the size of the file. */
export interface CheckTally {
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
  readonly counts: Counts;
  /** How often each rule spoke. */
  readonly rules: ReadonlyMap<string, number>;
  /** The most severe, in file order. */
  readonly findings: readonly LocatedFinding[];
}

export const EMPTY_TALLY: CheckTally = {
  claims: 0,
  subjects: 0,
  counts: noCounts(),
  rules: new Map(),
  findings: []
};

/** Findings that a report lists. */
export const LISTED = 1000;

/** The tally with one more window of the file; it keeps as many findings as told. */
export function tallied(tally: CheckTally, window: CheckedWindow, limit = LISTED): CheckTally {
  const counts = { ...tally.counts };
  const rules = new Map(tally.rules);
  function add(rule: string, severity: Severity, count: number): void {
    counts[severity] += count;
    rules.set(rule, (rules.get(rule) ?? 0) + count);
  }
  for (const { severity, rule } of window.findings) add(rule, severity, 1);
  for (const { severity, rule, count } of window.omitted ?? []) add(rule, severity, count);
  return {
    claims: tally.claims + window.claims,
    subjects: tally.subjects + window.subjects,
    counts,
    rules,
    findings: mostSevere([...tally.findings, ...window.findings.map(alone)], limit)
  };
}

/** The tally of a whole file, with what comparing its claims has shown. */
export function concluded(tally: CheckTally, compared: Pick<CheckedWindow, 'findings' | 'omitted'>, limit = LISTED): CheckTally {
  const whole = tallied(tally, { ...compared, claims: 0, subjects: 0 }, limit);
  return { ...whole, findings: [...whole.findings].sort(byLine) };
}

function byLine({ range: { start: a } }: LocatedFinding, { range: { start: b } }: LocatedFinding): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether a finding of this severity further down in the file may be among those that the tally keeps. */
export function hasRoom({ counts }: CheckTally, severity: Severity, limit = LISTED): boolean {
  const before = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1).reduce((sum, one) => sum + counts[one], 0);
  return before < limit;
}

/** The finding with messages of its own: parts of others may keep the text of its whole window in memory. */
function alone(finding: LocatedFinding): LocatedFinding {
  return {
    ...finding,
    message: detached(finding.message),
    related: finding.related.map((one) => ({ ...one, message: detached(one.message) }))
  };
}

/** The first of the most severe findings, in file order. */
export function mostSevere<One extends Pick<LocatedFinding, 'severity'>>(findings: readonly One[], limit: number): readonly One[] {
  if (findings.length <= limit) return findings;
  const kept = new Set(SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, limit));
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
    reason !== null || tally.rules.size === 0 ? null : rulesChart(tally.rules),
    tally.findings.length === 0
      ? null
      : findingsTable(
          tally.findings.map((finding) => [placeInWords(finding), finding]),
          totalOf(tally.counts)
        ),
    CHECKED
  );
}

/** What every report ends with. */
export const CHECKED = md`Checked by ClaimLens on this computer; nothing was sent anywhere. CPT® is a registered trademark of the American Medical Association.`;

const LONGEST_BAR = 24;

/** How often each rule spoke, as a table with bars. */
export function rulesChart(rules: ReadonlyMap<string, number>): Markdown {
  const sorted = [...rules].sort((a, b) => b[1] - a[1]);
  const most = sorted[0]?.[1] ?? 1;
  const rows = sorted.map(([rule, count]) => [
    rulePageLink(rule),
    numberInWords(count),
    '█'.repeat(Math.ceil((count / most) * LONGEST_BAR))
  ]);
  return blocks(md`## By rule`, table(['Rule', 'Findings', ''], rows));
}

/** A report stands in a folder beside that of the rules. */
function rulePageLink(rule: string): Markdown {
  return link(inlineCode(rule), `../${RULE_PAGES}/${rule}.md`);
}

/** `10:5`, as editors count. */
export function placeInWords({ range: { start } }: LocatedFinding): string {
  return `${start.line + 1}:${start.character + 1}`;
}

/** A finding, and where it stands for a reader. */
export type PlacedFinding = readonly [place: Piece, finding: LocatedFinding];

/** The findings one by one; says so when there are more than are listed. */
export function findingsTable(placed: readonly PlacedFinding[], found: number, head = 'Line'): Markdown {
  const rows = placed.map(([place, { severity, message, rule }]) => [
    place,
    severity === 'error' ? bold(capitalized(severity)) : capitalized(severity),
    message,
    rulePageLink(rule)
  ]);
  return blocks(
    md`## Findings`,
    found > placed.length
      ? md`The ${numberInWords(placed.length)} most severe of ${numberInWords(found)}, in the order of the file${head === 'Line' ? '' : 's'}.`
      : null,
    table([head, 'Severity', 'Finding', 'Rule'], rows)
  );
}
