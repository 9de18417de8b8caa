import assert from 'node:assert/strict';
import { allPairsOf, PAIRS, pairOf, pairsOf } from '../../../../src/formats/x12/pair';

const pair = (text: string): number => pairOf(text.charCodeAt(0), text.charCodeAt(1));

describe('pairs of characters', () => {
  it('of an id are those of its capitals and small letters, and of an id torn by a line break', () => {
    const pairs = pairsOf('S'.charCodeAt(0), 'V'.charCodeAt(0));
    assert.deepEqual(new Set(pairs), new Set(['SV', 'sv', 'Sv', 'S\n', 's\r', 'S\r', 's\n'].map(pair)));
  });

  it('of a letter are all that begin with it', () => {
    const pairs = new Set(allPairsOf('C'.charCodeAt(0)));
    for (const text of ['CL', 'cl', 'C\n', 'CA', 'C*']) assert.ok(pairs.has(pair(text)), text);
    for (const text of ['DT', 'LC', '*C']) assert.ok(!pairs.has(pair(text)), text);
  });

  it('lie within the table for each first character of ASCII, and outside of it for others', () => {
    assert.ok(pair('\x7f\x7f') < PAIRS);
    assert.ok(pair('\x80A') >= PAIRS);
  });
});
