import type { Rule } from './rule';

/** The rule table: every rule of every family, in the order of the documentation. */
export const RULES: readonly Rule[] = [];

export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
