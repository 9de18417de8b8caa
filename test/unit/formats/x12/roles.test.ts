import assert from 'node:assert/strict';
import { CLAIM, CLAIM_CODES, ENVELOPE, LINE, PARTY, roleOf, SERVICE, TYPED } from '../../../../src/formats/x12/roles';

describe('roles of a segment by its first two characters', () => {
  const cases: Record<string, number> = {
    ISA: ENVELOPE,
    ST: ENVELOPE | TYPED,
    GE: ENVELOPE,
    HL: CLAIM,
    CLM: CLAIM | TYPED,
    TRN: CLAIM,
    NM1: PARTY,
    N1: PARTY,
    SBR: PARTY | TYPED,
    LX: LINE | TYPED,
    lx: LINE | TYPED,
    SV1: SERVICE | TYPED,
    EB: SERVICE,
    HI: CLAIM_CODES,
    DTP: TYPED,
    cas: TYPED,
    REF: 0,
    N3: 0,
    '1T': 0,
    é: 0
  };
  for (const [id, expected] of Object.entries(cases)) {
    it(`${id} has roles ${expected}`, () => assert.equal(roleOf(id.charCodeAt(0), id.charCodeAt(1)), expected));
  }

  it('an id broken after its first letter may be any that begins with it', () => {
    assert.equal(roleOf('S'.charCodeAt(0), 10), ENVELOPE | PARTY | SERVICE | TYPED);
    assert.equal(roleOf('L'.charCodeAt(0), 13), LINE | TYPED);
  });
});
