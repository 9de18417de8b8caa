import assert from 'node:assert/strict';
import { detached } from '../../../src/claims/detached';

describe('a detached text', () => {
  for (const text of ['', 'A', ' leading blank', 'line\nbreak and more than a few characters', 'é😀']) {
    it(`${JSON.stringify(text)} is the same text`, () => assert.equal(detached(text), text));
  }
});
