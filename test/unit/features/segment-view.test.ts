import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Claim, ClaimFile } from '../../../src/claims/model';
import { segmentView } from '../../../src/features/segment-view';
import { readClaimFile } from '../../../src/formats/detect';
import { claimModels, delimiters, encoded, professional, valuesOf } from '../formats/generated';
import { claimsOf, fileOf, filesUnder, sharedFolder, textOf } from '../formats/shared';

/** Larger files repeat the same layouts; they are left out, as they take most of the time. */
const LARGEST = 100_000;

const viewOf = (text: string) => segmentView(text, fileOf(text));
const codesOf = (claim: Claim) => claim.lines.flatMap(({ procedures }) => procedures.map(({ code }) => code.start));
const codesIn = (file: ClaimFile) => claimsOf(file).flatMap(codesOf);
const withoutBreaks = (text: string) => text.replace(/[\r\n]/g, '');

/** The view says what the file says, every code stands where it should, and nothing but line breaks differs. */
function assertFaithful(text: string, file: ClaimFile): void {
  const view = segmentView(text, file);
  assert.equal(withoutBreaks(view.text), withoutBreaks(text));
  const again = fileOf(view.text);
  assert.deepEqual(valuesOf(again), valuesOf(file));
  assert.deepEqual(codesIn(file).map(view.to), codesIn(again));
  assert.deepEqual(codesIn(again).map(view.from), codesIn(file));
  assert.equal(segmentView(view.text, again).text, view.text);
}

const LAYOUTS: readonly (readonly [string, string, string])[] = [
  ['one line', 'LX*1~SV1*HC:77407*1~', 'LX*1~\nSV1*HC:77407*1~'],
  ['lines already', 'LX*1~\r\nSV1*HC:77407*1~\r\n', 'LX*1~\nSV1*HC:77407*1~\n'],
  ['a wrapped text', 'LX*1~SV1*HC:7\n7407*1~DTP*472*D8\n*20260105~', 'LX*1~\nSV1*HC:77407*1~\nDTP*472*D8*20260105~'],
  ['lines as terminators', 'LX*1\n\nSV1*HC:77407*1\n', 'LX*1\nSV1*HC:77407*1\n'],
  ['indented segments', 'LX*1~ \n  SV1*HC:77407*1~  REF*6R*1~', 'LX*1~ \n  SV1*HC:77407*1~\n  REF*6R*1~'],
  ['comments', '// A\n\nLX*1~SV1*HC:77407*1~// B\n\n# C\nREF*6R*1~', '// A\n\nLX*1~\nSV1*HC:77407*1~\n// B\n\n# C\nREF*6R*1~'],
  ['a segment being typed', 'LX*1~SV1*HC:77407:\nDTP*472*D8*20260105~', 'LX*1~\nSV1*HC:77407:\nDTP*472*D8*20260105~']
];

describe('one segment per line', () => {
  for (const [what, text, expected] of LAYOUTS) it(`shows ${what}`, () => assert.equal(viewOf(text).text, expected));

  it('keeps what stands around interchanges', () => {
    const isa = encoded([], { element: '*', component: ':', repetition: '^', segment: '~' });
    const shown = isa.replaceAll('~', '~\n');
    assert.equal(viewOf(`Dear team,\r\nsee: ${isa}\r\n and ${isa}Regards`).text, `Dear team,\nsee: \n${shown} and \n${shown}Regards`);
  });

  it('shows a file of any delimiters, in one line, in lines or wrapped, as it reads', () => {
    const layouts = fc.record({ padding: fc.constantFrom('', '\n', '\r\n'), width: fc.constantFrom(0, 80) });
    fc.assert(
      fc.property(claimModels, delimiters, layouts, (claims, marks, { padding, width }) => {
        const text = encoded(professional(claims), marks, padding);
        const wraps = width > 0 && padding === '' && !/[\r\n]/.test(marks.segment);
        const laid = wraps ? text.replace(/.{80}/gs, '$&\n') : text;
        const { file } = readClaimFile(laid);
        if (file !== null) assertFaithful(laid, file);
        const lines = viewOf(laid).text.trimEnd().split('\n');
        assert.equal(lines.length, professional(claims).length + 2);
      }),
      { numRuns: 40 }
    );
  });

  it('loses no character of any text', () => {
    const piece = fc.constantFrom('ISA*', 'LX*1~', 'SV1*HC:77407*1~', 'CLM*A~', '\n', '\r\n', ' ', '// x', '~', 'LX', '\ufeff');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = `LX*1~${pieces.join('')}`;
        const view = viewOf(text);
        assert.equal(withoutBreaks(view.text), withoutBreaks(text));
        for (let offset = 0; offset < text.length; offset++) {
          if (/[\r\n]/.test(text.charAt(offset))) continue;
          assert.equal(view.text.charAt(view.to(offset)), text.charAt(offset));
          assert.equal(view.from(view.to(offset)), offset);
        }
      }),
      { numRuns: 200 }
    );
  });

  for (const name of ['cases', 'corpus/files']) {
    const folder = sharedFolder(name);
    it(`shows every file of ../shared/${name} as it reads${folder === null ? ': the folder is absent' : ''}`, function () {
      if (folder === null) return this.skip();
      for (const path of filesUnder(folder)) {
        const text = textOf(join(folder, path));
        if (text.length > LARGEST) continue;
        const { file } = readClaimFile(text);
        if (file !== null && !path.endsWith('.expect.json')) assertFaithful(text, file);
      }
    });
  }
});
