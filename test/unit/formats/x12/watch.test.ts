import assert from 'node:assert/strict';
import { codeNumber, isWatched } from '../../../../src/formats/x12/watch';

describe('watched codes', () => {
  for (const code of ['77407', '7740726', '77407TC', '77385', '77014', '77525', 'G6001', 'g6017', 'G0340', '61796', '63620']) {
    it(`${code} is watched`, () => assert.equal(isWatched(code), true));
  }
  for (const code of ['99213', '77400', '7740', '', 'J7407', '17407', '077407', 'G6018', 'HC774', '61797']) {
    it(`${JSON.stringify(code)} is not`, () => assert.equal(isWatched(code), false));
  }

  const numbers: [string, number][] = [
    ['77407', 77_407],
    ['00100', 100],
    ['G6001', 716_001],
    ['7740', -1],
    ['7740A', -1],
    ['77 07', -1]
  ];
  for (const [code, number] of numbers) it(`${code} reads as ${number}`, () => assert.equal(codeNumber(code, 0), number));
});
