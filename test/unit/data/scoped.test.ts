import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { extend } from '../../../src/data/extend';
import type { PracticeData } from '../../../src/data/user-schema';

const knowledgeOf = (...files: readonly PracticeData[]) =>
  extend(
    bundled,
    files.map((data, index) => ({ origin: `${index}.json`, data }))
  );

const payerOf = (knowledge: typeof bundled, name: string) => knowledge.payer({ name, id: '', filingIndicator: '' });

describe('verdicts by payer and day', () => {
  let knowledge = bundled;
  before(() => {
    knowledge = knowledgeOf(...FILES);
  });
  const FILES: readonly PracticeData[] = [
    {
      payers: [{ family: 'cigna', name: 'Sample Plan' }],
      modifiers: [
        { code: 'KX', verdict: 'no', reason: 'General.' },
        { code: 'KX', payer: 'cigna', from: '2026-02-01', to: '2026-02-28', verdict: 'conditional', reason: 'February.' },
        { code: 'KX', payer: 'Sample Plan', verdict: 'informational', reason: 'Plan.' },
        { code: 'TC', from: '2026-03-01', verdict: 'payer' }
      ]
    },
    { modifiers: [{ code: 'TC', payer: 'AETNA', verdict: 'conditional' }] }
  ];
  const rows: readonly (readonly [modifier: string, payer: string, date: string | null, verdict: string])[] = [
    ['KX', 'UHC', '2026-02-10', 'no'],
    ['KX', 'CIGNA', '2026-01-31', 'no'],
    ['KX', 'CIGNA', '2026-02-01', 'conditional'],
    ['KX', 'CIGNA', '2026-02-28', 'conditional'],
    ['KX', 'CIGNA', '2026-03-01', 'no'],
    ['KX', 'CIGNA', null, 'no'],
    ['KX', 'Sample Plan', '2026-02-10', 'informational'],
    ['KX', 'Sample Plan', null, 'informational'],
    ['TC', 'UHC', '2026-02-28', 'no'],
    ['TC', 'UHC', '2026-03-01', 'payer'],
    ['TC', 'UHC', null, 'payer'],
    ['TC', 'Aetna', '2026-02-28', 'conditional'],
    ['TC', 'Aetna', '2026-03-01', 'conditional'],
    ['26', 'Aetna', '2026-03-01', 'no']
  ];
  for (const [modifier, payer, date, verdict] of rows) {
    it(`${modifier} for ${payer} on ${date}`, () => {
      const under = knowledge.under(payerOf(knowledge, payer), date);
      assert.equal(under.modifier(modifier)?.verdict, verdict);
      assert.equal(under.modifiers().find(({ code }) => code === modifier)?.verdict, verdict);
    });
  }

  it('carry their origin and their reason, and keep the rest', () => {
    const entry = knowledge.under(payerOf(knowledge, 'CIGNA'), '2026-02-10').modifier('KX');
    const base = bundled.modifier('KX');
    assert.deepEqual(entry, {
      ...base,
      verdict: 'conditional',
      reason: 'February.',
      origin: '0.json',
      sources: ['practice:0.json', ...(base?.sources ?? [])],
      confidence: 'secondary'
    });
    assert.equal(knowledge.under(payerOf(knowledge, 'Aetna'), null).modifier('TC')?.origin, '1.json');
  });

  it('go from one payer and day to the next', () => {
    const first = knowledge.under(payerOf(knowledge, 'CIGNA'), '2026-02-10');
    assert.equal(first.under(payerOf(knowledge, 'UHC'), '2026-02-10').modifier('KX')?.verdict, 'no');
    assert.equal(first.under(payerOf(knowledge, 'CIGNA'), '2026-02-10'), first);
  });

  it('stay right after many days', () => {
    const cigna = payerOf(knowledge, 'CIGNA');
    for (let day = 0; day < 1300; day++) {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      const expected = date.startsWith('2026-02') ? 'conditional' : 'no';
      assert.equal(knowledge.under(cigna, date).modifier('KX')?.verdict, expected, date);
    }
  });

  it('are the same for all in the bundled knowledge', () => assert.equal(bundled.under(payerOf(bundled, 'CIGNA'), '2026-02-10'), bundled));
});

describe('severities by payer and day', () => {
  let knowledge = bundled;
  before(() => {
    knowledge = knowledgeOf(
      {
        rules: [
          { rule: 'units.basis', severity: 'hint' },
          { rule: 'units.basis', severity: 'off', payer: 'medicaid', from: '2026-01-01' }
        ]
      },
      { rules: [{ rule: 'setting.place', severity: 'error', to: '2026-06-30' }] }
    );
  });
  const rows: readonly (readonly [rule: string, payer: string, date: string | null, severity: string | undefined])[] = [
    ['units.basis', 'UHC', '2026-02-10', 'hint'],
    ['units.basis', 'MEDICAID', '2025-12-31', 'hint'],
    ['units.basis', 'MEDICAID', '2026-01-01', 'off'],
    ['setting.place', 'UHC', '2026-06-30', 'error'],
    ['setting.place', 'UHC', '2026-07-01', undefined],
    ['setting.place', 'UHC', null, undefined],
    ['money.total', 'UHC', null, undefined]
  ];
  for (const [rule, payer, date, severity] of rows) {
    it(`${rule} for ${payer} on ${date}`, () => {
      assert.equal(knowledge.under(payerOf(knowledge, payer), date).ruleSeverity(rule)?.severity, severity);
    });
  }

  it('name the file', () => {
    const under = knowledge.under(payerOf(knowledge, 'UHC'), '2026-02-10');
    assert.deepEqual(under.ruleSeverity('setting.place'), { severity: 'error', origin: '1.json' });
    assert.deepEqual(knowledge.ruleSeverity('units.basis'), { severity: 'hint', origin: '0.json' });
    assert.equal(bundled.ruleSeverity('units.basis'), undefined);
  });
});
