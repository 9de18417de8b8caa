import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClaimFile } from '../../../src/formats/detect';
import { filesUnder, proceduresOf, sharedFolder, textOf } from './shared';

interface Expectation {
  readonly input: string;
  readonly recognised: readonly Place[];
  readonly silent: readonly Place[];
}

interface Place {
  readonly kind?: 'code' | 'modifier';
  readonly text: string;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
}

/** Cases of formats other than X12, which this reader only has to leave alone. */
const OTHER_FORMATS = new Set(['42', '46', '48']);

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (lineBreak) => lineBreak.index + lineBreak[0].length)];
}

function tokensIn(text: string): { kind: string; text: string; start: number; end: number }[] {
  const { file } = readClaimFile(text);
  if (file === null) return [];
  return proceduresOf(file)
    .filter(({ code }) => code.value === '77407')
    .flatMap(({ code, modifiers, complete }) => [
      { kind: 'code', text: code.text, start: code.start, end: code.end },
      ...(complete ? modifiers : modifiers.slice(0, -1))
        .filter(({ value }) => value !== '')
        .map((modifier) => ({ kind: 'modifier', text: modifier.text, start: modifier.start, end: modifier.end }))
    ]);
}

describe('shared cases', () => {
  const folder = sharedFolder('cases');
  if (folder === null) {
    it('are not beside the project', function () {
      this.skip();
    });
    return;
  }
  for (const name of filesUnder(folder).filter((path) => path.endsWith('.expect.json'))) {
    const expectation: Expectation = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const text = textOf(join(folder, expectation.input));
    const starts = lineStarts(text);
    const offset = ([line, character]: readonly [number, number]): number => (starts[line] ?? Number.NaN) + character;
    if (!OTHER_FORMATS.has(name.slice(0, 2)) && expectation.recognised.length > 0) {
      it(`${expectation.input}: recognises exactly the expected tokens`, () => {
        const expected = expectation.recognised.map(({ kind, text, start, end }) => ({
          kind,
          text,
          start: offset(start),
          end: offset(end)
        }));
        assert.deepEqual(tokensIn(text), expected);
      });
    }
    it(`${expectation.input}: keeps silent elsewhere`, () => {
      const tokens = tokensIn(text);
      for (const place of expectation.silent) {
        const start = offset(place.start);
        const end = offset(place.end);
        assert.equal(text.slice(start, end), place.text, 'the expectation points at its text');
        assert.deepEqual(
          tokens.filter((token) => token.start < end && start < token.end),
          []
        );
      }
    });
  }
});
