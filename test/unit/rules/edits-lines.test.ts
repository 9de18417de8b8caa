import assert from 'node:assert/strict';
import type { Claim } from '../../../src/claims/model';
import { readClaimFile } from '../../../src/formats/detect';
import { mergeLines, splitLine } from '../../../src/rules/edits-lines';
import type { TextEdit } from '../../../src/rules/finding';
import { applied } from './fixing';

const HEAD = `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*0900*^*00501*000000001*0*T*:~
GS*HC*SENDER*RECEIVER*20260115*0900*1*X*005010X222A1~
ST*837*0001*005010X222A1~
BHT*0019*00*1*20260115*0900*CH~
HL*1**20*1~
NM1*85*2*EXAMPLE CENTER*****XX*1234567893~
HL*2*1*22*0~
SBR*P*18*******CI~
NM1*PR*2*EXAMPLE PAYER*****PI*TESTPAYER~
CLM*TEST1*1000***11:B:1*Y*A*Y*Y~
HI*ABK:C61~
`;

/** A file whose claim has these service segments, with a second transaction set behind it. */
function fileWith(lines: string, count: string): string {
  return `${HEAD}${lines}SE*${count}*0001~\nST*837*0002*005010X222A1~\nSE*2*0002~\nGE*2*1~\nIEA*1*000000001~\n`;
}

/** The same without line breaks, and with CRLF. */
const LAYOUTS: readonly (readonly [name: string, (text: string) => string])[] = [
  ['one segment a line', (text) => text],
  ['one long line', (text) => text.replaceAll('\n', '')],
  ['returns and feeds', (text) => text.replaceAll('\n', '\r\n')]
];

type Change = (claim: Claim, text: string) => readonly TextEdit[] | null;

/** The lines and the count after a change, or null when no certain edit exists. */
function changed(lines: string, count: string, change: Change, layout: (text: string) => string): string | null {
  const text = layout(fileWith(lines, count));
  const { file } = readClaimFile(text);
  const edits = file === null ? null : change(file.claim(0), text);
  return edits === null ? null : applied(text, edits);
}

const merge: Change = (claim, text) => {
  const [first, second] = claim.lines;
  return first === undefined || second === undefined ? null : mergeLines(claim, first, second, text);
};

const split: Change = (claim, text) => {
  const first = claim.lines[0];
  return first === undefined ? null : splitLine(claim, first, text);
};

interface Case {
  readonly name: string;
  readonly change: Change;
  readonly from: readonly [lines: string, count: string];
  /** Null where there must be no edit. */
  readonly to: readonly [lines: string, count: string] | null;
}

const DATE = 'DTP*472*D8*20260112~\n';
const ONE = 'SV1*HC:77407*310*UN*1***1~\n';
const TWO = 'SV1*HC:77407*620*UN*2***1~\n';
const LAST = 'SV1*HC:77427*400*UN*1***1~\nDTP*472*D8*20260116~\n';

const CASES: readonly Case[] = [
  {
    name: 'two lines become one with two units',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*3~\n${LAST}`, '18'],
    to: [`LX*1~\nSV1*HC:77407*620*UN*2***1~\n${DATE}LX*2~\n${LAST}`, '15']
  },
  {
    name: 'cents are added, control numbers do not keep lines apart, counters keep their width',
    change: merge,
    from: [
      `LX*01~\nSV1*HC:77407*310.10*UN*1***1~\n${DATE}REF*6R*A~\nLX*02~\nSV1*HC:77407*310.20*UN*1***1~\n${DATE}REF*6R*B~\nLX*03~\n${LAST}`,
      '0020'
    ],
    to: [`LX*01~\nSV1*HC:77407*620.30*UN*2***1~\n${DATE}REF*6R*A~\nLX*02~\n${LAST}`, '0016']
  },
  {
    name: 'the last line is joined to the one before',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*1***1~\n${DATE}`, '15'],
    to: [`LX*1~\nSV1*HC:77407*620*UN*2***1~\n${DATE}`, '12']
  },
  {
    name: 'lines of different dates stay apart',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*1***1~\nDTP*472*D8*20260113~\n`, '15'],
    to: null
  },
  {
    name: 'a line that repeats the first by 76 is joined to it',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407:76*310*UN*1***1~\n${DATE}`, '15'],
    to: [`LX*1~\nSV1*HC:77407*620*UN*2***1~\n${DATE}`, '12']
  },
  {
    name: 'lines with different modifiers stay apart',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407:77*310*UN*1***1~\n${DATE}`, '15'],
    to: null
  },
  {
    name: 'lines with different places stay apart',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1*11**1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*1*22**1~\n${DATE}`, '15'],
    to: null
  },
  {
    name: 'a line with another note stays apart',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*1***1~\n${DATE}NTE*ADD*SECOND SESSION~\n`, '16'],
    to: null
  },
  {
    name: 'a charge that is no number is not added',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*X*UN*1***1~\n${DATE}`, '15'],
    to: null
  },
  {
    name: 'a charge of zero is not added',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*0*UN*1***1~\n${DATE}`, '15'],
    to: null
  },
  {
    name: 'units of zero are not added',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*0***1~\n${DATE}`, '15'],
    to: null
  },
  {
    name: 'the count behind other claims of the set follows, their line numbers do not',
    change: merge,
    from: [
      `LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*1***1~\n${DATE}CLM*TEST2*400***11:B:1*Y*A*Y*Y~\nHI*ABK:C61~\nLX*1~\n${LAST}`,
      '20'
    ],
    to: [`LX*1~\nSV1*HC:77407*620*UN*2***1~\n${DATE}CLM*TEST2*400***11:B:1*Y*A*Y*Y~\nHI*ABK:C61~\nLX*1~\n${LAST}`, '17']
  },
  {
    name: 'units that are no whole number are not added',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*0.5***1~\n${DATE}`, '15'],
    to: null
  },
  {
    name: 'a line of two units becomes two lines',
    change: split,
    from: [`LX*1~\nSV1*HC:77407*620*UN*2***1~\n${DATE}LX*2~\n${LAST}`, '15'],
    to: [`LX*1~\nSV1*HC:77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407:76*310*UN*1***1~\n${DATE}LX*3~\n${LAST}`, '18']
  },
  {
    name: 'the last line is parted, its modifier kept',
    change: split,
    from: [`LX*1~\nSV1*HC:77407:KX*620.50*UN*2***1~\n${DATE}`, '12'],
    to: [`LX*1~\nSV1*HC:77407:KX*310.25*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407:KX:76*310.25*UN*1***1~\n${DATE}`, '15']
  },
  { name: 'an odd cent has no halves', change: split, from: [`LX*1~\nSV1*HC:77407*310.01*UN*2***1~\n${DATE}`, '12'], to: null },
  { name: 'three units have no halves', change: split, from: [`LX*1~\nSV1*HC:77407*930*UN*3***1~\n${DATE}`, '12'], to: null },
  { name: 'a repeated service is not parted', change: split, from: [`LX*1~\nSV1*HC:77407:76*620*UN*2***1~\n${DATE}`, '12'], to: null },
  {
    name: 'a control number cannot be on two lines',
    change: split,
    from: [`LX*1~\nSV1*HC:77407*620*UN*2***1~\n${DATE}REF*6R*A~\n`, '13'],
    to: null
  },
  {
    name: 'four modifiers leave no slot for 76',
    change: split,
    from: [`LX*1~\nSV1*HC:77407:KX:GA:CR:QJ*620*UN*2***1~\n${DATE}`, '12'],
    to: null
  },
  {
    name: 'a service repeated by another is not parted',
    change: split,
    from: [`LX*1~\n${TWO.replace('77407', '77407:77')}${DATE}`, '12'],
    to: null
  },
  { name: 'a charge of zero has no halves', change: split, from: [`LX*1~\nSV1*HC:77407*0*UN*2***1~\n${DATE}`, '12'], to: null },
  { name: 'a line without a charge is not parted', change: split, from: [`LX*1~\nSV1*HC:77407**UN*2***1~\n${DATE}`, '12'], to: null },
  { name: 'a line without a number is not parted', change: split, from: [`${TWO}${DATE}`, '11'], to: null },
  { name: 'a number with a letter in front is not followed', change: split, from: [`LX*A1~\n${TWO}${DATE}`, '12'], to: null },
  { name: 'a number with a letter behind is not followed', change: split, from: [`LX*1A~\n${TWO}${DATE}`, '12'], to: null },
  {
    name: 'a number of two digits is followed',
    change: split,
    from: [`LX*10~\n${TWO}${DATE}`, '12'],
    to: [`LX*10~\n${ONE}${DATE}LX*11~\n${ONE.replace('77407', '77407:76')}${DATE}`, '15']
  },
  {
    name: 'a later number with a letter in front is not followed',
    change: split,
    from: [`LX*1~\n${TWO}${DATE}LX*A2~\n${LAST}`, '15'],
    to: null
  },
  {
    name: 'a later number with a letter behind is not followed',
    change: split,
    from: [`LX*1~\n${TWO}${DATE}LX*2A~\n${LAST}`, '15'],
    to: null
  },
  { name: 'a later line without a number is not followed', change: split, from: [`LX*1~\n${TWO}${DATE}LX*~\n${LAST}`, '15'], to: null },
  {
    name: 'a later line whose number is wrong keeps two lines apart',
    change: merge,
    from: [`LX*1~\n${ONE}${DATE}LX*2~\n${ONE}${DATE}LX*B~\n${LAST}`, '18'],
    to: null
  },
  {
    name: 'a second line without a number stays apart',
    change: merge,
    from: [`LX*1~\n${ONE}${DATE}LX*~\n${ONE}${DATE}`, '15'],
    to: null
  },
  {
    name: 'lines without modifiers and separators are joined',
    change: merge,
    from: [`LX*1~\nSV1*77407*310*UN*1***1~\n${DATE}LX*2~\nSV1*77407*310*UN*1***1~\n${DATE}`, '15'],
    to: [`LX*1~\nSV1*77407*620*UN*2***1~\n${DATE}`, '12']
  },
  {
    name: 'lines of different codes stay apart',
    change: merge,
    from: [`LX*1~\n${ONE}${DATE}LX*2~\n${ONE.replace('77407', '77412')}${DATE}`, '15'],
    to: null
  },
  {
    name: 'a first line without units is not added to',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*310*UN****1~\n${DATE}LX*2~\n${ONE}${DATE}`, '15'],
    to: null
  },
  {
    name: 'dollars and cents of a thousand keep what is no round amount',
    change: merge,
    from: [`LX*1~\nSV1*HC:77407*600.005*UN*1***1~\n${DATE}LX*2~\nSV1*HC:77407*600*UN*1***1~\n${DATE}`, '15'],
    to: null
  },
  {
    name: 'a count that is no number stays as it is',
    change: merge,
    from: [`LX*1~\n${ONE}${DATE}LX*2~\n${ONE}${DATE}`, 'X15'],
    to: [`LX*1~\n${TWO}${DATE}`, 'X15']
  },
  {
    name: 'a count with a letter behind it stays as it is',
    change: merge,
    from: [`LX*1~\n${ONE}${DATE}LX*2~\n${ONE}${DATE}`, '15X'],
    to: [`LX*1~\n${TWO}${DATE}`, '15X']
  },
  {
    name: 'a count with a zero too many keeps its width',
    change: split,
    from: [`LX*01~\n${TWO}${DATE}`, '099'],
    to: [`LX*01~\n${ONE}${DATE}LX*02~\n${ONE.replace('77407', '77407:76')}${DATE}`, '102']
  },
  {
    name: 'a count that loses a digit is not padded',
    change: merge,
    from: [`LX*1~\n${ONE}${DATE}LX*2~\n${ONE}${DATE}`, '11'],
    to: [`LX*1~\n${TWO}${DATE}`, '8']
  }
];

/** What stands behind the claim in place of the rest of its transaction set, and what is left there after two lines were joined. */
const TAILS: readonly (readonly [name: string, tail: string, after: string])[] = [
  ['nothing', '', ''],
  ['a count with nothing behind it', 'SE*15~\n', 'SE*15~\n'],
  ['a count without its terminator', 'SE*15*0001', 'SE*15*0001'],
  ['another transaction set first', 'ST*837*0002~\nSE*15*0002~\n', 'ST*837*0002~\nSE*15*0002~\n'],
  ['another interchange first', `${HEAD}SE*15*0001~\n`, `${HEAD}SE*15*0001~\n`],
  ['segments without content first', '~\n ~~\t\nSE*15*0001~\n', '~\n ~~\t\nSE*12*0001~\n'],
  ['a mark of byte order first', '~\n\ufeffSE*15*0001~\n', '~\n\ufeffSE*12*0001~\n']
];

describe('joining and parting lines', () => {
  for (const { name, change, from, to } of CASES) {
    for (const [layout, write] of LAYOUTS) {
      it(`${name} (${layout})`, () => {
        assert.equal(changed(...from, change, write), to === null ? null : write(fileWith(...to)));
      });
    }
  }

  for (const [name, tail, after] of TAILS) {
    it(`finds the count of its own transaction set only: ${name}`, () => {
      const text = `${HEAD}LX*1~\n${ONE}${DATE}LX*2~\n${ONE}${DATE}${tail}`;
      const { file } = readClaimFile(text);
      assert.ok(file !== null);
      const edits = merge(file.claim(0), text);
      assert.ok(edits !== null);
      assert.equal(applied(text, edits), `${HEAD}LX*1~\n${TWO}${DATE}${after}`);
    });
  }

  it('does nothing where no terminator is known', () => {
    const text = fileWith(`LX*1~\n${ONE}${DATE}LX*2~\n${ONE}${DATE}`, '15');
    const { file } = readClaimFile(text);
    assert.ok(file !== null);
    const claim = file.claim(0);
    assert.equal(merge({ ...claim, delimiters: { ...claim.delimiters, segment: '' } }, text), null);
    assert.equal(split({ ...claim, delimiters: { ...claim.delimiters, segment: '' } }, text), null);
  });

  it('works in a fragment that has no SE', () => {
    const text = `LX*1~\nSV1*HC:77407*310*UN*1~\n${DATE}LX*2~\nSV1*HC:77407*310*UN*1~\n${DATE}`;
    const { file } = readClaimFile(text);
    assert.ok(file !== null);
    const edits = merge(file.claim(0), text);
    assert.ok(edits !== null);
    assert.equal(applied(text, edits), `LX*1~\nSV1*HC:77407*620*UN*2~\n${DATE}`);
  });
});
