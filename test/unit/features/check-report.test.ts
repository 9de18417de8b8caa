import assert from 'node:assert/strict';
import { checkReport, EMPTY_TALLY, hasRoom, outcomeInWords, tallied } from '../../../src/features/check-report';
import type { CheckedWindow } from '../../../src/features/check-window';
import type { LocatedFinding } from '../../../src/features/located';
import type { Severity } from '../../../src/rules/finding';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const finding = (line: number, severity: Severity, message = 'Fix | it.', rule = 'modifier.case'): LocatedFinding => ({
  rule,
  severity,
  message,
  range: { start: { line, character: 4 }, end: { line, character: 6 } },
  related: []
});

const window = (findings: readonly LocatedFinding[]): CheckedWindow => ({ findings, claims: 2, subjects: 3 });

describe('check report', () => {
  it('adds windows up and shows what was found, rule by rule and line by line', () => {
    const first = tallied(EMPTY_TALLY, window([finding(9, 'warning')]));
    const tally = tallied(first, window([finding(99, 'error', 'It is `wrong`.', 'modifier.length'), finding(120, 'warning')]));
    const { markdown } = checkReport({ name: 'a|b_c.837p', tally, reason: null, stopped: false });
    assert.equal(
      markdown,
      [
        '# a\\|b\\_c.837p',
        '',
        '4 claims, 6 lines with 77407: 1 error and 2 warnings.',
        '',
        '## By rule',
        '',
        '| Rule | Findings |  |',
        '| --- | --- | --- |',
        '| [`modifier.case`](../rules/modifier.case.md) | 2 | ████████████████████████ |',
        '| [`modifier.length`](../rules/modifier.length.md) | 1 | ████████████ |',
        '',
        '## Findings',
        '',
        '| Line | Severity | Finding | Rule |',
        '| --- | --- | --- | --- |',
        '| 10:5 | Warning | Fix \\| it. | [`modifier.case`](../rules/modifier.case.md) |',
        '| 100:5 | **Error** | It is \\`wrong\\`. | [`modifier.length`](../rules/modifier.length.md) |',
        '| 121:5 | Warning | Fix \\| it. | [`modifier.case`](../rules/modifier.case.md) |',
        '',
        'Checked by ClaimLens on this computer; nothing was sent anywhere. CPT® is a registered trademark of the American Medical Association.'
      ].join('\n')
    );
  });

  it('counts what a window has let go, and says for which severities there is still room', () => {
    const omitted = [{ rule: 'modifier.case', severity: 'hint' as const, count: 3 }];
    const tally = tallied(EMPTY_TALLY, { ...window([finding(1, 'error'), finding(2, 'warning')]), omitted });
    assert.deepEqual(tally.counts, { error: 1, warning: 1, information: 0, hint: 3 });
    assert.equal(tally.rules.get('modifier.case'), 5);
    const room = (limit: number) => SEVERITIES.filter((severity) => hasRoom(tally, severity, limit));
    for (const [limit, severities] of [
      [1, []],
      [2, ['error']],
      [3, ['error', 'warning', 'information']],
      [6, SEVERITIES]
    ] as const)
      assert.deepEqual(room(limit), severities, `of ${limit}`);
  });

  it('lists the most severe of very many', () => {
    const many = Array.from({ length: 1500 }, (_, line) => finding(line, line === 1400 ? 'error' : 'warning'));
    const tally = tallied(tallied(EMPTY_TALLY, window(many)), window([finding(2000, 'error')]));
    assert.deepEqual(tally.counts, { error: 2, warning: 1499, information: 0, hint: 0 });
    assert.deepEqual(
      [tally.findings.length, tally.findings.at(-2)?.range.start.line, tally.findings.at(-1)?.range.start.line],
      [1000, 1400, 2000]
    );
    const { markdown } = checkReport({ name: 'x', tally, reason: null, stopped: false });
    assert.match(markdown, /\n\nThe 1,000 most severe of 1,501, in the order of the file\.\n\n/);
  });

  for (const [outcome, expected] of [
    [
      { name: 'x', tally: EMPTY_TALLY, reason: 'xml', stopped: false },
      'ClaimLens cannot read this as a claim file. The file is XML, not an X12 claim file.'
    ],
    [{ name: 'x', tally: EMPTY_TALLY, reason: null, stopped: false }, '0 claims, 0 lines with 77407: nothing to report.'],
    [
      { name: 'x', tally: tallied(EMPTY_TALLY, window([finding(1, 'hint')])), reason: null, stopped: true },
      '2 claims, 3 lines with 77407: 1 piece of information, up to where the check was stopped.'
    ]
  ] as const) {
    it(`says “${expected}”`, () => {
      assert.equal(outcomeInWords(outcome), expected);
      assert.ok(checkReport(outcome).markdown.startsWith(`# x\n\n`));
    });
  }
});
