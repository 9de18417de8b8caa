import { type ClaimView, GUIDANCE } from './view';

/**
 * What some claims have and others lack. A rule names the aspects without which it has nothing to say, so that for
 * most claims of a batch most rules need not be asked.
 */
export type Aspect =
  | 'billed'
  | 'professional'
  | 'institutional'
  | 'remittance'
  | 'subject'
  | 'modifier'
  | 'shared-day'
  | 'guidance'
  | 'odd-form';

/** Aspects as bits, for sets of them in one number. */
const BIT: Readonly<Record<Aspect, number>> = {
  /** A claim that bills services, so that its lines can still be changed. */
  billed: 1,
  professional: 2,
  institutional: 4,
  remittance: 8,
  /** A 77407 line. */
  subject: 16,
  /** A modifier on a 77407 line. */
  modifier: 32,
  /** Two services of the same day. */
  'shared-day': 64,
  /** A line of image guidance, 77387. */
  guidance: 128,
  /** A procedure under another qualifier than HC, or a code of more than five characters. */
  'odd-form': 256
};

const KIND: Readonly<Partial<Record<string, number>>> = {
  professional: BIT.billed | BIT.professional,
  institutional: BIT.billed | BIT.institutional,
  unknown: BIT.billed,
  remittance: BIT.remittance
};

/** A set of aspects. */
export function setOf(aspects: readonly Aspect[]): number {
  return aspects.reduce((set, aspect) => set | BIT[aspect], 0);
}

/** Whether one set holds all aspects of another. */
export function holds(set: number, wanted: number): boolean {
  return (set & wanted) === wanted;
}

/** The aspects of a claim, as a set. */
export function aspectsOf({ claim, services, subjects, days, isOddForm }: ClaimView): number {
  let set = KIND[claim.kind] ?? 0;
  if (isOddForm) set |= BIT['odd-form'];
  if (days.length > 0) set |= BIT['shared-day'];
  if (subjects.length > 0) set |= BIT.subject;
  for (const { modifiers } of subjects) if (modifiers.length > 0) set |= BIT.modifier;
  for (const { code } of services) if (code === GUIDANCE) set |= BIT.guidance;
  return set;
}
