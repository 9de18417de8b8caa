import assert from 'node:assert/strict';
import { join } from 'node:path';
import { check, mutated, randomFrom } from './fuzzing';
import { filesUnder, sharedFolder, textOf } from './shared';

const INPUTS = 300;
const LARGEST = 10_000;

describe('mutated corpus files (npm run fuzz for more)', () => {
  const folder = sharedFolder('corpus/files');
  if (folder === null) {
    it('the corpus is not beside the project', function () {
      this.skip();
    });
    return;
  }
  it('are read without an exception, their tokens and findings in place', () => {
    const texts = filesUnder(folder)
      .map((name) => textOf(join(folder, name)))
      .filter((text) => text.length > 0 && text.length <= LARGEST);
    for (let seed = 1; seed <= INPUTS; seed++) assert.doesNotThrow(() => check(mutated(texts, randomFrom(seed))), `seed ${seed}`);
  });
});
