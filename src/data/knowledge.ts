import type {
  AdjustmentEntry,
  BillTypeEntry,
  CodeEntry,
  CodePeriod,
  FilingIndicatorEntry,
  ModifierEntry,
  PairEntry,
  PayerEntry,
  PayerFamily,
  PlaceEntry,
  RevenueCodeEntry,
  ServiceProfile,
  Severity,
  Source,
  UnitLimit
} from './schema';
import type { SegmentNames } from './segment';

export type Setting = 'professional' | 'institutional';

/** What a claim says of its payer; strings as in the file, empty when absent. */
export interface PayerIdentity {
  readonly name: string;
  readonly id: string;
  readonly filingIndicator: string;
}

/** Where and when a code is looked at. `date` is an ISO day, or null when the line has none. */
export interface Circumstances {
  readonly date: string | null;
  readonly setting?: Setting;
  readonly payer?: PayerFamily;
}

/** A severity from a practice's own file, with the name of the file. */
export interface RuleSeverity {
  readonly severity: Severity;
  readonly origin: string;
}

/**
 * What the product knows, as look-ups. Rules and features take it as an argument, so a practice's own
 * data can extend the bundled data without any of them noticing. Codes are looked up in upper case.
 */
export interface Knowledge {
  readonly profile: ServiceProfile;
  codes(): readonly CodeEntry[];
  code(code: string): CodeEntry | undefined;
  /** The period in force. Without a date: the latest. The most specific one (setting, payer) wins. */
  period(code: string, circumstances: Circumstances): CodePeriod | undefined;
  /** The limit of units a day. Without a date: the latest. Undefined before the first day of the table. */
  unitLimit(code: string, setting: Setting, date: string | null): UnitLimit | undefined;
  modifiers(): readonly ModifierEntry[];
  modifier(code: string): ModifierEntry | undefined;
  /** The pair of two codes in either order. */
  pair(a: string, b: string): PairEntry | undefined;
  pairs(): readonly PairEntry[];
  pairsOf(code: string): readonly PairEntry[];
  places(): readonly PlaceEntry[];
  place(code: string): PlaceEntry | undefined;
  filingIndicators(): readonly FilingIndicatorEntry[];
  filingIndicator(code: string): FilingIndicatorEntry | undefined;
  adjustment(kind: AdjustmentEntry['kind'], code: string): AdjustmentEntry | undefined;
  adjustments(): readonly AdjustmentEntry[];
  revenueCode(code: string): RevenueCodeEntry | undefined;
  revenueCodes(): readonly RevenueCodeEntry[];
  billType(code: string): BillTypeEntry | undefined;
  billTypes(): readonly BillTypeEntry[];
  /** What segments, elements and their values are called. */
  readonly names: SegmentNames;
  payers(): readonly PayerEntry[];
  /** The payer by filing indicator, id, then name (domain.md §11.4); the entry of `other` when nothing fits. */
  payer(identity: PayerIdentity): PayerEntry;
  /**
   * The knowledge for claims to one payer and day (ISO, or null): with the verdicts and severities that the
   * practice's own files give for them. The bundled knowledge is the same for all.
   */
  under(payer: PayerEntry, date: string | null): Knowledge;
  /** The severity the practice gives a rule; undefined where it says nothing. Ask the knowledge of `under`. */
  ruleSeverity(rule: string): RuleSeverity | undefined;
  sources(): readonly Source[];
  source(id: string): Source | undefined;
}
