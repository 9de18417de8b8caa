import assert from 'node:assert/strict';
import { segmentPieces } from '../../../src/features/segment-pieces';
import { fileOf } from '../formats/shared';

const ISA = 'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260105*0900*^*00501*000000001*0*T*:';
const GROUP = 'GS*HC*S*R*20260105*0900*1*X*005010X222A1';

const TEXTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['one line', `${ISA}~${GROUP}~GE*0*1~IEA*1*1~`, [`${ISA}~`, `${GROUP}~`, 'GE*0*1~', 'IEA*1*1~']],
  ['lines with terminators', `${ISA}~\r\n${GROUP}~\r\n`, [`${ISA}~`, `${GROUP}~`]],
  ['lines as terminators', `${ISA}\n${GROUP}\nGE*0*1\n`, [ISA, GROUP, 'GE*0*1']],
  ['a header without the terminator of the others', `${ISA}\n${GROUP}~\nGE*0*1~\n`, [ISA, `${GROUP}~`, 'GE*0*1~']],
  ['a fragment', 'LX*1~SV1*HC:77407~', ['LX*1~', 'SV1*HC:77407~']],
  ['an end without a terminator', 'LX*1~SV1*HC:77407', ['LX*1~', 'SV1*HC:77407']],
  ['a segment being typed', 'LX*1~\nSV1*HC:77407:\nDTP*472*D8*20260105~\n', ['LX*1~', 'SV1*HC:77407:', 'DTP*472*D8*20260105~']],
  ['a comment', `${ISA}~\n// GE*0*1~\nIEA*0*1~`, [`${ISA}~`, 'IEA*0*1~']],
  [
    'two interchanges',
    `${ISA}~IEA*0*1~ ISA${ISA.slice(3).replaceAll('*', '|')}!IEA|0|1!`,
    [`${ISA}~`, 'IEA*0*1~', `${ISA.replaceAll('*', '|')}!`, 'IEA|0|1!']
  ]
];

describe('segments of a text', () => {
  for (const [what, text, expected] of TEXTS) {
    it(`of ${what}`, () =>
      assert.deepEqual(
        segmentPieces(text, fileOf(text)).map(({ start, end }) => text.slice(start, end)),
        expected
      ));
  }
});
