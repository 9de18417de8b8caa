import * as z from 'zod/mini';
import { PAYER_FAMILIES } from './payer-families';

/**
 * The shape of the bundled data and of a practice's own data files. Only tests and scripts run
 * it; look-ups use the inferred types. Days are ISO (`2026-01-01`), inclusive.
 */

export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written like 2026-01-31.'));
export const text = z.string().check(z.minLength(1, 'This text is empty.'));
const sources = z.array(text).check(z.minLength(1));
const setting = z.enum(['professional', 'institutional']);

/** How well a fact is supported; `recalled` and `conflicting` never lead to more than information. */
export const confidence = z.enum(['verified', 'secondary', 'recalled', 'conflicting']);

/** What a user may make of a rule's findings. */
export const severity = z.enum(['off', 'hint', 'information', 'warning', 'error']);

/** A descriptor that a practice is licensed for and keeps in a file of its own; none is bundled. */
export const descriptor = z.strictObject({ text, origin: text });

/**
 * What a practice's own file adds or changes carries the name of that file; bundled entries have none.
 */
const practice = { origin: z.optional(text), descriptor: z.optional(descriptor) };

/** Every entry says where it comes from (ids into sources.json) and how sure we are. */
const origin = { sources, confidence };

export const source = z.strictObject({
  id: text,
  title: text,
  publisher: text,
  read: day,
  confidence,
  note: z.optional(text),
  origin: z.optional(text)
});

/** What a code is during a period. `not-payable`: exists, but this payer's table does not pay it. */
export const codePeriod = z.strictObject({
  from: z.nullable(day),
  to: z.nullable(day),
  state: z.enum(['active', 'deleted', 'not-payable', 'bundled']),
  /** Restricts the period to claims of this kind, where the table says so. */
  setting: z.optional(setting),
  /** Restricts the period to one payer family, e.g. `medicare`. */
  payer: z.optional(text),
  title: text,
  text: text,
  ...origin
});

export const unitLimit = z.strictObject({
  setting,
  units: z.number(),
  /** Medicare's adjudication indicator: 1 per line, 2 per day absolute, 3 per day, appealable. */
  indicator: z.enum(['1', '2', '3']),
  from: day,
  ...origin
});

export const code = z.strictObject({
  code: text,
  /** Our own short words, never a descriptor. */
  name: text,
  group: z.enum(['delivery', 'planning', 'physics', 'management', 'guidance', 'radiosurgery', 'proton', 'surface', 'other']),
  /** Level of the 2026 delivery family. */
  level: z.optional(z.enum(['1', '2', '3'])),
  component: z.enum(['technical', 'professional', 'split', 'whole', 'unknown']),
  periods: z.array(codePeriod).check(z.minLength(1)),
  replacedBy: z.array(text),
  /** How it stands to 77407, one sentence. */
  relation: text,
  unitLimits: z.array(unitLimit),
  ...practice,
  ...origin
});

export const verdict = z.enum(['no', 'conditional', 'payer', 'informational', 'unknown']);
export const slot = z.enum(['pricing', 'bypass', 'informational']);

export const modifier = z.strictObject({
  code: text,
  name: text,
  owner: z.enum(['CPT', 'HCPCS']),
  group: text,
  verdict,
  claims: z.enum(['professional', 'institutional', 'both']),
  slot,
  /** Why the verdict, one sentence. */
  reason: text,
  /** In depth, where domain knowledge allows: what it means and when it is used in general. */
  meaning: z.optional(text),
  use: z.optional(text),
  conflicts: z.optional(z.array(text)),
  ...practice,
  ...origin
});

export const pair = z.strictObject({
  column1: text,
  column2: text,
  /** 0: never together; 1: a distinct-service modifier may separate them. */
  indicator: z.enum(['0', '1']),
  /**
   * `core`: pair of the delivery family, same in both settings; `incidental`: stricter on professional claims;
   * `institutional`: read in the hospital table only, says nothing of professional claims.
   */
  scope: z.enum(['core', 'incidental', 'institutional']),
  from: day,
  origin: practice.origin,
  ...origin
});

export const place = z.strictObject({
  code: text,
  name: text,
  facility: z.enum(['facility', 'non-facility', 'none']),
  /** Whether UnitedHealthcare's list treats it as a facility for technical components. */
  unitedFacility: z.boolean(),
  on77407: text,
  note: z.optional(text),
  ...origin
});

export const payerFamily = z.enum(PAYER_FAMILIES);

export const filingIndicator = z.strictObject({ code: text, name: text, family: text, note: z.optional(text), ...origin });

export const payer = z.strictObject({
  family: payerFamily,
  name: text,
  ids: z.array(text),
  /** Words of the payer name in any case; a trailing `*` means the start of a word (see payers.ts). */
  names: z.array(text),
  filingIndicators: z.array(text),
  /** What is known for 77407, and what the sources do not say. */
  notes: z.array(z.strictObject({ text, from: z.optional(day), ...origin })),
  unknown: z.array(text),
  origin: practice.origin,
  ...origin
});

export const adjustment = z.strictObject({
  kind: z.enum(['group', 'reason', 'remark']),
  code: text,
  meaning: text,
  current: z.boolean(),
  cause: z.optional(text),
  advice: z.optional(text),
  ...origin
});

export const revenueCode = z.strictObject({
  code: text,
  name: text,
  fit: z.enum(['right', 'tolerated', 'wrong', 'unknown']),
  note: z.optional(text),
  ...origin
});

export const billType = z.strictObject({ code: text, name: text, fit: z.enum(['usual', 'possible', 'unusual']), ...origin });

export const fact = z.strictObject({ id: text, text, ...origin });

/** 77407 in depth: what the reference page and the fact sheet know. */
export const profile = z.strictObject({
  code: z.literal('77407'),
  serviceType: fact,
  sites: z.array(fact),
  clinicalContext: fact,
  workflow: z.array(fact),
  indicators: z.array(z.strictObject({ id: text, name: text, value: text, text, from: z.optional(day), ...origin })),
  unitBasis: fact,
  sessions: z.array(fact),
  /** Where code and modifiers stand, by form or transaction. */
  positions: z.array(z.strictObject({ id: text, form: text, code: text, modifiers: text, note: z.optional(text), ...origin })),
  advice: z.array(fact),
  unknown: z.array(text)
});

export type Confidence = z.infer<typeof confidence>;
export type Severity = z.infer<typeof severity>;
export type Source = z.infer<typeof source>;
export type CodePeriod = z.infer<typeof codePeriod>;
export type UnitLimit = z.infer<typeof unitLimit>;
export type CodeEntry = z.infer<typeof code>;
export type Verdict = z.infer<typeof verdict>;
export type Slot = z.infer<typeof slot>;
export type ModifierEntry = z.infer<typeof modifier>;
export type PairEntry = z.infer<typeof pair>;
export type PlaceEntry = z.infer<typeof place>;
export type PayerFamily = z.infer<typeof payerFamily>;
export type FilingIndicatorEntry = z.infer<typeof filingIndicator>;
export type PayerEntry = z.infer<typeof payer>;
export type AdjustmentEntry = z.infer<typeof adjustment>;
export type RevenueCodeEntry = z.infer<typeof revenueCode>;
export type BillTypeEntry = z.infer<typeof billType>;
export type Fact = z.infer<typeof fact>;
export type ServiceProfile = z.infer<typeof profile>;
