import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../../../src/data/bundled';
import { hoverAt } from '../../../src/features/hover';
import { readClaimFile } from '../../../src/formats/detect';
import { filesUnder, proceduresOf, sharedFolder, textOf } from '../formats/shared';

interface Place {
  readonly text: string;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
}

interface Expectation {
  readonly input: string;
  readonly recognised: readonly Place[];
  readonly silent: readonly Place[];
}

/** Cases of other formats, which are left alone. */
const OTHER_FORMATS = new Set(['42', '46', '48']);

describe('hover on the shared cases', () => {
  const folder = sharedFolder('cases');
  if (folder === null) {
    it('are not beside the project', function () {
      this.skip();
    });
    return;
  }
  for (const name of filesUnder(folder).filter((path) => path.endsWith('.expect.json'))) {
    const { input, recognised, silent }: Expectation = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const text = textOf(join(folder, input));
    const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (lineBreak) => lineBreak.index + lineBreak[0].length)];
    const offsetOf = ([line, character]: readonly [number, number]): number => (starts[line] ?? Number.NaN) + character;
    const { file } = readClaimFile(text);
    const rangeAt = (offset: number): readonly number[] | null => {
      const content = file === null ? null : hoverAt(file, offset, bundled);
      return content === null ? null : [content.start, content.end];
    };

    if (!OTHER_FORMATS.has(name.slice(0, 2))) {
      for (const place of recognised) {
        it(`${input}: ${place.text} at ${place.start.join(':')}, from its first character to its last`, () => {
          const start = offsetOf(place.start);
          const end = offsetOf(place.end);
          assert.deepEqual(
            [rangeAt(start), rangeAt(end - 1)],
            [
              [start, end],
              [start, end]
            ]
          );
          assert.notDeepEqual(rangeAt(end), [start, end]);
        });
      }
    }

    it(`${input}: nothing elsewhere`, () => {
      const known = file === null ? [] : proceduresOf(file).map(({ code }) => code.start);
      const others = [...text.matchAll(/77407/g)].map(({ index }) => index).filter((index) => !known.includes(index));
      for (const offset of [...silent.map(({ start }) => offsetOf(start)), ...others]) {
        assert.equal(rangeAt(offset), null, `at ${offset}: ${JSON.stringify(text.slice(offset, offset + 10))}`);
      }
    });
  }
});
