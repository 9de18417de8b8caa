import { payerFamily } from '../../src/data/schema';
import type { Rule } from '../../src/rules/rule';

const SEVERITIES = ['default', 'off', 'hint', 'information', 'warning', 'error'] as const;
function severitySetting(rules: readonly Rule[]): object {
  const properties = rules.map((rule) => [
    rule.id,
    {
      type: 'string',
      enum: SEVERITIES,
      description: `${rule.title}. By default ${rule.severity} at most.`
    }
  ]);
  return {
    type: 'object',
    scope: 'resource',
    default: {},
    markdownDescription:
      'How strongly each rule speaks, by rule id. `default` leaves the decision to the rule (by payer, date and source), `off` silences it; a `hint` is a few dots under the text and stays out of the Problems panel. The rules are described in `docs/rules.md` and on the page that every finding links to.',
    properties: Object.fromEntries(properties),
    additionalProperties: false
  };
}

function ignoredSetting(rules: readonly Rule[]): object {
  return {
    type: 'object',
    scope: 'resource',
    default: {},
    markdownDescription:
      'Rules that stay silent for a payer: per payer family a list of rule ids, for example `{ "aetna": ["setting.revenue-code"] }`. The quick fix *Ignore … for …* writes it.',
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
export function withRuleSettings(manifest: string, rules: readonly Rule[]): string {
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
