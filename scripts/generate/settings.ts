import { payerFamily } from '../../src/data/schema';
import type { RuleRow } from '../../src/rules/row';

/** The texts of the settings, by their keys in package.nls.json. */
function textsOf(rules: readonly RuleRow[]): Readonly<Record<string, string>> {
  return {
    'setting.rules':
      'How strongly each rule speaks, by rule id. `default` leaves the decision to the rule (by payer, date and source), `off` silences it; a `hint` is a few dots under the text and stays out of the Problems panel. The rules are described in `docs/rules.md` and on the page that every finding links to.',
    'setting.ignored':
      'Rules that stay silent for a payer: per payer family a list of rule ids, for example `{ "aetna": ["setting.revenue-code"] }`. The quick fix *Ignore … for …* writes it.',
    ...Object.fromEntries(rules.map((rule) => [ruleKey(rule), `${rule.title}. By default ${rule.severity} at most.`]))
  };
}

const RULE_KEY = 'rule.';
const ruleKey = (rule: RuleRow): string => RULE_KEY + rule.id;

const SEVERITIES = ['default', 'off', 'hint', 'information', 'warning', 'error'] as const;
function severitySetting(rules: readonly RuleRow[]): object {
  const properties = rules.map((rule) => [
    rule.id,
    {
      type: 'string',
      enum: SEVERITIES,
      description: `%${ruleKey(rule)}%`
    }
  ]);
  return {
    type: 'object',
    scope: 'resource',
    default: {},
    markdownDescription: '%setting.rules%',
    properties: Object.fromEntries(properties),
    additionalProperties: false
  };
}

function ignoredSetting(rules: readonly RuleRow[]): object {
  return {
    type: 'object',
    scope: 'resource',
    default: {},
    markdownDescription: '%setting.ignored%',
    propertyNames: { enum: payerFamily.options },
    additionalProperties: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', enum: rules.map((rule) => rule.id) }
    }
  };
}

interface Manifest {
  contributes: { configuration?: { title?: string; properties?: Record<string, unknown> } };
}

/** package.json with the settings that follow the rule table; everything else in it stays as it is. */
export function withRuleSettings(manifest: string, rules: readonly RuleRow[]): string {
  const parsed: Manifest = JSON.parse(manifest);
  const configuration = parsed.contributes.configuration ?? {};
  parsed.contributes.configuration = {
    ...configuration,
    title: configuration.title ?? 'ClaimLens',
    properties: {
      ...configuration.properties,
      'claimlens.rules': severitySetting(rules),
      'claimlens.ignored': ignoredSetting(rules)
    }
  };
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

/** package.nls.json with the texts of those settings; rules that are gone leave it. */
export function withRuleTexts(texts: string, rules: readonly RuleRow[]): string {
  const parsed: Record<string, string> = JSON.parse(texts);
  const others = Object.entries(parsed).filter(([key]) => !key.startsWith(RULE_KEY));
  return `${JSON.stringify({ ...Object.fromEntries(others), ...textsOf(rules) }, null, 2)}\n`;
}
