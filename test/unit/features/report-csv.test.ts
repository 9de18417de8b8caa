import assert from 'node:assert/strict';
import { csvReporter } from '../../../src/features/report-csv';
import { printed } from '../../../src/features/reporter';
import { LIMIT, TECHNICAL, totals } from '../cli/findings';

describe('csvReporter', () => {
  it('prints a header and one row per finding, quoted where needed', () => {
    const reporter = csvReporter();
    assert.equal(
      reporter.begin() + printed(reporter, 'a,b.837', [TECHNICAL, LIMIT]) + reporter.end(totals()),
      [
        'file,line,column,endLine,endColumn,severity,rule,message',
        '"a,b.837",21,14,21,16,error,component.example,"Modifier 26 does not belong on 77407. Remove it, or ""bill"" the professional code."',
        '"a,b.837",24,31,24,32,information,units.example,"3 units,\n100 % above the limit."',
        ''
      ].join('\r\n')
    );
  });
});
