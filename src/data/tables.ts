import * as z from 'zod/mini';
import * as entry from './schema';

/**
 * The shape of the bundled JSON files. They are written for reading and reviewing: entries that share facts
 * stand in one group, and what a group leaves out has the default that expand.ts names. Tests validate the
 * files against these schemas; the declarations beside the files (`x.d.json.ts`) use the inferred types.
 */

const { day, text } = entry;
const origin = { sources: z.array(text).check(z.minLength(1)), confidence: entry.confidence };
const ownOrigin = { sources: z.optional(origin.sources), confidence: z.optional(entry.confidence) };
/** Codes separated by blanks. */
const codeList = z.string().check(z.regex(/^\S+( \S+)*$/));

/** By source id: title, publisher, and the date read where it is not the group's. */
export const sourceGroup = z.strictObject({
  read: day,
  confidence: entry.confidence,
  sources: z.record(text, z.union([z.tuple([text, text]), z.tuple([text, text, day])]))
});

const period = z.strictObject({
  from: z.optional(day),
  to: z.optional(day),
  state: entry.codePeriod.shape.state,
  setting: entry.codePeriod.shape.setting,
  payer: z.optional(text),
  title: z.optional(text),
  text: z.optional(text),
  ...ownOrigin
});

/** Setting (or both), units, adjudication indicator, and the first day where it is not the table's. */
const limitHead = [z.enum(['professional', 'institutional', 'both']), z.number(), entry.unitLimit.shape.indicator] as const;
const limit = z.union([z.tuple([...limitHead]), z.tuple([...limitHead, day])]);

const codeFacts = {
  level: entry.code.shape.level,
  component: z.optional(entry.code.shape.component),
  periods: z.optional(z.array(period)),
  replacedBy: z.optional(z.array(text)),
  relation: z.optional(text),
  limits: z.optional(z.array(limit))
};

/** By code: its name, or its name with what differs from the group. */
export const codeGroup = z.strictObject({
  group: entry.code.shape.group,
  ...codeFacts,
  ...origin,
  codes: z.record(text, z.union([text, z.strictObject({ name: text, ...codeFacts, ...ownOrigin })]))
});

/** By column-1 code: the column-2 codes. */
export const pairGroup = z.strictObject({
  indicator: entry.pair.shape.indicator,
  scope: entry.pair.shape.scope,
  from: day,
  ...origin,
  pairs: z.record(text, codeList)
});

/** By modifier: its name (the reason is the group's), its name and reason, or what is known in depth. */
export const modifierGroup = z.strictObject({
  group: entry.modifier.shape.group,
  owner: z.optional(entry.modifier.shape.owner),
  verdict: z.optional(entry.verdict),
  claims: z.optional(entry.modifier.shape.claims),
  slot: z.optional(entry.slot),
  reason: z.optional(text),
  use: z.optional(text),
  ...ownOrigin,
  codes: z.record(
    text,
    z.union([
      text,
      z.tuple([text, text]),
      z.strictObject({
        name: text,
        reason: z.optional(text),
        meaning: z.optional(text),
        use: z.optional(text),
        conflicts: z.optional(z.array(text))
      })
    ])
  )
});

/** A name, or a name and a note. */
const named = z.union([text, z.tuple([text, text])]);

export const placeTable = z.strictObject({
  /** Codes that UnitedHealthcare's list treats as facilities. */
  unitedFacilities: codeList,
  groups: z.array(z.strictObject({ facility: entry.place.shape.facility, on77407: text, ...origin, places: z.record(text, named) }))
});

/** By family: the filing indicators. */
export const filingTable = z.strictObject({ ...origin, families: z.record(text, z.record(text, named)) });

export const payerRow = z.strictObject({
  family: entry.payerFamily,
  name: text,
  ids: z.optional(codeList),
  names: z.array(text),
  filingIndicators: z.optional(z.array(text)),
  notes: entry.payer.shape.notes,
  unknown: z.array(text),
  ...origin
});

/** By code: the meaning; or meaning, likely cause on a 77407 line, and what to do. */
export const adjustmentGroup = z.strictObject({
  kind: entry.adjustment.shape.kind,
  current: z.optional(z.boolean()),
  cause: z.optional(text),
  ...origin,
  codes: z.record(text, z.union([text, z.tuple([text, text]), z.tuple([text, z.string(), text])]))
});

/** By code: name, fit on a 77407 line, note. */
export const revenueTable = z.strictObject({
  ...origin,
  codes: z.record(text, z.union([z.tuple([text, entry.revenueCode.shape.fit]), z.tuple([text, entry.revenueCode.shape.fit, text])])),
  billTypes: z.record(text, z.tuple([text, entry.billType.shape.fit]))
});

/** An element that is no composite: its name, or its name and the list that its values are in; null where it is not used. */
const simpleElement = z.nullable(z.union([text, z.tuple([text, text])]));
/** `of` names the composite. */
const element = z.union([simpleElement, z.strictObject({ name: text, of: text })]);

/** Segments of the claim transactions in our own words. */
export const segmentTable = z.strictObject({
  ...origin,
  /** By id: the name, then the elements. `repeat`: that many of the last elements come again and again. */
  segments: z.record(
    text,
    z.union([
      z.tuple([text], element),
      z.strictObject({ name: text, elements: z.array(element).check(z.minLength(1)), repeat: z.number().check(z.positive()) })
    ])
  ),
  /** By name: the components. */
  composites: z.record(text, z.array(simpleElement).check(z.minLength(1))),
  /** By list: what a value says. A list that is not here is another table, or a kind of value such as a date. */
  values: z.record(text, z.record(text, text))
});

export type SourceGroup = z.infer<typeof sourceGroup>;
export type RawPeriod = z.infer<typeof period>;
export type RawLimit = z.infer<typeof limit>;
export type CodeGroup = z.infer<typeof codeGroup>;
export type PairGroup = z.infer<typeof pairGroup>;
export type ModifierGroup = z.infer<typeof modifierGroup>;
export type PlaceTable = z.infer<typeof placeTable>;
export type FilingTable = z.infer<typeof filingTable>;
export type PayerRow = z.infer<typeof payerRow>;
export type AdjustmentGroup = z.infer<typeof adjustmentGroup>;
export type RevenueTable = z.infer<typeof revenueTable>;
export type SegmentTable = z.infer<typeof segmentTable>;
