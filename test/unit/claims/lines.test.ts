import assert from 'node:assert/strict';
import { linesOf } from '../../../src/claims/lines';

describe('linesOf', () => {
  const cases: readonly (readonly [string, string, readonly (readonly [number, number, number])[]])[] = [
    ['an empty text', '', [[0, 0, 0]]],
    [
      'line feeds',
      'ab\nc\n',
      [
        [0, 0, 0],
        [2, 0, 2],
        [3, 1, 0],
        [5, 2, 0]
      ]
    ],
    [
      'carriage returns',
      'ab\rc\r\rd',
      [
        [2, 0, 2],
        [3, 1, 0],
        [5, 2, 0],
        [6, 3, 0]
      ]
    ],
    [
      'pairs; between the two is the end of the line',
      'ab\r\nc',
      [
        [2, 0, 2],
        [3, 0, 2],
        [4, 1, 0],
        [5, 1, 1]
      ]
    ],
    [
      'all three kinds in one text',
      'a\rb\nc\r\nd\n\re',
      [
        [2, 1, 0],
        [4, 2, 0],
        [7, 3, 0],
        [9, 4, 0],
        [10, 5, 0]
      ]
    ],
    ['UTF-16 code units', '\u{1f600}é\nx', [[3, 0, 3]]],
    ['no other separators', 'a\u2028b\u0085c\fd', [[7, 0, 7]]],
    [
      'offsets outside the text',
      'ab',
      [
        [-1, 0, 0],
        [9, 0, 2]
      ]
    ]
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const lines = linesOf(text);
      const actual = expected.map(([offset]) => {
        const { line, character } = lines.positionAt(offset);
        return [offset, line, character];
      });
      assert.deepEqual(actual, expected);
    });
  }

  it('counts on from the origin of a piece', () => {
    const lines = linesOf('HEADab\ncd', { line: 7, character: 10 }, 4);
    assert.deepEqual(lines.rangeOf({ start: 5, end: 8 }), { start: { line: 7, character: 11 }, end: { line: 8, character: 1 } });
  });
});
