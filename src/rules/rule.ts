import type { Claim, ClaimFile } from '../claims/model';
import type { Knowledge, PayerFamily } from '../data';
import type { Finding, Fix, Severity, SeveritySetting } from './finding';
import type { ClaimView } from './view';

/** The families in which rules are listed, in the order of docs/rules.md. */
export type RuleFamily =
  | 'format'
  | 'component'
  | 'modifier'
  | 'same-day'
  | 'time'
  | 'setting'
  | 'course'
  | 'money'
  | 'remittance'
  | 'layout';

/**
 * One row of the rule table. Documentation, settings and the JSON schema are generated from it.
 * `severity` is the default and the strongest the rule ever gives; a finding may be weaker where the
 * payer, the date or the source leaves doubt. A user's setting replaces both.
 */
export interface Rule {
  /** Stable dotted id, `family.subject`, lower case with hyphens: `modifier.length`. */
  readonly id: string;
  readonly family: RuleFamily;
  readonly title: string;
  readonly severity: Severity;
  /** When and why it speaks, in Markdown, own words; also when it deliberately stays silent. */
  readonly explanation: string;
  /** What to do about it, in Markdown. */
  readonly remedy: string;
  /** One invented line that fires and one that is clean, as they stand in an 837 or 835. */
  readonly example: { readonly wrong: string; readonly right: string };
  /** Ids into sources.json. */
  readonly sources: readonly string[];
  /** Version of ClaimLens that brought the rule. */
  readonly since: string;
  /** Judges one claim. Pure; never throws; an empty array when there is nothing to say. */
  readonly check: (view: ClaimView) => readonly Finding[];
  /** Certain fixes for a finding of this rule in its claim. */
  readonly fix?: (finding: Finding, context: FixContext) => readonly Fix[];
  /** Judges the file as a whole, for rules about its layout. */
  readonly checkFile?: (file: ClaimFile) => readonly Finding[];
  /**
   * Judges the claims of a file against each other. Where a whole file is judged it takes the place of
   * `check`, which then speaks only where one claim is judged alone.
   */
  readonly batch?: () => Batch;
}

/** One pass over the claims of a file. Keeps little of each claim: there may be hundreds of thousands. */
export interface Batch {
  /** Sees each claim once, in file order. */
  readonly add: (view: ClaimView) => void;
  /** What there is to say after the last claim. */
  readonly findings: () => readonly Finding[];
}

/** What a fix may look at: the claim of the finding, the whole document, and what the product knows. */
export interface FixContext {
  readonly claim: Claim;
  readonly text: string;
  readonly knowledge: Knowledge;
}

export interface RuleOptions {
  /** By rule id: only what the user set. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** By payer family: rule ids that stay silent for that payer. */
  readonly ignored: Readonly<Partial<Record<PayerFamily, readonly string[]>>>;
  /** Today's ISO day, for dates in the future. */
  readonly today: string;
}

export const NOTHING: readonly Finding[] = [];
