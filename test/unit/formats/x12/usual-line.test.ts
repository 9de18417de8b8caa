import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimModels, encoded, professional, USUAL } from '../generated';
import { claimsOf, fileOf } from '../shared';

/** Characters that turn a usual line into an unusual one wherever they come in, or leave it usual. */
const MARKS = ['', ' ', '\n', '\r\n', '*', ':', '>', '~', '~\n', '0', 'A', 'a', 'é', 'LX*9~', 'SV1*HC:77407*1~', 'DTP*472*D8*20260105~'];

/** A line number with an empty element behind it says the same, but is not written the usual way. */
const UNUSUAL = /LX\*(\d{1,6})~/g;

/** The claims of a text, with offsets as they would be without the characters at these offsets. */
function claims(text: string, added: readonly number[]): unknown {
  const without = (offset: number): number => offset - added.filter((at) => at < offset).length;
  return JSON.parse(
    JSON.stringify(claimsOf(fileOf(text))).replaceAll(
      /"(start|end|transactionStart)":(\d+)/g,
      (_, name: string, offset: string) => `"${name}":${without(Number(offset))}`
    )
  );
}

/** The text with all its line numbers written in the unusual way, and the offsets of what was added. */
function unusual(text: string): readonly [string, readonly number[]] {
  const added: number[] = [];
  const changed = text.replaceAll(UNUSUAL, (match, _, offset: number) => {
    added.push(offset + match.length - 1 + added.length);
    return `${match.slice(0, -1)}*~`;
  });
  return [changed, added];
}

const INSTITUTIONAL = /SV1\*(HC[^*~]*)\*/g;

describe('a line read in one go', () => {
  it('is the line that the readers of its segments make, whatever is changed in it', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MARKS), fc.nat({ max: 2 })), { maxLength: 3 });
    fc.assert(
      fc.property(
        claimModels,
        changes,
        fc.constantFrom('', '\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        (models, places, padding, institutional, controlled) => {
          const segments = professional(models).filter(([id]) => controlled || id !== 'REF');
          const whole = encoded(segments, USUAL, padding);
          const from = whole.indexOf('LX*');
          let text = institutional ? whole.replaceAll(INSTITUTIONAL, 'SV2*0333*$1*') : whole;
          for (const [place, mark, length] of places) {
            const at = from + (place % (text.length - from));
            text = text.slice(0, at) + mark + text.slice(at + length);
          }
          const [other, added] = unusual(text);
          assert.deepEqual(claims(text, []), claims(other, added));
        }
      ),
      { numRuns: 600 }
    );
  });
});
