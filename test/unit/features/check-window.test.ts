import assert from 'node:assert/strict';
import { linesOf } from '../../../src/claims/lines';
import type { Knowledge } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { type CheckedWindow, checkSteps, inWholeFile } from '../../../src/features/check-window';
import { type LocatedFinding, located } from '../../../src/features/located';
import { readClaimFile } from '../../../src/formats/detect';
import { type Window, windowReader } from '../../../src/formats/windows';
import { createComparing } from '../../../src/rules/comparing';
import type { Finding } from '../../../src/rules/finding';
import { fileJudge, judgeFile } from '../../../src/rules/judge';
import type { RuleOptions } from '../../../src/rules/rule';
import { severalCourses } from '../courses';
import { professional } from './claims';

/** All findings of a window, without pauses. */
function checkWindow(window: Window, knowledge: Knowledge, options: RuleOptions): CheckedWindow {
  const steps = checkSteps(window, fileJudge(knowledge, options), options, () => true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function* windowsOf(text: string, size: number): Generator<Window> {
  const reader = windowReader(size);
  for (let at = 0; at < text.length; at += 100) {
    const window = reader.push(text.slice(at, at + 100));
    if (window !== null) yield window;
  }
  const { window } = reader.end();
  if (window !== null) yield window;
}

const json = (value: unknown): string => JSON.stringify(value);

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
    const checked = checkWindow({ file, lines, from: 0, length: text.length, whole: true }, bundled, OPTIONS);
    const expected = judgeFile(file, bundled, OPTIONS).filter(({ rule }) => !rule.startsWith('course.'));
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

  for (const size of [500, 1000, 1500]) {
    it(`finds the same in windows of ${size} as at once, also where claims are compared`, () => {
      const text = severalCourses('\n');
      const { file } = readClaimFile(text);
      assert.ok(file);
      const judge = fileJudge(bundled, OPTIONS);
      const findings: Finding[] = [];
      const comparing = createComparing((finding) => findings.push(finding));
      const found: LocatedFinding[] = [];
      let [windows, length] = [0, 0];
      for (const window of windowsOf(text, size)) {
        const steps = checkSteps(window, judge, OPTIONS, () => true);
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        found.push(...step.value.findings);
        comparing.add(inWholeFile(judge.notes(), window, length));
        length += window.length;
        windows++;
      }
      assert.ok(windows > 3 && length === text.length);
      const lines = linesOf(text);
      for (const _ of comparing.end());
      const compared = findings.map((finding) => ({ finding, at: located(finding, lines) }));
      assert.ok(compared.length > 3);
      for (const { finding, at } of compared) {
        // The offsets are those of the file too.
        const { range, related, ...offsets } = finding;
        assert.deepEqual(at.range, lines.rangeOf(offsets));
        assert.deepEqual(
          at.related.map((one) => one.range),
          (related ?? []).map(({ start, end }) => lines.rangeOf({ start, end }))
        );
      }
      const all = [...found, ...compared.map(({ at }) => at)];
      assert.deepEqual(
        all.map(json).sort(),
        judgeFile(file, bundled, OPTIONS)
          .map((finding) => json(located(finding, lines)))
          .sort()
      );
    });
  }

  it('counts what nobody wants to keep, and pauses after each claim', () => {
    const line = ['SV1*HC:77407:26:TC*250*UN*1***1', 'DTP*472*D8*20260105'] as const;
    const text = professional([line, line]);
    const { file } = readClaimFile(text);
    assert.ok(file);
    const window = { file, lines: linesOf(text), from: 0, length: text.length, whole: true };
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
