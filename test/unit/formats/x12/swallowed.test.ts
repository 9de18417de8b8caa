import assert from 'node:assert/strict';
import { interchangeIn, interruption } from '../../../../src/formats/x12/swallowed';

const ISA = 'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*0900*^*00501*000000001*0*T*:~';

describe('interruption', () => {
  /** What is left of a segment that lacks its terminator, or is wrapped. */
  const rows: [string, string][] = [
    ['SV1*HC:77407:5\nDTP*472*D8*20260105', 'SV1*HC:77407:5'],
    ['SV1*HC:77407\r\n  LX*2', 'SV1*HC:77407'],
    ['LX*1\nSV1*HC:77407*1', 'LX*1'],
    ['CLM*A*1\nHL*3*1*22*0', 'CLM*A*1'],
    ['SV1*HC:77407\nSE*9*0001', 'SV1*HC:77407'],
    ['SV1*HC:77\n407*1', 'SV1*HC:77\n407*1'],
    ['SV1*HC:77407*1\n*UN*1', 'SV1*HC:77407*1\n*UN*1'],
    ['SBR*P**LU\nCAS*JOHN', 'SBR*P**LU\nCAS*JOHN'],
    ['CLM*AAAA\nSE*100***11:B:1', 'CLM*AAAA\nSE*100***11:B:1'],
    ['CLM*A\nLX*100***11:B:1', 'CLM*A\nLX*100***11:B:1'],
    ['SV1*A\n\nB\nREF*6R*1', 'SV1*A\n\nB']
  ];
  for (const [text, expected] of rows) {
    it(JSON.stringify(text), () => assert.equal(text.slice(0, interruption(text, 0, text.length, 42)), expected));
  }
});

describe('interchangeIn', () => {
  const rows: [string, string, number][] = [
    ['a header', `x\n${ISA}`, 2],
    ['a header behind digits', `IEA*1*1${ISA}`, 7],
    ['no header in a name', `NARC${ISA}`, -1],
    ['no header in XML', '<ISA><ISA01>00</ISA01></ISA>', -1],
    ['the header behind a name', `NM1*IL*1*ISAAC*VISA ISA*~${ISA}`, 25],
    ['no header cut off', ISA.slice(0, 70), -1]
  ];
  for (const [name, text, expected] of rows) it(name, () => assert.equal(interchangeIn(text, 0, text.length), expected));

  it('only up to the given end', () => assert.equal(interchangeIn(`x${ISA}`, 0, 1), -1));
});
