import assert from 'node:assert/strict';
import { jsonReporter } from '../../../src/cli/report-json';
import { printed } from '../../../src/features/reporter';
import { CLAIMS, LIMIT, TECHNICAL, totals } from './findings';

describe('jsonReporter', () => {
  it('prints one array over all files', () => {
    const reporter = jsonReporter();
    const { begin, fileEnd, end } = reporter;
    const [a, b] = [() => printed(reporter, 'a.837', [TECHNICAL, LIMIT]), () => printed(reporter, 'b.837', [LIMIT])];
    const text = begin() + a() + fileEnd('a.837', CLAIMS) + b() + end(totals());
    const technical = { rule: 'component.example', severity: 'error', message: TECHNICAL.message, range: TECHNICAL.range };
    const limit = { rule: 'units.example', severity: 'information', message: LIMIT.message, range: LIMIT.range };
    assert.deepEqual(JSON.parse(text), [
      { file: 'a.837', ...technical },
      { file: 'a.837', ...limit },
      { file: 'b.837', ...limit }
    ]);
  });

  it('prints an empty array', () => {
    const { begin, end } = jsonReporter();
    assert.equal(begin() + end(totals()), '[\n]\n');
  });
});
