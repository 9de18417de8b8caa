import { CODE_GLUED, CODE_SPACE, QUALIFIER } from './code-form';
import { MODIFIER_CASE, MODIFIER_DUPLICATE, MODIFIER_LENGTH, MODIFIER_SPACE } from './modifier-form';
import { MODIFIER_FIFTH, MODIFIER_GAP } from './modifier-slots';
import type { Rule } from './rule';

/** Faults of form: what the file's layout alone shows. */
export const FORMAT_RULES: readonly Rule[] = [
  MODIFIER_LENGTH,
  MODIFIER_CASE,
  MODIFIER_SPACE,
  MODIFIER_GAP,
  MODIFIER_DUPLICATE,
  MODIFIER_FIFTH,
  CODE_GLUED,
  CODE_SPACE,
  QUALIFIER
];
