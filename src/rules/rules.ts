import { COMPONENT_RULES } from './component';
import { COURSE_RULES } from './course';
import { FORMAT_RULES } from './format';
import { LAYOUT_RULES } from './layout';
import { MODIFIER_RULES } from './modifier';
import { MONEY_RULES } from './money';
import { REMITTANCE_RULES } from './remittance';
import type { Rule } from './rule';
import { SAME_DAY_RULES } from './same-day';
import { SETTING_RULES } from './setting';
import { TIME_RULES } from './time';

/** The rule table: every rule of every family, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  ...FORMAT_RULES,
  ...COMPONENT_RULES,
  ...MODIFIER_RULES,
  ...SAME_DAY_RULES,
  ...TIME_RULES,
  ...SETTING_RULES,
  ...COURSE_RULES,
  ...MONEY_RULES,
  ...REMITTANCE_RULES,
  ...LAYOUT_RULES
];

export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
