import assert from 'node:assert/strict';
import { linesOf } from '../../../src/claims/lines';
import type { Knowledge } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { type CheckedWindow, checkSteps } from '../../../src/features/check-window';
import { readClaimFile } from '../../../src/formats/detect';
import type { Window } from '../../../src/formats/windows';
import { fileJudge, judgeFile } from '../../../src/rules/judge';
import type { RuleOptions } from '../../../src/rules/rule';
import { professional } from './claims';

/** All findings of a window, without pauses. */
function checkWindow(window: Window, knowledge: Knowledge, options: RuleOptions): CheckedWindow {
  const steps = checkSteps(window, fileJudge(knowledge, options), options, () => true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const OPTIONS = { severities: {}, ignored: {}, today: '2026-06-30' };

describe('checkWindow', () => {
  it('finds what judgeFile finds, in lines and characters, and counts', () => {
    const text = professional([
      ['SV1*HC:77407:26:TC*250*UN*1***1', 'DTP*472*D8*20260105'],
      ['SV1*HC:77427*250*UN*1***1', 'DTP*472*D8*20260105'],
      ['SV1*HC:77407*250*UN*1***1', 'DTP*472*D8*20260107']
    ]);
    const { file } = readClaimFile(text);
    assert.ok(file);
    const lines = linesOf(text);
    const checked = checkWindow({ file, lines, length: text.length }, bundled, OPTIONS);
    const expected = judgeFile(file, bundled, OPTIONS);
    assert.ok(expected.length > 0);
    assert.deepEqual(
      checked.findings,
      expected.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        range: lines.rangeOf(finding),
        related: (finding.related ?? []).map((related) => ({ message: related.message, range: lines.rangeOf(related) }))
      }))
    );
    assert.deepEqual([checked.claims, checked.subjects], [1, 2]);
  });

  it('counts what nobody wants to keep, and pauses after each claim', () => {
    const line = ['SV1*HC:77407:26:TC*250*UN*1***1', 'DTP*472*D8*20260105'] as const;
    const text = professional([line, line]);
    const { file } = readClaimFile(text);
    assert.ok(file);
    const window = { file, lines: linesOf(text), length: text.length };
    const whole = checkWindow(window, bundled, OPTIONS);
    const kept = whole.findings[0]?.severity;
    const steps = checkSteps(window, fileJudge(bundled, OPTIONS), OPTIONS, (severity) => severity === kept);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses++;
    assert.equal(pauses, whole.claims);
    const { findings, omitted, ...counts } = step.value;
    assert.deepEqual(
      findings,
      whole.findings.filter(({ severity }) => severity === kept)
    );
    const others = whole.findings.filter(({ severity }) => severity !== kept);
    assert.ok(findings.length > 0 && others.length > 0);
    assert.deepEqual(
      (omitted ?? []).flatMap(({ rule, severity, count }) => Array.from({ length: count }, () => `${severity} ${rule}`)).sort(),
      others.map(({ rule, severity }) => `${severity} ${rule}`).sort()
    );
    assert.deepEqual(counts, { claims: whole.claims, subjects: whole.subjects });
  });
});
