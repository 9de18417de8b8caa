import assert from 'node:assert/strict';
import { exitCodeOf, tally } from '../../../src/cli/totals';
import type { FailOn } from '../../../src/cli/words';
import { CLAIMS, LIMIT, NO_CLAIMS, TECHNICAL, totals } from './findings';

const NONE = { error: 0, warning: 0, information: 0, hint: 0 };

describe('tally', () => {
  it('adds up findings, files and problems', () => {
    const sums = tally();
    sums.findings({
      severities: { ...NONE, error: 1, information: 1 },
      rules: new Map([
        [TECHNICAL.rule, 1],
        [LIMIT.rule, 1]
      ])
    });
    sums.findings({ severities: { ...NONE, information: 1 }, rules: new Map([[LIMIT.rule, 1]]) });
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
  const cases: readonly (readonly [keyof typeof NONE | null, FailOn, number])[] = [
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
      const severities = severity === null ? NONE : { ...NONE, [severity]: 1 };
      assert.equal(exitCodeOf(totals({ severities }), failOn), code);
    });
  }
  it('an unreadable file wins', () => assert.equal(exitCodeOf(totals({ problems: ['x'] }), 'never'), 2));
});
