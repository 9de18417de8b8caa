import { MODIFIER_CONFLICT } from './modifier-conflict';
import { FITNESS_RULES } from './modifier-fitness';
import { MODIFIER_ORDER } from './modifier-order';
import { MODIFIER_CLAIM_KIND, MODIFIER_UNKNOWN } from './modifier-standing';
import type { Rule } from './rule';

/** Whether a modifier belongs on a 77407 line, and beside the others there. */
export const MODIFIER_RULES: readonly Rule[] = [...FITNESS_RULES, MODIFIER_CLAIM_KIND, MODIFIER_CONFLICT, MODIFIER_ORDER, MODIFIER_UNKNOWN];
