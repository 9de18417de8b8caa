import assert from 'node:assert/strict';
import { userDataSchema } from '../../../scripts/generate/user-data-schema';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The described properties of a schema by path, those of list items under the path of their list. */
function* properties(schema: Json, path = ''): Iterable<readonly [path: string, property: Json]> {
  if (isObject(schema.items)) yield* properties(schema.items, path);
  if (!isObject(schema.properties)) return;
  for (const [name, property] of Object.entries(schema.properties)) {
    assert.ok(isObject(property));
    const own = path === '' ? name : `${path}.${name}`;
    yield [own, property];
    yield* properties(property, own);
  }
}

describe('JSON schema of a practice file', () => {
  const schema: unknown = JSON.parse(userDataSchema());
  assert.ok(isObject(schema));
  const all = new Map(properties(schema));

  it('describes everything a user has to understand', () => {
    const bare = [...all].filter(([, property]) => property.description === undefined).map(([path]) => path);
    assert.deepEqual(bare, ['$schema', 'modifiers.name', 'codes.group', 'codes.component', 'pairs.column1', 'pairs.column2']);
  });

  it('allows no unknown names', () => assert.equal(schema.additionalProperties, false));

  it('offers the values there are', () => {
    const rows = ['payers.family', 'modifiers.verdict', 'rules.severity', 'pairs.indicator'].map((path) => all.get(path)?.enum);
    assert.deepEqual(rows, [
      ['medicare', 'medicare-advantage', 'medicaid', 'aetna', 'blue-cross-blue-shield', 'cigna', 'unitedhealthcare', 'other'],
      ['no', 'conditional', 'payer', 'informational', 'unknown'],
      ['off', 'hint', 'information', 'warning', 'error'],
      ['0', '1']
    ]);
  });
});
