import assert from 'node:assert/strict';
import { depthsOf, depthWorthKeeping } from '../../../src/editor/depth';
import type { Counts } from '../../../src/rules/severity';

const counts = (error: number, warning: number, information: number, hint = 0): Counts => ({ error, warning, information, hint });

describe('depth', () => {
  const parts = [counts(1, 2, 0), counts(0, 2, 5), counts(0, 0, 5, 1)];
  const cases: readonly (readonly [limit: number, center: number, depths: readonly number[]])[] = [
    [0, 0, [0, 0, 0]],
    [1, 2, [1, 0, 0]],
    [2, 0, [2, 0, 0]],
    [2, 2, [1, 2, 0]],
    [4, 2, [2, 2, 0]],
    [6, 2, [2, 2, 3]],
    [11, 2, [2, 3, 3]],
    [16, 0, [2, 3, 4]],
    [1000, 0, [2, 3, 4]]
  ];
  for (const [limit, center, depths] of cases) {
    it(`the ${limit} most important around part ${center}`, () => assert.deepEqual(depthsOf(parts, limit, center), depths));
  }

  const worth: readonly (readonly [Counts, number])[] = [
    [counts(0, 0, 0), 4],
    [counts(4, 3, 3), 4],
    [counts(4, 3, 4), 2],
    [counts(4, 7, 0), 1],
    [counts(11, 0, 0), 0]
  ];
  for (const [seen, depth] of worth) {
    it(`of ${JSON.stringify(seen)} with room for 10, ${depth}`, () => assert.equal(depthWorthKeeping(seen, 10), depth));
  }
});
