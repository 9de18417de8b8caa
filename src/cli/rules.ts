import type { RuleRow } from '../rules/row';
import { ruleRows } from '../rules/rows';
import type { PlainFormat } from './words';

function ruleRecord({ id, family, title, severity, explanation, remedy, example, sources, since }: RuleRow): object {
  return { id, family, title, severity, explanation, remedy, example, sources, since };
}

function ruleTable(rules: readonly RuleRow[]): string {
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd('information'.length)}  ${rule.title}\n`).join('');
}

/** All rules in the order of docs/rules.md, with the severity that each has unless --rule says otherwise. */
export function listRules(format: PlainFormat, rules: readonly RuleRow[] = ruleRows()): string {
  return format === 'json' ? `${JSON.stringify(rules.map(ruleRecord), null, 2)}\n` : ruleTable(rules);
}
