import type { Claim, ClaimFile } from '../claims/model';
import type { Knowledge, PayerFamily } from '../data';
import type { Aspect } from './aspects';
import type { Course } from './course-count';
import type { Finding, Fix, SeveritySetting } from './finding';
import type { Reversal } from './reversals';
import type { RuleId } from './row';
import type { Spot } from './spot';
import type { ClaimView } from './view';

/**
 * What a rule does: the code to its row of the rule table (table.json, see row.ts). The id comes from the table,
 * so a name that is not there fails the type check. It judges in one of the ways: a claim, a file, or what the claims of
 * a file show together.
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
  /** Judges what the claims of one patient and provider show together of a course. */
  readonly course?: (course: Course) => Remark | null;
  /** Judges a payment that a remittance takes back. */
  readonly reversal?: (reversal: Reversal) => Remark | null;
}

/** Says what there is to say of a claim. */
export type Check = (view: ClaimView) => readonly Finding[];

/** What a rule that compares claims says of one of the places it was shown. */
export interface Remark {
  readonly at: Spot;
  readonly message: string;
  readonly related: readonly { readonly at: Spot; readonly message: string }[];
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
