import assert from 'node:assert/strict';
import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { bundled } from '../../../src/data/bundled';
import * as schema from '../../../src/data/schema';

interface Sourced {
  readonly sources: readonly string[];
  readonly confidence: schema.Confidence;
}

const { profile } = bundled;

const LISTS: readonly (readonly [string, () => readonly Sourced[], z.ZodMiniType])[] = [
  ['codes', () => bundled.codes(), schema.code],
  ['modifiers', () => bundled.modifiers(), schema.modifier],
  ['pairs', () => bundled.codes().flatMap(({ code }) => bundled.pairsOf(code)), schema.pair],
  ['places', () => bundled.places(), schema.place],
  ['adjustments', () => bundled.adjustments(), schema.adjustment],
  ['revenue codes', () => bundled.revenueCodes(), schema.revenueCode],
  ['bill types', () => bundled.billTypes(), schema.billType],
  ['payers', () => bundled.payers(), schema.payer]
];

describe('bundled entries', () => {
  for (const [name, entries, one] of LISTS) {
    it(`${name} fit the schema`, () => {
      for (const entry of entries()) assert.deepEqual(safeParse(one, entry).error?.issues ?? [], [], JSON.stringify(entry));
    });
  }

  it('the profile fits the schema', () => assert.deepEqual(safeParse(schema.profile, profile).error?.issues ?? [], []));

  it('every statement names sources that exist', () => {
    const parts: (readonly [string, readonly Sourced[]])[] = [
      ...LISTS.map(([name, entries]) => [name, entries()] as const),
      ['periods', bundled.codes().flatMap((code) => code.periods)],
      ['limits', bundled.codes().flatMap((code) => code.unitLimits)],
      ['payer notes', bundled.payers().flatMap((payer) => payer.notes)],
      ['profile', [profile.serviceType, ...profile.sites, profile.clinicalContext, ...profile.workflow, ...profile.indicators]],
      ['profile', [profile.unitBasis, ...profile.sessions, ...profile.positions, ...profile.advice]],
      ['filing indicators', FILING.map((code) => bundled.filingIndicator(code)).filter((entry) => entry !== undefined)]
    ];
    for (const [name, entries] of parts) {
      assert.ok(entries.length > 0, name);
      for (const entry of entries) {
        assert.ok(entry.sources.length > 0, JSON.stringify(entry));
        for (const id of entry.sources) assert.ok(bundled.source(id), `${name}: unknown source ${id}`);
      }
    }
  });

  it('no statement is more certain than its best source', () => {
    const rank = { verified: 3, secondary: 2, conflicting: 1, recalled: 0 } as const;
    for (const [name, entries] of LISTS) {
      for (const entry of entries()) {
        const best = Math.max(...entry.sources.map((id) => rank[bundled.source(id)?.confidence ?? 'recalled']));
        assert.ok(rank[entry.confidence] <= best, `${name}: ${JSON.stringify(entry)}`);
      }
    }
  });

  it('sources have a title, a publisher and a day on which they were read', () => {
    for (const source of bundled.sources()) assert.deepEqual(safeParse(schema.source, source).error?.issues ?? [], [], source.id);
    assert.equal(new Set(bundled.sources().map((source) => source.id)).size, bundled.sources().length);
  });

  it('no list has the same key twice', () => {
    const keys: readonly (readonly string[])[] = [
      bundled.codes().map((entry) => entry.code),
      bundled.modifiers().map((entry) => entry.code),
      bundled.places().map((entry) => entry.code),
      bundled.adjustments().map((entry) => `${entry.kind} ${entry.code}`),
      bundled.revenueCodes().map((entry) => entry.code),
      bundled.billTypes().map((entry) => entry.code),
      bundled.payers().map((entry) => entry.family),
      bundled.payers().flatMap((entry) => entry.ids),
      bundled.payers().flatMap((entry) => entry.names)
    ];
    for (const list of keys) assert.deepEqual([...list].sort(), [...new Set(list)].sort());
  });

  it('no pair is listed in two groups', () => {
    const seen = new Set<string>();
    for (const { code } of bundled.codes()) {
      for (const pair of bundled.pairsOf(code)) {
        if (pair.column1 !== code) continue;
        for (const key of [`${pair.column1} ${pair.column2}`, `${pair.column2} ${pair.column1}`]) {
          assert.ok(!seen.has(key), key);
          seen.add(key);
        }
      }
    }
  });

  it('codes that replace, pair or conflict are known', () => {
    for (const code of bundled.codes()) for (const next of code.replacedBy) assert.ok(bundled.code(next), `${code.code} to ${next}`);
    for (const modifier of bundled.modifiers()) {
      for (const other of modifier.conflicts ?? []) {
        assert.ok(bundled.modifier(other)?.conflicts?.includes(modifier.code), `${modifier.code} and ${other} conflict both ways`);
      }
    }
  });

  it('periods of a code leave no gap and never overlap within one setting and payer', () => {
    for (const code of bundled.codes()) {
      const general = code.periods.filter((period) => period.setting === undefined);
      general.forEach((period, index) => {
        const next = general[index + 1];
        assert.equal(period.to === null, next === undefined, code.code);
        if (next !== undefined && period.to !== null) assert.equal(dayAfter(period.to), next.from, code.code);
      });
    }
  });

  it('no payer id is a former carrier number', () => {
    for (const payer of bundled.payers()) for (const id of payer.ids) assert.doesNotMatch(id, /^00\d{3}$/);
  });

  it('every code says how it stands to 77407, every modifier why', () => {
    for (const code of bundled.codes()) assert.match(code.relation, /^[A-Z].*\.$/, code.code);
    for (const modifier of bundled.modifiers()) assert.match(modifier.reason, /^[A-Z].*\.$/, modifier.code);
  });
});

const FILING = '09 10 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LI LM MA MB MC OF TV VA WC ZZ'.split(' ');

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
