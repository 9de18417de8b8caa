/** Whose rules a payer follows, in the order in which they are listed. */
export const PAYER_FAMILIES = [
  'medicare',
  'medicare-advantage',
  'medicaid',
  'aetna',
  'blue-cross-blue-shield',
  'cigna',
  'unitedhealthcare',
  'other'
] as const;
