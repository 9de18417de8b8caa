import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safeParse } from 'zod/mini';
import schema from '../../../schemas/claimlens-data.schema.json';
import { type Found, faultsOf, type JsonSchema } from '../../../src/data/json-schema';
import { userData } from '../../../src/data/user-schema';

const DAY: JsonSchema = { type: 'string', pattern: '^\\d{4}$', patternErrorMessage: 'Four digits.' };

describe('faultsOf', () => {
  const rows: readonly (readonly [name: string, value: unknown, schema: JsonSchema, faults: readonly Found[]])[] = [
    ['anything where nothing is asked', { a: [null, 1] }, {}, []],
    ['a text', 'x', { type: 'string', minLength: 1 }, []],
    ['a number for a text', 1, { type: 'string' }, [{ path: [], message: 'This must be a text in quotes.' }]],
    ['nothing for an object', null, { type: 'object' }, [{ path: [], message: 'This must be an object in braces.' }]],
    ['a list for an object', [], { type: 'object' }, [{ path: [], message: 'This must be an object in braces.' }]],
    ['an object for a list', {}, { type: 'array' }, [{ path: [], message: 'This must be a list in square brackets.' }]],
    ['a kind that has no words here', 'x', { type: 'integer' }, [{ path: [], message: 'This must be integer.' }]],
    ['an empty text', '', { type: 'string', minLength: 1 }, [{ path: [], message: 'This text is empty.' }]],
    ['a text that fits its pattern', '2026', DAY, []],
    ['a text that does not fit', '26', DAY, [{ path: [], message: 'Four digits.' }]],
    ['a pattern without words', 'x', { pattern: '^y$' }, [{ path: [], message: 'This must fit ^y$.' }]],
    ['one of the choices', 'a', { type: 'string', enum: ['a', 'b'] }, []],
    ['none of the choices', 'A', { type: 'string', enum: ['a', 'b'] }, [{ path: [], message: 'Use one of: a, b.' }]],
    [
      'items',
      ['2026', '26', 27],
      { items: DAY },
      [
        { path: [1], message: 'Four digits.' },
        { path: [2], message: 'This must be a text in quotes.' }
      ]
    ],
    ['items of which nothing is said', [1, null], { type: 'array' }, []],
    ['a member that is missing', { b: 1 }, { required: ['a', 'b'] }, [{ path: ['a'], message: '"a" is missing.' }]],
    ['a member', { a: '26' }, { properties: { a: DAY } }, [{ path: ['a'], message: 'Four digits.' }]],
    [
      'a member that is not known',
      { a: 1 },
      { additionalProperties: false },
      [{ path: ['a'], message: '"a" is not known here.', atName: true }]
    ],
    [
      'a name that every object has',
      { constructor: 1 },
      { properties: {}, additionalProperties: false },
      [{ path: ['constructor'], message: '"constructor" is not known here.', atName: true }]
    ],
    ['a name that no object has of its own', {}, { required: ['toString'] }, [{ path: ['toString'], message: '"toString" is missing.' }]],
    ['members of which nothing is said', { a: 1 }, { properties: { b: DAY } }, []],
    ['another member', { a: 1, b: '26' }, { properties: { a: {} }, additionalProperties: DAY }, [{ path: ['b'], message: 'Four digits.' }]],
    [
      'a name, not the value beside it',
      { '26': 1 },
      { propertyNames: DAY, additionalProperties: DAY },
      [{ path: ['26'], message: 'Four digits.', atName: true }]
    ],
    [
      'what lies deep',
      { a: [{ b: 1 }] },
      { properties: { a: { items: { properties: { b: DAY } } } } },
      [{ path: ['a', 0, 'b'], message: 'This must be a text in quotes.' }]
    ]
  ];
  for (const [name, value, asked, faults] of rows) {
    it(`judges ${name}`, () => assert.deepEqual(faultsOf(value, asked), faults));
  }
});

/** What the schema of a practice's data files uses; whatever else it used would be passed over. */
const KNOWN = new Set([
  'type',
  'enum',
  'pattern',
  'patternErrorMessage',
  'minLength',
  'items',
  'required',
  'properties',
  'propertyNames',
  'additionalProperties',
  'description'
]);

function* schemasIn(one: JsonSchema): Iterable<JsonSchema> {
  yield one;
  const { items, properties = {}, propertyNames, additionalProperties } = one;
  for (const inner of [items, propertyNames, additionalProperties, ...Object.values(properties)]) {
    if (typeof inner === 'object') yield* schemasIn(inner);
  }
}

const SAMPLE = {
  $schema: './claimlens-data.schema.json',
  name: 'Sample',
  updated: '2026-01-31',
  descriptors: { '77407': 'mine', TC: 'mine, too' },
  payers: [{ family: 'other', name: 'Sample Health', ids: ['SAMPLE1'], names: ['sample*'], notes: ['Invented.'] }],
  modifiers: [
    {
      code: 'TC',
      name: 'x',
      verdict: 'payer',
      reason: 'x',
      claims: 'both',
      slot: 'pricing',
      payer: 'x',
      from: '2026-01-01',
      to: '2026-12-31'
    }
  ],
  rules: [{ rule: 'component.technical', severity: 'hint', payer: 'medicare', from: '2026-01-01', to: '2026-12-31' }],
  codes: [
    {
      code: '77499',
      name: 'x',
      relation: 'x',
      group: 'other',
      component: 'whole',
      from: '2026-01-01',
      to: '2026-12-31',
      replacedBy: ['77407']
    }
  ],
  pairs: [{ column1: '77407', column2: '77402', indicator: '0', from: '2026-01-01' }]
};

/** Replaces, removes or adds one thing somewhere in a value; `steps` chooses the place. */
function mutated(value: unknown, steps: readonly number[], change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return change(value);
  const entries = Object.entries(value);
  const chosen = step % (entries.length + 1);
  const [name, old] = entries[chosen] ?? ['more', undefined];
  const fresh = mutated(old, rest, change);
  const kept = entries.filter((_, index) => index !== chosen);
  const members = fresh === undefined ? kept : [...kept, [name, fresh] as const];
  return Array.isArray(value) ? members.map(([, item]) => item) : Object.fromEntries(members);
}

/** Where zod and where the schema finds fault. */
function placesOf(value: unknown): readonly [byZod: readonly string[], bySchema: readonly string[]] {
  const issues = safeParse(userData, value).error?.issues ?? [];
  const byZod = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key].join('/')) : [issue.path.join('/')]
  );
  const bySchema = faultsOf(value, schema).map(({ path }) => path.join('/'));
  // Where a list stands for a text, zod says twice that it is wrong: it is no text, and it is empty.
  return [[...new Set(byZod)].sort(), bySchema.sort()];
}

describe('faultsOf beside zod, on the schema of a practice file', () => {
  it('understands all of the schema', () => {
    const { $schema, title, ...rest } = schema;
    const strange = [...schemasIn(rest)].flatMap((one) => Object.keys(one)).filter((name) => !KNOWN.has(name));
    assert.deepEqual(strange, []);
  });

  it('knows what to say of every pattern', () => {
    const { $schema, title, ...rest } = schema;
    const mute = [...schemasIn(rest)].filter(
      ({ pattern, patternErrorMessage }) => pattern !== undefined && !patternErrorMessage?.endsWith('.')
    );
    assert.deepEqual(mute, []);
  });

  it('takes a file with everything', () => assert.deepEqual(placesOf(SAMPLE), [[], []]));

  it('refuses what zod refuses, at the same places', () => {
    const change = fc.oneof(
      fc.constant(() => undefined),
      fc.jsonValue({ maxDepth: 1 }).map((fresh) => () => fresh),
      fc.constantFrom('', '77407', 'TC', 'tc', '2026-01-01', 'other', 'hint', 'a.b', 'A.b', '0').map((fresh) => () => fresh),
      fc.constant((old: unknown) => (typeof old === 'string' ? old.slice(1) : [old])),
      fc.constant((old: unknown) => (typeof old === 'string' ? `${old} ` : { more: old }))
    );
    const changes = fc.array(fc.tuple(fc.array(fc.nat(40), { maxLength: 4 }), change), { minLength: 1, maxLength: 4 });
    let refused = 0;
    fc.assert(
      fc.property(changes, (list) => {
        const value = list.reduce<unknown>((old, [steps, one]) => mutated(old, steps, one), SAMPLE);
        const [byZod, bySchema] = placesOf(value);
        assert.deepEqual(bySchema, byZod);
        if (byZod.length > 0) refused += 1;
      }),
      { numRuns: 400 }
    );
    assert.ok(refused > 100 && refused < 400, `${refused} of 400 were refused`);
  });
});
