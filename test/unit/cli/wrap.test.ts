import assert from 'node:assert/strict';
import { wrapped } from '../../../src/cli/wrap';

describe('wrapped', () => {
  for (const [name, text, width, indent, expected] of [
    ['a short text', 'one two', 20, '  ', '  one two'],
    ['an empty text', '', 20, '  ', '  '],
    ['a long text', 'one two three four', 10, '  ', '  one two\n    three\n    four'],
    ['a word that is too long', 'a extraordinarily b', 8, '', 'a\n  extraordinarily\n  b'],
    ['exactly the width', 'one two', 7, '', 'one two']
  ] as const) {
    it(name, () => assert.equal(wrapped(text, width, indent), expected));
  }
});
