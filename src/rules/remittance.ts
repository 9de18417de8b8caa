import { linesExplained } from './remittance-explained';
import { paymentTakenBack } from './remittance-reversal';
import type { Rule } from './rule';

const EXPLAINED: Rule = {
  id: 'remittance.explained',
  needs: ['remittance'],
  check: (view) => linesExplained(view, 'remittance.explained')
};

const REVERSAL: Rule = {
  id: 'remittance.reversal',
  needs: ['remittance'],
  reversal: paymentTakenBack
};

/** What a remittance says about 77407. Nothing in it is judged as if it could be coded again. */
export const REMITTANCE_RULES: readonly Rule[] = [EXPLAINED, REVERSAL];
