import type { Range } from '../claims/lines';
import type { Span } from '../claims/model';
import type { SeveritySetting } from './finding';
import type { RuleId } from './row';

/** What was set for rules where a claim stands: by the user, or by a practice for its payer and day. */
export type RuleSettings = Readonly<Partial<Record<RuleId, SeveritySetting>>>;

/** A place that rules which compare claims may speak of. */
export interface Spot extends Span {
  /** Only for rules that something was set for; undefined as a rule. */
  readonly settings?: RuleSettings;
  /** Where it stands in lines, once the text around it is let go. */
  readonly range?: Range;
}
