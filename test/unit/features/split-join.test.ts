import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { joinLines, splitIntoLines } from '../../../src/features/split-join';
import { readClaimFile } from '../../../src/formats/detect';
import { claimModels, delimiters, encoded, professional, USUAL } from '../formats/generated';
import { fileOf, filesUnder, sharedFolder, textOf } from '../formats/shared';

const split = (text: string, lineBreak = '\n') => splitIntoLines(text, fileOf(text), lineBreak);
const joined = (text: string) => joinLines(text, fileOf(text));

const ISA = encoded([], USUAL).slice(0, 106);
const WRAPPED = `${ISA}GS*HC*A*B*20260105*0900*1*X*005010X222A1~GE*0*1~IEA*1*1~`.replace(/.{80}/g, '$&\n');

const SPLIT: readonly (readonly [string, string, string])[] = [
  ['one line', 'LX*1~SV1*HC:77407*1~', 'LX*1~\nSV1*HC:77407*1~'],
  ['one line with a line break behind it', 'LX*1~SV1*HC:77407*1~\n', 'LX*1~\nSV1*HC:77407*1~\n'],
  ['lines of several segments', 'LX*1~SV1*HC:77407*1~\nDTP*472*D8*20260105~', 'LX*1~\nSV1*HC:77407*1~\nDTP*472*D8*20260105~'],
  ['segments behind blanks', 'LX*1~ SV1*HC:77407*1~', 'LX*1~\n SV1*HC:77407*1~'],
  ['a wrapped text', WRAPPED, `${ISA}\nGS*HC*A*B*20260105*0900*1*X*005010X222A1~\nGE*0*1~\nIEA*1*1~`],
  ['a text with comments', `${ISA}GE*1*1~// A~B\nIEA*1*1~`, `${ISA}\nGE*1*1~// A~B\nIEA*1*1~`]
];

const JOINED: readonly (readonly [string, string, string])[] = [
  ['lines', 'LX*1~\r\nSV1*HC:77407*1~\r\n', 'LX*1~SV1*HC:77407*1~\r\n'],
  ['blank lines and indentation', 'LX*1~\n\n  SV1*HC:77407*1~', 'LX*1~  SV1*HC:77407*1~'],
  ['a wrapped text', WRAPPED, WRAPPED.replaceAll('\n', '')],
  ['an end that is being typed', 'LX*1~\nSV1*HC:77407', 'LX*1~SV1*HC:77407']
];

const REFUSED: readonly (readonly [string, typeof split, string, RegExp])[] = [
  ['to split lines', split, 'LX*1~\nSV1*HC:77407*1~', /^Each segment has a line of its own already\.$/],
  ['to split where line breaks are terminators', split, `${ISA.slice(0, 105)}\nGE*0*1\nIEA*1*1\n`, /terminator of this file\.$/],
  [
    'to split a segment that holds a line break',
    split,
    'LX*1~NTE*ADD*A\nB~SV1*HC:77407~',
    /^A line break stands inside a segment \(line 1\)/
  ],
  ['to join one line', joined, 'LX*1~SV1*HC:77407*1~\n', /^The segments are on one line already\.$/],
  ['to join where line breaks are terminators', joined, `${ISA.slice(0, 105)}\nGE*0*1\nIEA*1*1\n`, /run into each other\.$/],
  ['to join a segment that holds a line break', joined, 'LX*1~\nNTE*ADD*A\nB~\nSV1*HC:77407~', /\(line 2\)/],
  ['to join over a comment', joined, `${ISA}\n// A\nIEA*1*1~`, /^Between segments stands a comment or other text \(line 3\)/],
  ['to join over text between interchanges', joined, `${ISA}\nIEA*0*1~\nAnother:\n${ISA}\nIEA*0*1~`, /\(line 4\)/],
  ['to join a segment without its terminator', joined, 'LX*1~\nSV1*HC:77407:\nDTP*472*D8*20260105~', /in line 2 lacks its terminator/],
  ['to join a header without its terminator', joined, `${ISA.slice(0, 105)}\nGE*0*1~\nIEA*1*1~\n`, /in line 1 lacks its terminator/]
];

describe('split into lines and join lines', () => {
  for (const [what, text, expected] of SPLIT) it(`splits ${what}`, () => assert.equal(split(text).laid?.text, expected));
  for (const [what, text, expected] of JOINED) it(`joins ${what}`, () => assert.equal(joined(text).laid?.text, expected));
  for (const [what, lay, text, refusal] of REFUSED) {
    it(`refuses ${what}`, () => {
      const { laid, refusal: said } = lay(text);
      assert.deepEqual([laid, refusal.test(said ?? '') ? '' : said], [null, '']);
    });
  }

  it('knows where an offset has gone', () => {
    const { laid } = split('LX*1~SV1*HC:77407*1~', '\r\n');
    assert.deepEqual([laid?.to(4), laid?.to(5), laid?.from(7)], [4, 7, 5]);
  });

  it('gives back the same file when what was split is joined, whatever its delimiters', () => {
    fc.assert(
      fc.property(claimModels, delimiters, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'), (claims, marks, lineBreak, end) => {
        const text = encoded(professional(claims), marks) + end;
        const { laid } = split(text, lineBreak);
        if (/[\r\n]/.test(marks.segment)) {
          assert.equal(laid, null);
          return;
        }
        assert.equal(laid?.text.trimEnd().split(lineBreak).length, professional(claims).length + 2);
        assert.equal(joined(laid?.text ?? '').laid?.text, text);
      }),
      { numRuns: 40 }
    );
  });

  const folder = sharedFolder('cases');
  it(`changes nothing but line breaks in ../shared/cases${folder === null ? ': the folder is absent' : ''}`, function () {
    if (folder === null) return this.skip();
    for (const path of filesUnder(folder)) {
      const text = textOf(join(folder, path));
      const { file } = readClaimFile(text);
      if (file === null) continue;
      for (const { laid } of [splitIntoLines(text, file, '\n'), joinLines(text, file)]) {
        if (laid !== null) assert.equal(laid.text.replace(/[\r\n]/g, ''), text.replace(/[\r\n]/g, ''));
      }
    }
  });
});
