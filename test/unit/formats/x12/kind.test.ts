import assert from 'node:assert/strict';
import { carriesClaims, kindOf } from '../../../../src/formats/x12/kind';

describe('kindOf', () => {
  const rows: [string, string, string][] = [
    ['837', '005010X222A1', 'professional'],
    ['837', '004010X098A1', 'professional'],
    ['837', '005010X223A2', 'institutional'],
    ['837', '004010X096A1', 'institutional'],
    ['837', '005010X224A2', 'dental'],
    ['837', '', 'unknown'],
    ['837', '005010', 'unknown'],
    ['835', '', 'remittance'],
    ['835', '005010X222A1', 'remittance'],
    ['277', '005010X214', 'status'],
    ['278', '005010X217', 'authorization'],
    ['271', '005010X279A1', 'eligibility'],
    ['', '005010X222A1', 'professional'],
    ['', '', 'unknown'],
    ['850', '004010VICS', 'unknown']
  ];
  for (const [id, guide, kind] of rows) it(`${id} ${guide}`, () => assert.equal(kindOf(id, guide), kind));
});

describe('carriesClaims', () => {
  for (const id of ['837', '835', '276', '277', '278', '270', '271', '', '83'])
    it(`${id}: yes`, () => assert.equal(carriesClaims(id), true));
  for (const id of ['850', '999', '997', '834', '275']) it(`${id}: no`, () => assert.equal(carriesClaims(id), false));
});
