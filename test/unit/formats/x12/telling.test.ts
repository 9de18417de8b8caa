import assert from 'node:assert/strict';
import { CLM, LX, SV1 } from '../../../../src/formats/x12/ids';
import { tellingTable, tells } from '../../../../src/formats/x12/telling';

describe('telling segments', () => {
  const table = tellingTable([CLM, LX, SV1]);
  const cases: Record<string, boolean> = {
    'CLM*1': true,
    'LX*1': true,
    'sv1*HC:77407': true,
    'S\nV1*HC:77407': true,
    'L\r\nX*1': true,
    'SV2*0333': true,
    'REF*6R*1': false,
    'NM1*82*1': false,
    'CAS*CO': false,
    L: false,
    '': false
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`${JSON.stringify(text)} ${expected ? 'may be' : 'is not'} one of CLM, LX and SV1`, () =>
      assert.equal(tells(table, text, 0), expected));
  }
});
