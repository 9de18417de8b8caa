import assert from 'node:assert/strict';
import { byPlace, lastStartedBy } from '../../../src/claims/order';

const SPANS = [3, 10, 20].map((start) => ({ start, end: start + 5 }));

describe('the last span that starts at or before an offset', () => {
  const CASES: readonly (readonly [number, number | undefined])[] = [
    [0, undefined],
    [2, undefined],
    [3, 3],
    [9, 3],
    [10, 10],
    [19, 10],
    [20, 20],
    [1000, 20]
  ];
  for (const [offset, expected] of CASES) it(`${offset}: ${expected}`, () => assert.equal(lastStartedBy(SPANS, offset)?.start, expected));

  it('is none among none', () => assert.equal(lastStartedBy([], 5), undefined));
});

describe('spans by their place', () => {
  it('are in file order, the shorter first where two start together', () => {
    const spans = [
      { start: 5, end: 9 },
      { start: 0, end: 3 },
      { start: 5, end: 6 }
    ];
    assert.deepEqual(spans.sort(byPlace), [
      { start: 0, end: 3 },
      { start: 5, end: 6 },
      { start: 5, end: 9 }
    ]);
  });
});
