import assert from 'node:assert/strict';
import { textReporter } from '../../../src/cli/report-text';
import { printed } from '../../../src/features/reporter';
import { CLAIMS, LIMIT, NO_CLAIMS, TECHNICAL, totals } from './findings';

describe('textReporter', () => {
  it('prints a line per finding, a gap between files and a summary', () => {
    const reporter = textReporter(false);
    const { begin, fileEnd, end } = reporter;
    const text = [
      begin(),
      printed(reporter, 'a.837', [TECHNICAL, LIMIT]),
      fileEnd('a.837', CLAIMS),
      printed(reporter, 'clean.837', []),
      fileEnd('clean.837', CLAIMS),
      fileEnd('b.json', NO_CLAIMS),
      printed(reporter, 'c\u001b[2J.837', [LIMIT]),
      end(totals())
    ].join('');
    assert.equal(
      text,
      [
        'a.837:21:14  error        Modifier 26 does not belong on 77407. Remove it, or "bill" the professional code. [component.example]',
        'a.837:24:31  information  3 units,\ufffd100 % above the limit. [units.example]',
        '',
        'b.json  The file is JSON, not an X12 claim file.',
        '',
        'c\ufffd[2J.837:24:31  information  3 units,\ufffd100 % above the limit. [units.example]',
        '',
        '1 error, 1 information in 2 files (2 claims, 3 lines with 77407).',
        ''
      ].join('\n')
    );
  });

  const summaries: readonly (readonly [Parameters<typeof totals>[0], string])[] = [
    [
      { files: 1, claims: 1, subjects: 0, severities: { error: 0, warning: 0, information: 0, hint: 0 } },
      'No findings in 1 file (1 claim, 0 lines with 77407).\n'
    ],
    [
      { severities: { error: 2, warning: 1, information: 3, hint: 2 } },
      '2 errors, 1 warning, 3 information, 2 hints in 2 files (2 claims, 3 lines with 77407).\n'
    ]
  ];
  for (const [over, summary] of summaries) {
    it(summary.trim(), () => assert.equal(textReporter(false).end(totals(over)), summary));
  }

  it('colors what is worth a color', () => {
    assert.equal(
      textReporter(true).entry('a.837', { ...TECHNICAL, message: 'Wrong.' }),
      '\u001b[1ma.837:21:14\u001b[0m  \u001b[31merror      \u001b[0m  Wrong. \u001b[2m[component.example]\u001b[0m\n'
    );
  });
});
