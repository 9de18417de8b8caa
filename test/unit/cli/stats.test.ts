import assert from 'node:assert/strict';
import { statsText } from '../../../src/cli/stats';
import { totals } from './findings';

describe('statsText', () => {
  it('prints counts by severity and rule, and the speed', () => {
    assert.equal(
      statsText(totals({ without: 1, problems: ['x'], length: 50_000_000 }), 2, 4),
      [
        'files read                     2',
        '  without claims               1',
        '  not readable                 1',
        'claims                         2',
        'lines with 77407               3',
        'findings: error                1',
        'findings: warning              0',
        'findings: information          1',
        'findings: hint                 0',
        '  component.example            1',
        '  units.example                1',
        'characters                     50000000',
        'seconds                        2.00',
        'million characters per second  25.0',
        'threads that judge             4',
        ''
      ].join('\n')
    );
  });
});
