/**
 * What some claims have and others lack. A rule names the aspects without which it has nothing to say, so that for
 * most claims of a batch most rules need not be asked. `aspects-of.ts` says which ones a claim has.
 */

/** Aspects as bits, for sets of them in one number. */
export const BIT = {
  /** A claim that bills services, so that its lines can still be changed. */
  billed: 1 << 0,
  professional: 1 << 1,
  institutional: 1 << 2,
  remittance: 1 << 3,
  /** A 77407 line. */
  subject: 1 << 4,
  /** A line of image guidance, 77387. */
  guidance: 1 << 5,
  /** Two services of the same day. */
  'shared-day': 1 << 6,
  /** More than one unit on a line, a range of days, or a shared day: what may exceed the units of a day. */
  'many-units': 1 << 7,
  /** A code on a day on which it was not, or no longer, or not yet valid. */
  'invalid-code': 1 << 8,
  /** A level of delivery on a day on which some payer did not pay it. */
  'unpayable-code': 1 << 9,
  /** A procedure under another qualifier than HC, or a code of more than five characters. */
  'odd-form': 1 << 10,
  /** Modifier 26 on a line of treatment management. */
  'marked-management': 1 << 11,

  // Of the 77407 lines.
  /** Blanks or lower case in a code or modifier, or an empty slot before a modifier. */
  'odd-writing': 1 << 12,
  /** A description behind the modifiers. */
  description: 1 << 13,
  /** Two modifiers on a line. */
  'several-modifiers': 1 << 14,
  /** A modifier with this concern (concern.ts). */
  'odd-length': 1 << 15,
  'repeated-modifier': 1 << 16,
  'component-modifier': 1 << 17,
  'other-kind-modifier': 1 << 18,
  'unfit-modifier': 1 << 19,
  'unknown-modifier': 1 << 20,
  /** A modifier for distinct services, or for a repeated one. */
  'distinct-modifier': 1 << 21,
  'repeat-modifier': 1 << 22,
  /** Any but one day of service of the line's own that is not in the future. */
  'odd-date': 1 << 23,
  /** Days of service in two years. */
  'two-years': 1 << 24,
  /** Units of another basis than UN, or that are no positive whole number. */
  'odd-units': 1 << 25,
  /** Any but the one pointer to the first diagnosis. */
  'odd-pointer': 1 << 26,
  /** Diagnoses, and none of them a malignant tumor. */
  'no-tumor': 1 << 27
} as const;

export type Aspect = keyof typeof BIT;

/** A set of aspects. */
export function setOf(aspects: readonly Aspect[]): number {
  return aspects.reduce((set, aspect) => set | BIT[aspect], 0);
}

/** Whether one set holds all aspects of another. */
export function holds(set: number, wanted: number): boolean {
  return (set & wanted) === wanted;
}
