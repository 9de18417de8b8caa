import assert from 'node:assert/strict';
import { githubReporter } from '../../../src/cli/report-github';
import { printed } from '../../../src/features/reporter';
import { LIMIT, TECHNICAL, totals } from './findings';

describe('githubReporter', () => {
  it('prints workflow commands with everything escaped', () => {
    const reporter = githubReporter();
    assert.equal(
      [
        reporter.begin(),
        printed(reporter, 'a,b:c.837', [TECHNICAL, { ...TECHNICAL, severity: 'warning' }, LIMIT]),
        reporter.end(totals())
      ].join(''),
      [
        '::error file=a%2Cb%3Ac.837,line=21,endLine=21,col=14,endColumn=16,title=ClaimLens component.example::Modifier 26 does not belong on 77407. Remove it, or "bill" the professional code.',
        '::warning file=a%2Cb%3Ac.837,line=21,endLine=21,col=14,endColumn=16,title=ClaimLens component.example::Modifier 26 does not belong on 77407. Remove it, or "bill" the professional code.',
        '::notice file=a%2Cb%3Ac.837,line=24,endLine=24,col=31,endColumn=32,title=ClaimLens units.example::3 units,%0A100 %25 above the limit.',
        ''
      ].join('\n')
    );
  });
});
