import assert from 'node:assert/strict';
import {
  expandAdjustments,
  expandBillTypes,
  expandCodes,
  expandFiling,
  expandModifiers,
  expandPairs,
  expandPayers,
  expandPlaces,
  expandRevenueCodes,
  expandSources
} from '../../../src/data/expand';

const origin: { sources: string[]; confidence: 'verified' } = { sources: ['A'], confidence: 'verified' };

describe('expanding the data files', () => {
  it('sources: the day of the group, or their own', () => {
    const sources = { A: ['Title', 'CMS'], B: ['Other', 'X12', '2026-08-17'] } satisfies Parameters<typeof expandSources>[0][0]['sources'];
    assert.deepEqual(expandSources([{ read: '2026-10-31', confidence: 'verified', sources }]), [
      { id: 'A', title: 'Title', publisher: 'CMS', read: '2026-10-31', confidence: 'verified' },
      { id: 'B', title: 'Other', publisher: 'X12', read: '2026-08-17', confidence: 'verified' }
    ]);
  });

  it('codes: what is shared, what is their own, and the defaults', () => {
    const expanded = expandCodes([
      {
        group: 'planning',
        component: 'split',
        relation: 'Shared.',
        periods: [
          { to: '2025-12-31', state: 'active' },
          { from: '2026-01-01', state: 'deleted', sources: ['B'], confidence: 'recalled' }
        ],
        limits: [['both', 2, '3']],
        ...origin,
        codes: {
          '11111': 'simple plan',
          '22222': {
            name: 'own plan',
            level: '1',
            component: 'whole',
            relation: 'Own.',
            replacedBy: ['11111'],
            sources: ['C'],
            confidence: 'secondary',
            periods: [{ state: 'bundled', setting: 'institutional', payer: 'medicare', title: 'Title', text: 'Text.' }],
            limits: [
              ['professional', 1, '2', '2026-01-01'],
              ['institutional', 4, '1']
            ]
          }
        }
      },
      { group: 'other', ...origin, codes: { '33333': 'bare' } }
    ]);
    const limit = (setting: string, units: number, indicator: string, from: string, source: string) => ({
      setting,
      units,
      indicator,
      from,
      sources: [source],
      confidence: 'verified'
    });
    assert.deepEqual(expanded, [
      {
        code: '11111',
        name: 'simple plan',
        ...origin,
        group: 'planning',
        component: 'split',
        periods: [
          { from: null, to: '2025-12-31', state: 'active', title: 'Simple plan', text: 'Valid.', ...origin },
          {
            from: '2026-01-01',
            to: null,
            state: 'deleted',
            title: 'Simple plan',
            text: 'Deleted: not valid for dates of service in this period.',
            sources: ['B'],
            confidence: 'recalled'
          }
        ],
        replacedBy: [],
        relation: 'Shared.',
        unitLimits: [limit('professional', 2, '3', '2024-07-01', 'MUE-PRA'), limit('institutional', 2, '3', '2024-07-01', 'MUE-OPH')]
      },
      {
        code: '22222',
        name: 'own plan',
        sources: ['C'],
        confidence: 'secondary',
        group: 'planning',
        level: '1',
        component: 'whole',
        periods: [
          {
            from: null,
            to: null,
            state: 'bundled',
            setting: 'institutional',
            payer: 'medicare',
            title: 'Title',
            text: 'Text.',
            sources: ['C'],
            confidence: 'secondary'
          }
        ],
        replacedBy: ['11111'],
        relation: 'Own.',
        unitLimits: [limit('professional', 1, '2', '2026-01-01', 'MUE-PRA'), limit('institutional', 4, '1', '2024-07-01', 'MUE-OPH')]
      },
      {
        code: '33333',
        name: 'bare',
        ...origin,
        group: 'other',
        component: 'unknown',
        periods: [{ from: null, to: null, state: 'active', title: 'Bare', text: 'Valid.', ...origin }],
        replacedBy: [],
        relation: '',
        unitLimits: []
      }
    ]);
  });

  it('pairs: one for each code of the list', () => {
    const shared = { indicator: '1' as const, scope: 'core' as const, from: '2024-07-01', ...origin };
    assert.deepEqual(expandPairs([{ ...shared, pairs: { '11111': '22222 33333' } }]), [
      { column1: '11111', column2: '22222', ...shared },
      { column1: '11111', column2: '33333', ...shared }
    ]);
  });

  it('modifiers: name alone, name with reason, or in depth', () => {
    const expanded = expandModifiers([
      { group: 'drug', reason: 'Shared.', use: 'In general.', codes: { AA: 'a', BB: ['b', 'Own.'] } },
      {
        group: 'component',
        owner: 'CPT',
        verdict: 'conditional',
        claims: 'professional',
        slot: 'pricing',
        ...origin,
        codes: { '11': { name: 'c', reason: 'Deep.', meaning: 'Means.', use: 'Used.', conflicts: ['AA'] } }
      }
    ]);
    const defaults = { owner: 'HCPCS', group: 'drug', verdict: 'no', claims: 'both', slot: 'informational', use: 'In general.' };
    const own = { sources: ['NS24'], confidence: 'secondary' };
    assert.deepEqual(expanded, [
      { code: 'AA', name: 'a', ...defaults, reason: 'Shared.', ...own },
      { code: 'BB', name: 'b', ...defaults, reason: 'Own.', ...own },
      {
        code: '11',
        name: 'c',
        owner: 'CPT',
        group: 'component',
        verdict: 'conditional',
        claims: 'professional',
        slot: 'pricing',
        reason: 'Deep.',
        meaning: 'Means.',
        use: 'Used.',
        conflicts: ['AA'],
        ...origin
      }
    ]);
  });

  it('places: with and without a note, on both lists of facilities', () => {
    const shared = { facility: 'facility' as const, on77407: 'possible', ...origin };
    assert.deepEqual(
      expandPlaces({ unitedFacilities: '22 23', groups: [{ ...shared, places: { '22': 'hospital', '24': ['center', 'Note.'] } }] }),
      [
        { code: '22', name: 'hospital', unitedFacility: true, ...shared },
        { code: '24', name: 'center', note: 'Note.', unitedFacility: false, ...shared }
      ]
    );
  });

  it('filing indicators, payers, revenue codes and bill types', () => {
    assert.deepEqual(expandFiling({ families: { medicare: { MA: 'Part A', MB: ['Part B', 'Note.'] } }, ...origin }), [
      { code: 'MA', name: 'Part A', family: 'medicare', ...origin },
      { code: 'MB', name: 'Part B', note: 'Note.', family: 'medicare', ...origin }
    ]);
    const payer = { family: 'cigna' as const, name: 'Cigna', names: ['cigna'], notes: [], unknown: [], ...origin };
    assert.deepEqual(expandPayers([payer, { ...payer, ids: '62308 1', filingIndicators: ['X'] }]), [
      { ...payer, ids: [], filingIndicators: [] },
      { ...payer, ids: ['62308', '1'], filingIndicators: ['X'] }
    ]);
    const revenue = {
      codes: { '0333': ['right', 'right', 'Note.'], '0320': ['wrong', 'wrong'] },
      billTypes: { '013': ['outpatient', 'usual'] },
      ...origin
    } satisfies Parameters<typeof expandRevenueCodes>[0];
    assert.deepEqual(expandRevenueCodes(revenue), [
      { code: '0333', name: 'right', fit: 'right', note: 'Note.', ...origin },
      { code: '0320', name: 'wrong', fit: 'wrong', ...origin }
    ]);
    assert.deepEqual(expandBillTypes(revenue), [{ code: '013', name: 'outpatient', fit: 'usual', ...origin }]);
  });

  it('adjustment codes: with what is known of cause and advice', () => {
    const expanded = expandAdjustments([
      {
        kind: 'reason',
        ...origin,
        codes: { A1: 'meaning', A2: ['meaning', 'cause'], A3: ['meaning', 'cause', 'advice'], A4: ['meaning', '', 'advice'] }
      },
      { kind: 'remark', current: false, cause: 'Old.', ...origin, codes: { M1: 'meaning', M2: ['meaning', 'cause'] } }
    ]);
    assert.deepEqual(expanded, [
      { code: 'A1', meaning: 'meaning', current: true, kind: 'reason', ...origin },
      { code: 'A2', meaning: 'meaning', current: true, kind: 'reason', ...origin, cause: 'cause' },
      { code: 'A3', meaning: 'meaning', current: true, kind: 'reason', ...origin, cause: 'cause', advice: 'advice' },
      { code: 'A4', meaning: 'meaning', current: true, kind: 'reason', ...origin, advice: 'advice' },
      { code: 'M1', meaning: 'meaning', current: false, kind: 'remark', ...origin, cause: 'Old.' },
      { code: 'M2', meaning: 'meaning', current: false, kind: 'remark', ...origin, cause: 'cause' }
    ]);
  });
});
