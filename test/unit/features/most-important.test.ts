import assert from 'node:assert/strict';
import { mostImportant } from '../../../src/features/most-important';
import type { Finding, Severity } from '../../../src/rules/finding';

const finding = (start: number, severity: Severity): Finding => ({ start, end: start + 1, severity, rule: 'x.y', message: '' });
const starts = (findings: readonly Finding[]) => findings.map(({ start }) => start);

describe('mostImportant', () => {
  const warnings = [10, 20, 30, 40, 50].map((start) => finding(start, 'warning'));

  it('leaves few findings alone', () => assert.equal(mostImportant(warnings, 5, 0), warnings));

  for (const [offset, limit, expected] of [
    [0, 2, [10, 20]],
    [31, 3, [20, 30, 40]],
    [99, 2, [40, 50]],
    [25, 2, [20, 30]],
    [30, 0, []]
  ] as const) {
    it(`takes the ${limit} nearest to ${offset}`, () => assert.deepEqual(starts(mostImportant(warnings, limit, offset)), expected));
  }

  it('takes the severe ones first and keeps the order of the file', () => {
    const mixed = [finding(1, 'hint'), finding(2, 'information'), ...warnings, finding(90, 'error')];
    assert.deepEqual(starts(mostImportant(mixed, 3, 0)), [10, 20, 90]);
    assert.deepEqual(starts(mostImportant(mixed, 7, 0)), [2, 10, 20, 30, 40, 50, 90]);
  });
});
