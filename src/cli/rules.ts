import type { Rule } from '../rules/rule';
import { RULES } from '../rules/rules';
import type { PlainFormat } from './words';

function ruleRecord({ id, family, title, severity, explanation, remedy, example, sources, since }: Rule): object {
  return { id, family, title, severity, explanation, remedy, example, sources, since };
}

function ruleTable(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd('information'.length)}  ${rule.title}\n`).join('');
}

/** All rules in the order of docs/rules.md, with the severity that each has unless --rule says otherwise. */
export function listRules(format: PlainFormat, rules: readonly Rule[] = RULES): string {
  return format === 'json' ? `${JSON.stringify(rules.map(ruleRecord), null, 2)}\n` : ruleTable(rules);
}
