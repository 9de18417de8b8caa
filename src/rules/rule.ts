import type { Claim, ClaimFile } from '../claims/model';
import type { Knowledge, PayerFamily } from '../data';
import type { Aspect } from './aspects';
import type { CourseTally } from './course-tally';
import type { Finding, Fix, SeveritySetting } from './finding';
import type { RuleId } from './row';
import type { ClaimView } from './view';

/**
 * What a rule does: the code to its row of the rule table (table.json, see row.ts). The id comes from the table,
 * so a name that is not there fails the type check. It judges in one of three ways: `check`, `checkFile` or `batch`.
 */
export interface Rule {
  readonly id: RuleId;
  /** Claims that lack one of these are not shown to it: it has nothing to say of them. */
  readonly needs: readonly Aspect[];
  /** Judges one claim. Pure; never throws; an empty array when there is nothing to say. */
  readonly check?: Check;
  /** Certain fixes for a finding of this rule in its claim. */
  readonly fix?: (finding: Finding, context: FixContext) => readonly Fix[];
  /** Judges the file as a whole, for rules about its layout. */
  readonly checkFile?: (file: ClaimFile) => readonly Finding[];
  /** Judges the claims of a file together. What courses they show is kept once for all rules that compare them. */
  readonly batch?: (courses: CourseTally) => Batch;
}

/** Says what there is to say of a claim. */
export type Check = (view: ClaimView) => readonly Finding[];

/** Passes over the claims of one file after the other. Keeps little of each claim: there may be hundreds of thousands. */
export interface Batch {
  /** Sees each claim once, in file order. */
  readonly add: (view: ClaimView) => void;
  /** What there is to say after the last claim of a file; then it begins anew. */
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
