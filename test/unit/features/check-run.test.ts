import assert from 'node:assert/strict';
import { type CheckOutcome, EMPTY_TALLY, tallied } from '../../../src/features/check-report';
import { type CheckRun, exportedRun, runInWords, runReport, withinRoom } from '../../../src/features/check-run';
import { EXAMPLE_RULE, LIMIT, TECHNICAL } from '../cli/findings';

const outcome = (name: string, over: Partial<CheckOutcome> = {}): CheckOutcome => ({
  name,
  tally: tallied(EMPTY_TALLY, { findings: [TECHNICAL, LIMIT, LIMIT], claims: 2, subjects: 3 }),
  reason: null,
  stopped: false,
  ...over
});

const RUN: CheckRun = {
  files: [
    outcome('a/b c.837'),
    outcome('clean.835', { tally: { ...EMPTY_TALLY, claims: 1 } }),
    outcome('x.edi', { tally: EMPTY_TALLY, reason: 'xml' })
  ],
  problems: ['gone.837 could not be opened.'],
  stopped: false
};

const OPTIONS = { version: '1.2.3', rules: [EXAMPLE_RULE] };

describe('check of many files', () => {
  it('says what came of it in one sentence', () => {
    assert.equal(runInWords(RUN), '3 files read, 3 claims, 3 lines with 77407: 1 error and 2 pieces of information.');
    assert.equal(
      runInWords({ files: [], problems: [], stopped: true }),
      '0 files read, 0 claims, 0 lines with 77407: nothing to report, up to where the check was stopped.'
    );
  });

  it('reports by rule, by file and one by one', () => {
    const { markdown } = runReport(RUN, 'Check', (file, { line, character }) => `/${file}#L${line + 1},${character + 1}`);
    const rule = (id: string) => `[\`${id}\`](../rules/${id}.md)`;
    const limit = `| [a/b c.837:24:31](/a/b%20c.837#L24,31) | Information | 3 units, 100 % above the limit. | ${rule('units.example')} |`;
    assert.equal(
      markdown,
      [
        '# Check',
        '',
        '3 files read, 3 claims, 3 lines with 77407: 1 error and 2 pieces of information.',
        '',
        '## By rule',
        '',
        '| Rule | Findings |  |',
        '| --- | --- | --- |',
        `| ${rule('units.example')} | 2 | ████████████████████████ |`,
        `| ${rule('component.example')} | 1 | ████████████ |`,
        '',
        '## By file',
        '',
        '| File | Claims | 77407 lines | Errors | Warnings | Information |',
        '| --- | --- | --- | --- | --- | --- |',
        '| [a/b c.837](/a/b%20c.837#L1,1) | 2 | 3 | 1 | 0 | 2 |',
        '| [clean.835](/clean.835#L1,1) | 1 | 0 | 0 | 0 | 0 |',
        '',
        '## Without claims',
        '',
        '- x.edi: The file is XML, not an X12 claim file.',
        '- gone.837 could not be opened.',
        '',
        '## Findings',
        '',
        '| Place | Severity | Finding | Rule |',
        '| --- | --- | --- | --- |',
        `| [a/b c.837:21:14](/a/b%20c.837#L21,14) | **Error** | ${TECHNICAL.message} | ${rule('component.example')} |`,
        limit,
        limit,
        '',
        'Checked by ClaimLens on this computer; nothing was sent anywhere. CPT® is a registered trademark of the American Medical Association.'
      ].join('\n')
    );
  });

  it('names files that a page cannot lead to', () => {
    const { markdown } = runReport(RUN, 'Check', () => null);
    assert.match(markdown, /\n\| a\/b c\.837 \| 2 \|/);
    assert.match(markdown, /\n\| a\/b c\.837:21:14 \| /);
  });

  it('keeps the most severe findings where room is short, and counts all', () => {
    const { tally } = withinRoom(outcome('a'), 1);
    assert.deepEqual([tally.findings, tally.counts.information], [[TECHNICAL], 2]);
    assert.deepEqual(withinRoom(outcome('a'), -5).tally.findings, []);
    const { markdown } = runReport({ ...RUN, files: [withinRoom(outcome('a'), 1)] }, 'Check', () => null);
    assert.match(markdown, /\n\nThe 1 most severe of 3, in the order of the files\.\n\n/);
  });

  it('becomes CSV', () => {
    const rows = exportedRun(RUN, 'csv', OPTIONS).split('\r\n');
    assert.equal(rows[0], 'file,line,column,endLine,endColumn,severity,rule,message');
    assert.match(rows[1] ?? '', /^a\/b c\.837,21,14,21,16,error,component\.example,/);
  });

  it('becomes SARIF', () => {
    const { runs } = JSON.parse(exportedRun(RUN, 'sarif', OPTIONS));
    assert.deepEqual(
      runs[0].results.map((result: { ruleId: string; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) => [
        result.ruleId,
        result.locations[0]?.physicalLocation.artifactLocation.uri
      ]),
      [
        ['component.example', 'a/b%20c.837'],
        ['units.example', 'a/b%20c.837'],
        ['units.example', 'a/b%20c.837']
      ]
    );
    assert.deepEqual(runs[0].invocations[0].executionSuccessful, false);
  });
});
