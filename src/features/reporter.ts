import type { Unreadable } from '../claims/model';
import type { RuleRow } from '../rules/row';
import type { Counts } from '../rules/severity';
import type { LocatedFinding } from './located';

/** What came of one file besides its findings. */
export interface FileOutcome {
  /** Why it holds no claims; null when it does. */
  readonly reason: Unreadable | null;
  /** A sentence when it could not be opened or read. */
  readonly problem: string | null;
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
  /** UTF-16 code units read. */
  readonly length: number;
}

/** What a whole run found. */
export interface Totals {
  readonly files: number;
  /** Files that hold no claims. */
  readonly without: number;
  /** Sentences about files that could not be read. */
  readonly problems: readonly string[];
  readonly claims: number;
  readonly subjects: number;
  readonly length: number;
  readonly severities: Counts;
  /** Findings by rule id. */
  readonly rules: ReadonlyMap<string, number>;
}

/** The same without what only a terminal shows. */
export type Sums = Omit<Totals, 'length'>;

/** Prints a run of `check`: pieces of text, in file order. A reporter keeps state and serves one run. */
export interface Reporter {
  begin(): string;
  /** A finding of a file. Any reporter for the same options gives the same text, so other threads may make it. */
  entry(file: string, finding: LocatedFinding): string;
  /** What stands between two entries. */
  readonly between: string;
  /** What stands before the next entries of a file, of which there must be one at least. */
  lead(file: string): string;
  fileEnd(file: string, outcome: FileOutcome): string;
  end(totals: Sums): string;
}

/** Findings of a file, behind what has been printed so far. */
export function printed(reporter: Reporter, file: string, findings: readonly LocatedFinding[]): string {
  const entries = findings.map((finding) => reporter.entry(file, finding));
  return entries.length === 0 ? '' : reporter.lead(file) + entries.join(reporter.between);
}

export interface ReporterOptions {
  readonly colors: boolean;
  readonly version: string;
  /** A file name as a URI reference. */
  readonly uriOf: (file: string) => string;
  /** The rows of the rule table, for formats that describe the rules. */
  readonly rules: () => readonly RuleRow[];
}
