import assert from 'node:assert/strict';
import { PAYER } from '../../../../src/formats/x12/context';
import { BETWEEN_CLAIMS, IN_CLAIM, LINE } from '../../../../src/formats/x12/roles';
import { createScan } from '../../../../src/formats/x12/scan';
import { nextStop } from '../../../../src/formats/x12/stop';
import { syntaxOf, USUAL_DELIMITERS } from '../../../../src/formats/x12/syntax';

interface Case {
  readonly what: string;
  readonly text: string;
  /** What the scan stops at, up to the terminator; null where it has to look closer. */
  readonly stop: string | null;
  readonly wanted?: number;
  /** Row of the claim being read. */
  readonly claim?: number;
  readonly segment?: string;
}

const TAIL = 'REF*D9*123456789~';

const cases: readonly Case[] = [
  { what: 'a claim', text: `REF*A*1~N3*2~CLM*A*1~${TAIL}`, stop: 'CLM*A*1' },
  { what: 'a claim behind line breaks', text: `REF*A*1~\r\nN3*2~\n\nCLM*A*1~${TAIL}`, stop: 'CLM*A*1' },
  { what: 'a claim in lines without another terminator', text: `REF*A*1\r\nN3*2\r\nCLM*A*1\r\n${TAIL}`, stop: 'CLM*A*1', segment: '\n' },
  { what: 'no line number within a claim', text: `LX*1~LX*22~PLB*1~${TAIL}`, stop: 'PLB*1' },
  { what: 'a line number where it counts', text: `REF*A~LX*1~${TAIL}`, stop: 'LX*1', wanted: IN_CLAIM | LINE },
  { what: 'a line number without a number', text: `LX*~~${TAIL}`, stop: null },
  { what: 'no party within a claim', text: `NM1*82*1*A~SBR*S~PLB*1~${TAIL}`, stop: 'PLB*1' },
  { what: 'no party before a claim', text: `NM1*PR*2*A~SBR*P~CLM*A~${TAIL}`, stop: 'CLM*A', wanted: BETWEEN_CLAIMS },
  { what: 'a party written otherwise', text: `nm1*pr*2*A~${TAIL}`, stop: 'nm1*pr*2*A', wanted: BETWEEN_CLAIMS },
  { what: 'a party in another script', text: `NM\u0131*PR*2~${TAIL}`, stop: 'NM\u0131*PR*2', wanted: BETWEEN_CLAIMS },
  { what: 'a service line before a claim', text: `LX*1~SV1*HC:77407*1~${TAIL}`, stop: 'SV1*HC:77407*1' },
  { what: 'no service line of a claim', text: `SV1*HC:77407*1~SV1*HC>99213*1~PLB*1~${TAIL}`, stop: 'PLB*1', claim: 0 },
  { what: 'another service line of a claim', text: `sv1*HC:77407*1~${TAIL}`, stop: 'sv1*HC:77407*1', claim: 0 },
  { what: 'no codes of a claim', text: `HI*ABK:C50~HI*BP:77407~PLB*1~${TAIL}`, stop: 'PLB*1', claim: 0 },
  { what: 'a typed segment that runs into the next line', text: `DTP*472*D8*2025\nCLM*A~${TAIL}`, stop: null },
  { what: 'a long segment', text: `NTE*ADD*${'X'.repeat(80)}~${TAIL}`, stop: null },
  { what: 'padding', text: `REF*A~ CLM*A~${TAIL}`, stop: null },
  { what: 'an empty segment', text: `~CLM*A~${TAIL}`, stop: null },
  { what: 'another script', text: `éCLM*A~${TAIL}`, stop: null },
  { what: 'the end of the text', text: 'CLM*A~', stop: null }
];

describe('where the scan stops', () => {
  for (const { what, text, stop, wanted = IN_CLAIM, claim = -1, segment = '~' } of cases) {
    it(`${what}: ${JSON.stringify(text)}`, () => {
      const scan = createScan(text, 0);
      scan.wanted = wanted;
      scan.claim = claim;
      const end = nextStop(scan, syntaxOf({ ...USUAL_DELIMITERS, segment }), text.length);
      assert.equal(end < 0 ? null : text.slice(scan.at, end), stop);
    });
  }

  it('what is passed is taken in', () => {
    const concerned = ['SV1*HC:77407*1', 'SV1*HC:99213*1', 'HI*ABK:C50*BP:77412', 'HI*ABK:C50'].map((segment) => {
      const scan = createScan(`${segment}~PLB*1~${TAIL}`, 0);
      scan.wanted = IN_CLAIM;
      scan.claim = 0;
      scan.syntax = syntaxOf(USUAL_DELIMITERS);
      nextStop(scan, scan.syntax, scan.text.length);
      return scan.concerned;
    });
    assert.deepEqual(concerned, [true, false, true, false]);
  });

  it('a party that is passed is remembered', () => {
    const scan = createScan(`REF*A~NM1*PR*2*A~NM1*PR*2*B~CLM*A~${TAIL}`, 0);
    nextStop(scan, syntaxOf(USUAL_DELIMITERS), scan.text.length);
    assert.equal(scan.context.offsets[PAYER], 6);
  });

  it('a terminator that was found is kept, so that no text is searched for it again and again', () => {
    const text = `DTP*472\nDTP*472\nCLM*A~${TAIL}`;
    const scan = createScan(text, 0);
    nextStop(scan, syntaxOf(USUAL_DELIMITERS), text.length);
    assert.equal(scan.at, 0);
    assert.equal(scan.terminator, text.indexOf('~'));
  });

  it('before an offset', () => {
    const text = `REF*A~REF*B~CLM*A~${TAIL}`;
    const scan = createScan(text, 0);
    assert.equal(nextStop(scan, syntaxOf(USUAL_DELIMITERS), 8), -1);
    assert.equal(scan.at, 12);
    assert.equal(scan.lastEnd, 11);
  });
});
