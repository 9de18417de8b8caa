import type { Reversal } from './reversals';
import type { Remark } from './rule';
import { SUBJECT } from './view';

/** What there is to know of a payment that is taken back. */
export function paymentTakenBack({ spot, correction }: Reversal): Remark {
  const next =
    correction === null
      ? 'Post it against the earlier payment and look for the corrected claim, which may come in another remittance.'
      : 'Post it against the earlier payment; the corrected claim with the same claim number follows in this file.';
  return {
    at: spot,
    message: `This claim takes an earlier payment back (claim status 22): its ${SUBJECT} lines repeat the first result with the signs turned and are not a second treatment. ${next}`,
    related: correction === null ? [] : [{ at: correction, message: 'The corrected claim.' }]
  };
}
