import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { corePairs } from '../../../src/features/pairs';

describe('corePairs', () => {
  const rows: [string | null, boolean][] = [
    ['2014-05-01', false],
    ['2024-06-30', false],
    ['2024-07-01', true],
    ['2026-01-05', true],
    [null, true]
  ];
  for (const [date, known] of rows) {
    it(`${date ?? 'no date'}: ${known ? 'the pairs' : 'nothing, for no table read reaches back so far'}`, () => {
      const partners = corePairs(bundled, '77407', date).map(({ column1, column2 }) => (column1 === '77407' ? column2 : column1));
      assert.deepEqual([partners.includes('77412'), partners.includes('36000')], [known, false]);
    });
  }
});
