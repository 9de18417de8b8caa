import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type JsonNode, memberOf, nodeAt, readJson } from '../../../src/data/json-tree';

/** The text of every value must read as that value again. */
function assertPlaces(node: JsonNode, text: string): void {
  assert.deepEqual(JSON.parse(text.slice(node.start, node.end)), node.value);
  for (const { key, keyPlace, node: value } of node.members) {
    assert.equal(JSON.parse(text.slice(keyPlace.start, keyPlace.end)), key);
    assertPlaces(value, text);
  }
  for (const item of node.items) assertPlaces(item, text);
}

describe('readJson', () => {
  it('reads what JSON.parse reads, with places', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\n\t', '\r\n'), fc.constantFrom(0, 2, '\t'), (value, blanks, indent) => {
        const text = `${blanks}${JSON.stringify(value, null, indent)}${blanks}`;
        const { root } = readJson(text);
        assert.ok(root);
        assert.deepEqual(root.value, JSON.parse(text));
        assertPlaces(root, text);
      }),
      { numRuns: 200 }
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\\', '\n'), (value, at, insert) => {
        const valid = JSON.stringify(value);
        const text = valid.slice(0, at % (valid.length + 1)) + insert;
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          const { fault } = readJson(text);
          assert.ok(fault && fault.start <= fault.end && fault.end <= text.length);
          return;
        }
        assert.deepEqual(readJson(text).root?.value, expected);
      }),
      { numRuns: 300 }
    );
  });

  it('passes over a byte order mark', () => assert.deepEqual(readJson('\uFEFF{"a": 1}').root?.value, { a: 1 }));

  const faults: readonly (readonly [string, string, number, number])[] = [
    ['', 'The file ends where a value is expected.', 0, 0],
    ['{"a" 1}', 'Expected a colon.', 5, 6],
    ['{"a": 1', 'The file ends where a comma or "}" is expected.', 7, 7],
    ['{"a": 1,}', 'Expected a name in quotes.', 8, 9],
    ['{a: 1}', 'Expected a name in quotes.', 1, 2],
    ['[1 2]', 'Expected a comma or "]".', 3, 4],
    ['[1,]', 'Expected a value.', 3, 4],
    ['[01]', 'Expected a comma or "]".', 2, 3],
    ['nothing', 'Expected a value.', 0, 7],
    ['{"a": tru}', 'Expected a value.', 6, 9],
    ['{} {}', 'Nothing may follow the end of the JSON value.', 3, 5],
    ['["a\nb"]', 'This text in quotes does not end on its line.', 1, 3],
    ['["a', 'This text in quotes does not end on its line.', 1, 3],
    ['["a\\', 'This text in quotes does not end on its line.', 1, 4],
    ['["\\x"]', 'This text in quotes holds a backslash that JSON does not know.', 1, 5],
    ['// note\n{}', 'Expected a value.', 0, 1],
    ['['.repeat(100), 'The JSON is nested too deeply.', 65, 66]
  ];
  for (const [text, message, start, end] of faults) {
    it(`says where ${JSON.stringify(text.slice(0, 12))} is wrong`, () => assert.deepEqual(readJson(text).fault, { message, start, end }));
  }
});

describe('nodeAt', () => {
  const read = () => readJson('{"a": [{"b": 1}, 2], "a": [3]}').root;

  it('finds the node of a path, or the deepest there is', () => {
    const root = read();
    assert.ok(root);
    const rows: readonly (readonly [readonly PropertyKey[], unknown])[] = [
      [[], { a: [3] }],
      [['a'], [3]],
      [['a', 0], 3],
      [['a', 1], [3]],
      [['x', 'y'], { a: [3] }]
    ];
    for (const [path, value] of rows) assert.deepEqual(nodeAt(root, path).value, value);
  });

  it('takes the last of two members of one name', () => {
    const root = read();
    assert.ok(root);
    assert.deepEqual(memberOf(root, 'a')?.node.value, [3]);
    assert.equal(memberOf(root, 'b'), undefined);
  });
});
