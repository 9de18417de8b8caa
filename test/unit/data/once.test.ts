import assert from 'node:assert/strict';
import { once } from '../../../src/data/once';

describe('once', () => {
  it('makes a value when first asked and never again', () => {
    let made = 0;
    const value = once(() => ++made);
    assert.equal(made, 0);
    assert.deepEqual([value(), value(), made], [1, 1, 1]);
  });

  it('keeps undefined and null', () => {
    let made = 0;
    const value = once(() => {
      made++;
      return null;
    });
    assert.deepEqual([value(), value(), made], [null, null, 1]);
  });
});
