import assert from 'node:assert/strict';
import { keyOf } from '../../../src/rules/key';

describe('keyOf', () => {
  it('is a whole number of 32 bits, the same for the same name', () => {
    for (const name of ['', 'A', 'MEMBER1', 'Ä'.repeat(100)]) {
      assert.equal(keyOf(name, 1) | 0, keyOf(name, 1));
      assert.equal(keyOf(`${name}x`.slice(0, -1), 1), keyOf(name, 1));
    }
  });

  it('is another one for a name that differs a little, and for another seed', () => {
    const names = ['', 'A', 'B', 'AB', 'BA', 'A ', ' A', 'A\u0000', 'MEMBER1', 'MEMBER2', 'MEMBER01'];
    assert.equal(new Set(names.flatMap((name) => [1, 2].map((seed) => keyOf(name, seed)))).size, 2 * names.length);
  });

  it('two of them tell all names apart that are numbered through', () => {
    const pairs = new Set<string>();
    const ones = new Set<number>();
    for (let number = 0; number < 200_000; number++) {
      const name = `MEMBER${number}`;
      pairs.add(`${keyOf(name, 1)} ${keyOf(name, 2)}`);
      ones.add(keyOf(name, 1));
    }
    assert.equal(pairs.size, 200_000);
    // Of so many numbers of 32 bits about five meet another one.
    assert.ok(ones.size > 199_970, `${ones.size}`);
  });
});
