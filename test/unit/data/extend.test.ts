import assert from 'node:assert/strict';
import type { PayerEntry } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { extend } from '../../../src/data/extend';
import type { PracticeData } from '../../../src/data/user-schema';

const payer = (name: string): PayerEntry => bundled.payer({ name, id: '', filingIndicator: '' });

const file = (data: PracticeData, origin = 'practice.json') => ({ origin, data });

describe('extend', () => {
  it('without files is the base itself', () => assert.equal(extend(bundled, []), bundled));

  it('leaves everything else as it is', () => {
    const knowledge = extend(bundled, [file({})]);
    assert.deepEqual(knowledge.codes(), bundled.codes());
    assert.deepEqual(knowledge.modifiers(), bundled.modifiers());
    assert.deepEqual(knowledge.pairs(), bundled.pairs());
    assert.deepEqual(knowledge.payers(), bundled.payers());
    assert.equal(knowledge.places(), bundled.places());
    assert.equal(knowledge.adjustments(), bundled.adjustments());
    assert.equal(knowledge.profile, bundled.profile);
    assert.deepEqual(knowledge.period('77407', { date: '2026-01-01' }), bundled.period('77407', { date: '2026-01-01' }));
  });

  it('never changes the base', () => {
    const before = JSON.stringify([bundled.codes(), bundled.modifiers(), bundled.pairs(), bundled.payers(), bundled.sources()]);
    const knowledge = extend(bundled, [
      file({
        descriptors: { '77407': 'mine' },
        codes: [{ code: '77407', name: 'mine' }],
        modifiers: [{ code: '26', verdict: 'payer' }],
        pairs: [{ column1: '77407', column2: '77402', indicator: '0' }],
        payers: [{ family: 'cigna', name: 'Mine', ids: ['60054'] }]
      })
    ]);
    assert.equal(knowledge.pair('77407', '77402')?.indicator, '0');
    assert.equal(knowledge.payer({ name: '', id: '60054', filingIndicator: '' }).name, 'Mine');
    assert.equal(knowledge.modifier('26')?.verdict, 'payer');
    assert.equal(JSON.stringify([bundled.codes(), bundled.modifiers(), bundled.pairs(), bundled.payers(), bundled.sources()]), before);
  });

  it('adds a source for each file, with its name and day', () => {
    const knowledge = extend(bundled, [file({ name: 'Example Practice', updated: '2026-11-01' }, 'a.json'), file({}, 'b.json')]);
    assert.deepEqual(
      ['practice:a.json', 'practice:b.json'].map((id) => knowledge.source(id)),
      [
        {
          id: 'practice:a.json',
          title: 'Example Practice',
          publisher: 'your practice',
          origin: 'a.json',
          read: '2026-11-01',
          confidence: 'secondary'
        },
        { id: 'practice:b.json', title: 'b.json', publisher: 'your practice', origin: 'b.json', read: '', confidence: 'secondary' }
      ]
    );
  });

  it('shows descriptors of codes and modifiers with their origin, the later file first', () => {
    const knowledge = extend(bundled, [
      file({ descriptors: { '77407': 'one', '26': 'two', '99999': 'three' } }, 'a.json'),
      file({ descriptors: { '77407': 'four' } }, 'b.json')
    ]);
    assert.deepEqual(knowledge.code('77407'), { ...bundled.code('77407'), descriptor: { text: 'four', origin: 'b.json' } });
    assert.deepEqual(knowledge.modifier('26'), { ...bundled.modifier('26'), descriptor: { text: 'two', origin: 'a.json' } });
    assert.equal(knowledge.code('99999'), undefined);
    assert.equal(knowledge.code('77402'), bundled.code('77402'));
  });

  it('adds a code', () => {
    const knowledge = extend(bundled, [
      file({ codes: [{ code: '77499', name: 'own', from: '2026-01-01', to: '2026-06-30', replacedBy: ['77407'] }] })
    ]);
    const origin = { sources: ['practice:practice.json'], confidence: 'secondary' };
    const relation = 'Added by your practice.';
    assert.deepEqual(knowledge.code('77499'), {
      code: '77499',
      name: 'own',
      group: 'other',
      component: 'unknown',
      periods: [{ from: '2026-01-01', to: '2026-06-30', state: 'active', title: 'own', text: relation, ...origin }],
      replacedBy: ['77407'],
      relation,
      unitLimits: [],
      origin: 'practice.json',
      ...origin
    });
    assert.equal(knowledge.codes().length, bundled.codes().length + 1);
  });

  it('adds a code that has no day, a modifier that nobody knows and a payer with nothing but a name', () => {
    const knowledge = extend(bundled, [
      file({
        codes: [{ code: '77499', name: 'own' }],
        modifiers: [{ code: 'ZZ' }, { code: 'YY', verdict: 'no', reason: 'Never.' }],
        payers: [{ family: 'cigna', name: 'Sample Plan' }]
      })
    ]);
    const { periods, replacedBy } = knowledge.code('77499') ?? {};
    const own = { sources: ['practice:practice.json'], confidence: 'secondary' };
    assert.deepEqual(periods, [{ from: null, to: null, state: 'active', title: 'own', text: 'Added by your practice.', ...own }]);
    assert.deepEqual(replacedBy, []);
    const plain = { owner: 'HCPCS', group: 'practice', claims: 'both', slot: 'informational', origin: 'practice.json' };
    const sources = ['practice:practice.json', 'RECALLED'];
    assert.deepEqual(knowledge.modifier('ZZ'), {
      ...{ code: 'ZZ', name: 'modifier of your practice', verdict: 'payer', reason: 'Defined in a data file of your practice.' },
      ...plain,
      ...{ sources, confidence: 'secondary' }
    });
    assert.deepEqual(knowledge.modifier('YY'), {
      ...{ code: 'YY', name: 'modifier of your practice', verdict: 'no', reason: 'Never.' },
      ...plain,
      ...{ sources, confidence: 'secondary' }
    });
    const family = bundled.payers().find((one) => one.family === 'cigna');
    assert.deepEqual(knowledge.payer({ name: 'SAMPLE PLAN', id: '', filingIndicator: '' }), {
      ...{ family: 'cigna', name: 'Sample Plan', ids: [], names: ['Sample Plan'], filingIndicators: [] },
      ...{ notes: family?.notes, unknown: family?.unknown, origin: 'practice.json', ...own }
    });
    assert.deepEqual(knowledge.names, bundled.names);
  });

  it('gives a known code other words and keeps what it knows', () => {
    const entry = extend(bundled, [file({ codes: [{ code: '77387', name: 'own', relation: 'Own.' }] })]).code('77387');
    const base = bundled.code('77387');
    assert.deepEqual([entry?.name, entry?.relation, entry?.origin], ['own', 'Own.', 'practice.json']);
    assert.deepEqual([entry?.periods, entry?.unitLimits, entry?.component], [base?.periods, base?.unitLimits, base?.component]);
    assert.deepEqual([entry?.group, entry?.replacedBy], [base?.group, base?.replacedBy]);
  });

  it('gives a known code a first day', () => {
    const knowledge = extend(bundled, [file({ codes: [{ code: '77387', name: 'own', from: '2026-07-01' }] })]);
    assert.deepEqual(
      ['2026-06-30', '2026-07-01'].map((date) => knowledge.period('77387', { date })?.title),
      [undefined, 'own']
    );
  });

  it('gives a known code a time of its own', () => {
    const knowledge = extend(bundled, [file({ codes: [{ code: '77387', name: 'own', to: '2026-06-30' }] })]);
    assert.deepEqual(
      ['2026-06-30', '2026-07-01'].map((date) => knowledge.period('77387', { date })?.title),
      ['own', undefined]
    );
  });

  it('adds pairs and changes known ones in either order', () => {
    const knowledge = extend(bundled, [
      file({
        pairs: [
          { column1: '77407', column2: '77499', indicator: '1', from: '2026-03-01' },
          { column1: '77407', column2: '77412', indicator: '0' }
        ]
      })
    ]);
    const origin = { origin: 'practice.json', sources: ['practice:practice.json'], confidence: 'secondary', scope: 'core' };
    assert.deepEqual(knowledge.pair('77499', '77407'), {
      column1: '77407',
      column2: '77499',
      indicator: '1',
      from: '2026-03-01',
      ...origin
    });
    assert.deepEqual(knowledge.pair('77412', '77407'), {
      column1: '77407',
      column2: '77412',
      indicator: '0',
      from: '1900-01-01',
      ...origin
    });
    assert.equal(knowledge.pairsOf('77407').length, bundled.pairsOf('77407').length + 1);
    assert.equal(knowledge.pairs().length, bundled.pairs().length + 1);
  });

  it('recognizes payers by their ids and names, with the notes of their family', () => {
    const knowledge = extend(bundled, [
      file({
        payers: [
          { family: 'cigna', name: 'Sample Plan', ids: ['SMPL1'], notes: ['Own note.'] },
          { family: 'medicare', name: 'Sample Contractor', names: ['sample mac'] }
        ]
      })
    ]);
    const found = (name: string, id = '') => knowledge.payer({ name, id, filingIndicator: '' });
    const plan = found('', 'SMPL1');
    assert.deepEqual([plan.family, plan.name, plan.origin], ['cigna', 'Sample Plan', 'practice.json']);
    assert.deepEqual(
      plan.notes.map(({ text }) => text),
      ['Own note.', ...payer('CIGNA').notes.map(({ text }) => text)]
    );
    assert.equal(found('The Sample Plan of Ohio'), plan);
    assert.equal(found('SAMPLE MAC J99').name, 'Sample Contractor');
    assert.equal(found('Sample Contractor').family, 'other');
    assert.equal(found('CIGNA').name, 'Cigna');
  });

  it('adds a modifier that is unknown', () => {
    const knowledge = extend(bundled, [
      file({ modifiers: [{ code: 'ZZ', name: 'own', verdict: 'informational', reason: 'Own.', slot: 'pricing' }] })
    ]);
    assert.deepEqual(knowledge.modifier('ZZ'), {
      code: 'ZZ',
      name: 'own',
      owner: 'HCPCS',
      group: 'practice',
      verdict: 'informational',
      claims: 'both',
      slot: 'pricing',
      reason: 'Own.',
      origin: 'practice.json',
      sources: ['practice:practice.json', 'RECALLED'],
      confidence: 'secondary'
    });
    assert.equal(knowledge.modifiers().length, 427);
  });

  it('knows a modifier everywhere that has a verdict for one payer only', () => {
    const knowledge = extend(bundled, [file({ modifiers: [{ code: 'ZZ', verdict: 'no', payer: 'aetna' }] })]);
    assert.deepEqual(
      [knowledge.modifier('ZZ'), knowledge.under(payer('AETNA'), null).modifier('ZZ')].map((entry) => [entry?.verdict, entry?.name]),
      [
        ['payer', 'modifier of your practice'],
        ['no', 'modifier of your practice']
      ]
    );
  });
});
