import assert from 'node:assert/strict';
import { exitCodeOf, tally } from '../../../src/cli/totals';
import type { FailOn } from '../../../src/cli/words';
import { CLAIMS, LIMIT, NO_CLAIMS, TECHNICAL, totals } from './findings';

describe('tally', () => {
  it('adds up findings, files and problems', () => {
    const sums = tally();
    sums.findings([TECHNICAL, LIMIT]);
    sums.findings([LIMIT]);
    sums.file(CLAIMS);
    sums.file(NO_CLAIMS);
    sums.file({ ...NO_CLAIMS, reason: null, problem: 'Cannot read x.' });
    sums.problem('Cannot read y.');
    assert.deepEqual(sums.totals(), {
      files: 2,
      without: 1,
      problems: ['Cannot read x.', 'Cannot read y.'],
      claims: 2,
      subjects: 3,
      length: 900,
      severities: { error: 1, warning: 0, information: 2, hint: 0 },
      rules: new Map([
        ['component.example', 1],
        ['units.example', 2]
      ])
    });
  });
});

describe('exitCodeOf', () => {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const cases: readonly (readonly [keyof typeof counts | null, FailOn, number])[] = [
    [null, 'information', 0],
    ['error', 'never', 0],
    ['error', 'error', 1],
    ['warning', 'error', 0],
    ['error', 'warning', 1],
    ['warning', 'warning', 1],
    ['information', 'warning', 0],
    ['information', 'information', 1],
    ['hint', 'information', 0]
  ];
  for (const [severity, failOn, code] of cases) {
    it(`${severity ?? 'nothing'} found, --fail-on ${failOn}: ${code}`, () => {
      const severities = severity === null ? counts : { ...counts, [severity]: 1 };
      assert.equal(exitCodeOf(totals({ severities }), failOn), code);
    });
  }
  it('an unreadable file wins', () => assert.equal(exitCodeOf(totals({ problems: ['x'] }), 'never'), 2));
});
