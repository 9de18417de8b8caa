import assert from 'node:assert/strict';
import fc from 'fast-check';
import { relaid } from '../../../src/features/relaid';

describe('a text laid out anew', () => {
  it('applies edits and maps offsets both ways', () => {
    const { text, to, from } = relaid('AB--CD', [
      { start: 0, end: 0, newText: '>' },
      { start: 2, end: 4, newText: '' },
      { start: 5, end: 5, newText: '\n' },
      { start: 5, end: 6, newText: 'xyz' }
    ]);
    assert.equal(text, '>ABC\nxyz');
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => to(offset)),
      [1, 2, 3, 3, 3, 5, 8]
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => from(offset)),
      [0, 0, 1, 4, 5, 5, 6, 6, 6]
    );
  });

  it('keeps every character outside of the edits at its place', () => {
    const cut = fc.record({ gap: fc.nat(3), length: fc.nat(3), newText: fc.constantFrom('', '\n', '--') });
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), fc.array(cut, { maxLength: 6 }), (text, cuts) => {
        let at = 0;
        const edits = cuts.map(({ gap, length, newText }) => {
          const start = at + gap + 1;
          at = start + length;
          return { start, end: at, newText };
        });
        const view = relaid(text, edits);
        for (let offset = 0; offset < text.length; offset++) {
          if (edits.some(({ start, end }) => offset >= start && offset < end)) continue;
          assert.equal(view.text.charAt(view.to(offset)), text.charAt(offset));
          assert.equal(view.from(view.to(offset)), offset);
        }
        for (let offset = 1; offset <= view.text.length; offset++) assert.ok(view.from(offset) >= view.from(offset - 1));
      }),
      { numRuns: 100 }
    );
  });
});
