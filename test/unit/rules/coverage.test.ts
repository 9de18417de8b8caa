import assert from 'node:assert/strict';
import type { Setting } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { isComponent } from '../../../src/rules/concern';
import type { Finding } from '../../../src/rules/finding';
import { sentence } from '../../../src/rules/report';
import { tableOf } from '../../../src/rules/same-day-report';
import { viewOf } from '../../../src/rules/view';
import { institutional, judged, OPTIONS, professional, type Sample } from './claims';
import { fileOf } from './marked-claims';

/** What the bundled data says about modifiers, codes and pairs is what the rules say. */

const SETTINGS: readonly Setting[] = ['professional', 'institutional'];

function billed(setting: Setting, composites: readonly string[], date = '20260209'): Sample {
  const parts = { filing: 'MB', payer: 'MEDICARE', date };
  return setting === 'professional'
    ? professional(parts, ...composites.map((composite) => `SV1*HC:${composite}*310*UN*1***1~`))
    : institutional(parts, ...composites.map((composite) => `SV2*0333*HC:${composite}*310*UN*1~`));
}

/** Findings by the code or modifier that they point at. */
function byPlace({ text }: Sample, rules: RegExp): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of judged(text).filter(({ rule }) => rules.test(rule))) {
    const place = text.slice(finding.start, finding.end);
    found.set(place, [...(found.get(place) ?? []), finding]);
  }
  return found;
}

describe('coverage of the data', () => {
  for (const setting of SETTINGS) {
    it(`every modifier is judged by its verdict, with its reason, on ${setting} claims`, () => {
      const entries = bundled.modifiers().filter(({ code }) => !isComponent(code));
      const sample = billed(
        setting,
        entries.map(({ code }) => `77407:${code}`)
      );
      const found = byPlace(sample, /^modifier\./);
      for (const { code, verdict, claims, reason } of entries) {
        const belongs = verdict !== 'no' && (claims === 'both' || claims === setting);
        const messages = found.get(code)?.map(({ message }) => message) ?? [];
        assert.equal(messages.length, belongs ? 0 : 1, code);
        assert.ok(
          messages.every((message) => message.includes(sentence(reason))),
          code
        );
      }
    });

    it(`every pair of 77407 is told with its table and indicator on ${setting} claims`, () => {
      for (const { column1, column2, indicator, sources } of bundled.pairsOf('77407')) {
        const sample = billed(setting, [column1, column2]);
        const view = viewOf(fileOf(sample.text).claim(0), bundled, OPTIONS.today);
        const found = byPlace(sample, /^same-day\.(?:levels|pair)/).get(column2) ?? [];
        assert.equal(found.length, 1, `${column1} ${column2}`);
        for (const { message } of found) {
          assert.ok(message.includes(`${column2} is not paid beside ${column1}`), message);
          assert.ok(message.includes(`(${tableOf(view, sources)}, indicator ${indicator}`), message);
        }
      }
    });

    it(`every code that ended with 2025 is told, with what took its place, on ${setting} claims`, () => {
      const ended = bundled
        .codes()
        .filter(({ periods }) => periods.some(({ state, from }) => state === 'deleted' && from === '2026-01-01'));
      const codes = ended.map(({ code }) => code);
      for (const code of [
        '77385',
        '77386',
        '77014',
        '77401',
        ...Array.from({ length: 17 }, (_, index) => `G60${String(index + 1).padStart(2, '0')}`)
      ]) {
        assert.ok(codes.includes(code), code);
      }
      const found = byPlace(billed(setting, codes, '20260101'), /^time\.code-not-valid/);
      for (const { code, replacedBy } of ended) {
        const messages = found.get(code)?.map(({ message }) => message) ?? [];
        assert.equal(messages.length, 1, code);
        assert.ok(replacedBy.length > 0, code);
        for (const successor of replacedBy) assert.ok(messages[0]?.includes(successor), code);
      }
      assert.deepEqual([...byPlace(billed(setting, codes, '20251231'), /^time\.code-not-valid/).keys()], []);
    });
  }
});
