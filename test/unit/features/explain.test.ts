import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { explainCode, type Question } from '../../../src/features/explain';

const QUESTION: Question = { code: '77407', modifiers: [], date: '2026-02-03', setting: 'professional', payer: null };

function explained(over: Partial<Question>) {
  return explainCode({ ...QUESTION, ...over }, bundled);
}

describe('explainCode', () => {
  it('gives the meaning in force on the day', () => {
    const starts = ['2014-12-31', '2025-12-31', '2026-01-01'].map(
      (date) => explained({ date, setting: 'institutional' }).period?.from ?? null
    );
    assert.deepEqual(starts, [null, '2015-01-01', '2026-01-01']);
  });

  it('names pairs only on days that a table read reaches back to', () => {
    const separable = (date: string) => explained({ date }).pairs.separable.includes('77412');
    assert.deepEqual(['2014-05-01', '2024-06-30', '2024-07-01'].map(separable), [false, false, true]);
  });

  it('judges modifiers as on a line: conflicts, claim kind, unknown ones', () => {
    const verdicts = (over: Partial<Question>) => explained(over).modifiers.map(({ code, verdict }) => [code, verdict]);
    assert.deepEqual(verdicts({ modifiers: ['26'] }), [['26', 'no']]);
    assert.deepEqual(verdicts({ modifiers: ['59'] }), [['59', 'conditional']]);
    assert.deepEqual(verdicts({ modifiers: ['59', 'XE'] }), [
      ['59', 'no'],
      ['XE', 'no']
    ]);
    assert.deepEqual(verdicts({ modifiers: ['PO'] }), [['PO', 'no']]);
    assert.deepEqual(verdicts({ modifiers: ['59', '59', '7Q'] }), [
      ['59', 'conditional'],
      ['7Q', null]
    ]);
  });

  it('judges no modifier on another code, but says what it means', () => {
    const [modifier] = explained({ code: '77427', modifiers: ['26'] }).modifiers;
    assert.deepEqual(
      [modifier?.name, modifier?.verdict, modifier?.reason, modifier?.slot],
      ['professional component', null, null, 'pricing']
    );
  });

  it('knows limits by setting and day', () => {
    assert.equal(explained({}).unitLimit?.units, 2);
    assert.equal(explained({ date: '2010-01-01' }).unitLimit, null);
  });

  it('names the pairs of the day', () => {
    const { separable, never } = explained({}).pairs;
    assert.ok(separable.includes('77412') && !separable.includes('77371'));
    assert.ok(never.includes('77371') && !never.includes('77412'));
  });

  it('says what is known and not known of a payer, and only what already holds', () => {
    const names = (payer: Question['payer']) => explained({ payer }).payer?.name ?? null;
    assert.deepEqual([names(null), names('medicare'), names('cigna')], [null, 'Medicare', 'Cigna']);
    const notes = (date: string) => explained({ payer: 'medicare', date }).payer?.notes.length ?? 0;
    assert.ok(notes('2024-01-01') < notes('2026-02-03'));
  });

  it('says how another code stands to 77407, and what replaced it', () => {
    const { name, relation, replacedBy, indicators } = explained({ code: '77385' });
    assert.deepEqual([name !== null, relation !== null, replacedBy, indicators], [true, true, ['77407', '77412'], []]);
    assert.equal(explained({}).relation, null);
  });

  it('knows nothing of a code outside its field', () => {
    const { name, period, unitLimit, sources } = explained({ code: '99213' });
    assert.deepEqual([name, period, unitLimit, sources], [null, null, null, []]);
  });

  it('names each source once', () => {
    const ids = explained({ modifiers: ['26', 'TC'], payer: 'medicare' }).sources.map((source) => source.id);
    assert.ok(ids.length > 3);
    assert.deepEqual(ids, [...new Set(ids)]);
  });
});
