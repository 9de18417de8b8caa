import type { RuleRow } from '../rules/row';
import { addCounts, type Counts, noCounts, totalOf } from '../rules/severity';
import { CHECKED, type CheckOutcome, findingsTable, mostSevere, placeInWords, rulesChart } from './check-report';
import type { LocatedFinding } from './located';
import { blocks, link, list, type Markdown, md, type Piece, table } from './markdown';
import { csvReporter } from './report-csv';
import { sarifReporter } from './report-sarif';
import { printed, type Reporter, type Sums } from './reporter';
import { foundInWords } from './status';
import { unreadableSentence } from './unreadable';
import { counted, numberInWords } from './words';

/** What came of checking many files. */
export interface CheckRun {
  /** The files that could be read, in order. */
  readonly files: readonly CheckOutcome[];
  /** Sentences about the files that could not. */
  readonly problems: readonly string[];
  /** Someone stopped the check before the last file. */
  readonly stopped: boolean;
}

/** Findings that a run keeps, whatever the number of files; all are counted. */
export const KEPT = 20_000;
/** Findings that its page lists. */
const LISTED = 500;

/** An outcome without the findings for which a run has no room. */
export function withinRoom(outcome: CheckOutcome, room: number): CheckOutcome {
  const findings = mostSevere(outcome.tally.findings, Math.max(0, room));
  return { ...outcome, tally: { ...outcome.tally, findings } };
}

export function totalsOf({ files, problems }: CheckRun): Sums {
  const severities = noCounts();
  const rules = new Map<string, number>();
  for (const { tally } of files) {
    addCounts(severities, tally.counts);
    for (const [rule, count] of tally.rules) rules.set(rule, (rules.get(rule) ?? 0) + count);
  }
  return {
    files: files.length,
    without: files.filter(({ reason }) => reason !== null).length,
    problems,
    claims: files.reduce((sum, { tally }) => sum + tally.claims, 0),
    subjects: files.reduce((sum, { tally }) => sum + tally.subjects, 0),
    severities,
    rules
  };
}

/** `3 files read, 41 claims, 12 lines with 77407: 1 error and 2 warnings.` */
export function runInWords(run: CheckRun): string {
  const { files, claims, subjects, severities } = totalsOf(run);
  const what = `${counted(files, 'file')} read, ${counted(claims, 'claim')}, ${counted(subjects, 'line')} with 77407`;
  return `${what}: ${foundInWords(severities)}${run.stopped ? ', up to where the check was stopped' : ''}.`;
}

/** Address of a place in a file, from a report; null where a page cannot lead. Line and character count from 0. */
export type AddressOf = (file: string, place: { readonly line: number; readonly character: number }) => string | null;

/** The run as a page: a summary, a chart of the rules, the files, and the most severe findings. */
export function runReport(run: CheckRun, title: string, addressOf: AddressOf): Markdown {
  const totals = totalsOf(run);
  const placed = run.files.flatMap(({ name, tally }) => tally.findings.map((finding) => ({ name, finding, severity: finding.severity })));
  const listed = mostSevere(placed, LISTED);
  return blocks(
    md`# ${title}`,
    runInWords(run),
    totals.rules.size === 0 ? null : rulesChart(totals.rules),
    filesTable(run, addressOf),
    notRead(run),
    listed.length === 0
      ? null
      : findingsTable(
          listed.map(({ name, finding }) => [placeLink(name, finding, addressOf), finding]),
          totalOf(totals.severities),
          'Place'
        ),
    CHECKED
  );
}

function placeLink(name: string, finding: LocatedFinding, addressOf: AddressOf): Piece {
  const text = `${name}:${placeInWords(finding)}`;
  const address = addressOf(name, finding.range.start);
  return address === null ? text : link(text, address);
}

function filesTable({ files }: CheckRun, addressOf: AddressOf): Markdown | null {
  const rows = files
    .filter(({ reason }) => reason === null)
    .map(({ name, tally: { claims, subjects, counts } }) => {
      const address = addressOf(name, { line: 0, character: 0 });
      return [address === null ? name : link(name, address), ...[claims, subjects, ...countsIn(counts)].map(numberInWords)];
    });
  if (rows.length === 0) return null;
  return blocks(md`## By file`, table(['File', 'Claims', '77407 lines', 'Errors', 'Warnings', 'Information'], rows));
}

function countsIn({ error, warning, information, hint }: Counts): readonly number[] {
  return [error, warning, information + hint];
}

function notRead({ files, problems }: CheckRun): Markdown | null {
  const without = files.flatMap(({ name, reason }) => (reason === null ? [] : [`${name}: ${unreadableSentence(reason)}`]));
  return without.length + problems.length === 0 ? null : blocks(md`## Without claims`, list([...without, ...problems]));
}

export interface ExportOptions {
  readonly version: string;
  readonly rules: readonly RuleRow[];
}

/** The findings of a run in a format for other programs. It holds codes, modifiers and places, never claim text. */
export function exportedRun(run: CheckRun, format: 'csv' | 'sarif', { version, rules }: ExportOptions): string {
  const uriOf = (file: string) => file.split('/').map(encodeURIComponent).join('/');
  const reporter: Reporter = format === 'csv' ? csvReporter() : sarifReporter({ colors: false, version, uriOf, rules: () => rules });
  const findings = run.files.map(({ name, tally }) => printed(reporter, name, tally.findings));
  return [reporter.begin(), ...findings, reporter.end(totalsOf(run))].join('');
}
