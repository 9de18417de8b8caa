import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readClaimFile } from '../../../src/formats/detect';
import { type NaiveProcedure, naiveProcedures } from './naive';
import { filesUnder, proceduresOf, sharedFolder, textOf } from './shared';

/** Files on which the two readers differ, and why the product is right. */
const EXPLAINED: Readonly<Record<string, string>> = {};

function found(text: string): NaiveProcedure[] {
  const { file } = readClaimFile(text);
  if (file === null) return [];
  return proceduresOf(file).map(({ position, start, code, modifiers }) => ({
    position,
    start,
    code: code.value,
    modifiers: modifiers.map(({ value }) => value)
  }));
}

describe('corpus', function () {
  const folder = sharedFolder('corpus/files');
  if (folder === null) {
    it('is not beside the project', function () {
      this.skip();
    });
    return;
  }
  it('both readers find the same procedures in every file', () => {
    for (const name of filesUnder(folder)) {
      const text = textOf(join(folder, name));
      const reading = readClaimFile(text);
      const naive = reading.file === null ? [] : naiveProcedures(text);
      if (name in EXPLAINED) assert.notDeepEqual(found(text), naive, `${name}: no longer needs its explanation`);
      else assert.deepEqual(found(text), naive, name);
    }
  });
});
