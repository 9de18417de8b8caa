import assert from 'node:assert/strict';
import { remembered } from '../../../src/data/remembered';

describe('what is remembered', () => {
  const first = { name: 'first' };
  const second = { name: 'second' };

  it('is made once for each entry and key', () => {
    const made: string[] = [];
    const named = remembered(({ name }: { name: string }, key: string) => {
      made.push(`${name} ${key}`);
      return `${name}:${key}`;
    });
    assert.deepEqual(
      [named(first, 'a'), named(first, 'a'), named(first), named(second, 'a'), named(first, 'a')],
      ['first:a', 'first:a', 'first:', 'second:a', 'first:a']
    );
    assert.deepEqual(made, ['first a', 'first ', 'second a']);
  });

  it('also when it is null', () => {
    let made = 0;
    const nothing = remembered((_: object) => {
      made++;
      return null;
    });
    assert.deepEqual([nothing(first), nothing(first), made], [null, null, 1]);
  });

  it('is let go when the keys become too many', () => {
    let made = 0;
    const counted = remembered((_: object, key: string) => {
      made++;
      return key;
    });
    for (let key = 0; key < 300; key++) assert.equal(counted(first, String(key)), String(key));
    assert.equal(counted(first, '299'), '299');
    assert.equal(made, 300);
    assert.equal(counted(first, '0'), '0');
    assert.equal(made, 301);
  });
});
