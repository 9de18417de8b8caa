import assert from 'node:assert/strict';
import { LEVELS, nextControlNumber, openLevels } from '../../../src/features/envelope';

const DELIMITERS = { element: '*', component: ':', repetition: '^', segment: '~' };
const ISA = 'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260105*0900*^*00501*000000041*0*T*:~';

const OPEN: readonly (readonly [string, number | null])[] = [
  ['', null],
  ['LX*1~', null],
  [ISA, 1],
  [`${ISA}GS*HC~`, 2],
  [`${ISA}GS*HC~ST*837*1~LX*1~`, 3],
  ['ST*837*1~NTE*NURSE*1~', 3],
  ['ST*837*1~\nSE*2*1~\n', 2],
  ['SE*2*1~\nST*837*2~\n', 3],
  ['SE*2*1~\nGE*1*1~\n', 1],
  ['GE*1*1~\nIEA*1*1~\n', 0]
];

describe('levels of an interchange', () => {
  for (const [text, expected] of OPEN) {
    it(`${expected ?? 'none known'} open behind ${JSON.stringify(text.replace(ISA, 'ISA…~'))}`, () =>
      assert.equal(openLevels(text, text.length, DELIMITERS), expected));
  }

  it('have next control numbers', () => {
    const text = `${ISA}GS*HC*A*B*20260105*0900*7*X~ST*837*0012~SE*2*0012~ST*837*0003~`;
    assert.deepEqual(
      LEVELS.map((level) => nextControlNumber(text, level, DELIMITERS)),
      ['000000042', '8', '0013']
    );
    assert.deepEqual(
      LEVELS.map((level) => nextControlNumber('LX*1~', level, DELIMITERS)),
      ['000000001', '1', '0001']
    );
  });
});
