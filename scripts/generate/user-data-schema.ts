import { safeParse, toJSONSchema } from 'zod/mini';
import { userData } from '../../src/data/user-schema';

/** What the editor says of each part, by its path in the schema's properties. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  name: 'What hovers call this file, where its file name says too little.',
  updated: 'Day on which the practice last checked this file.',
  descriptors: 'Descriptors that the practice is licensed for, by procedure code or modifier. ClaimLens ships none.',
  payers: 'Payers the practice knows, by id and by words of their name.',
  'payers.family': 'Whose rules the payer follows.',
  'payers.name': 'The name that hovers and messages use.',
  'payers.ids': 'Payer ids as they stand in the claims, exactly.',
  'payers.names': 'Words of the payer name, in any case; a * at the end stands for the rest of a word. Without it, the name itself.',
  'payers.notes': 'What to know of this payer.',
  modifiers: 'Verdicts on modifiers for 77407, for all payers or one, always or for a time. New modifiers can be added.',
  'modifiers.code': 'The modifier, two characters.',
  'modifiers.verdict':
    'no: does not belong on 77407. conditional: only under its condition. payer: where the payer asks for it. informational: harmless.',
  'modifiers.reason': 'Why, in one sentence.',
  'modifiers.claims': 'The kind of claim the modifier is for.',
  'modifiers.slot': 'Its place among the modifiers: pricing before bypass before informational.',
  'modifiers.payer': 'A payer family, or the name of a payer of this file. Without it, every payer.',
  'modifiers.from': 'First day of service.',
  'modifiers.to': 'Last day of service.',
  rules: 'Severities of rules, for all payers or one, always or for a time.',
  'rules.rule': 'Id of the rule, as in docs/rules.md.',
  'rules.severity': 'What the findings of the rule become; off silences it.',
  'rules.payer': 'A payer family, or the name of a payer of this file. Without it, every payer.',
  'rules.from': 'First day of service.',
  'rules.to': 'Last day of service.',
  codes: 'Procedure codes to know in addition, or other words for a known one.',
  'codes.code': 'The procedure code, five characters.',
  'codes.name': 'A short name in your own words.',
  'codes.relation': 'How it stands to 77407, in one sentence.',
  'codes.from': 'First day on which the code is valid.',
  'codes.to': 'Last day on which the code is valid.',
  'codes.replacedBy': 'Codes that take its place afterwards.',
  pairs: 'Pairs of codes that exclude each other on one day, in addition to the published ones.',
  'pairs.indicator': '0: never together. 1: a distinct-service modifier may separate them.',
  'pairs.from': 'First day of service for which the pair holds.'
};

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema with a description wherever there is one for its path; the items of a list have their list's path. */
function described(schema: Json, path: string, isItem = false): Json {
  const { properties, items, ...rest } = schema;
  const result: Json = path in DESCRIPTIONS && !isItem ? { description: DESCRIPTIONS[path], ...rest } : rest;
  if (isObject(properties)) {
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        isObject(property) ? described(property, path === '' ? name : `${path}.${name}`) : property
      ])
    );
  }
  if (items !== undefined) result.items = isObject(items) ? described(items, path, true) : items;
  return result;
}

/** The JSON schema for a practice's data files (schemas/claimlens-data.schema.json). */
export function userDataSchema(): string {
  const { $schema, ...schema } = toJSONSchema(userData, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      // No pattern fits this, so what zod says of it is the message of the pattern.
      if (jsonSchema.pattern !== undefined) jsonSchema.patternErrorMessage = safeParse(zodSchema, '?').error?.issues[0]?.message;
    }
  });
  const titled = { $schema, title: 'ClaimLens: data of a practice', ...described(schema, '') };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
