import assert from 'node:assert/strict';
import { explanationText } from '../../../src/cli/explain-text';
import { paint } from '../../../src/cli/paint';
import type { Explanation } from '../../../src/features/explain';

const SOURCE = { id: 'X', title: 'Example schedule', publisher: 'Example agency', read: '2026-07-01', confidence: 'verified' } as const;

const EXPLANATION: Explanation = {
  question: { code: '77407', modifiers: ['26', '59', 'ZZ'], date: '2026-02-03', setting: 'professional', payer: 'medicare' },
  name: 'Delivery',
  period: {
    from: '2026-01-01',
    to: null,
    state: 'active',
    title: 'Delivery, level 2',
    text: 'one session',
    sources: ['X'],
    confidence: 'verified'
  },
  replacedBy: [],
  relation: null,
  unitLimit: { setting: 'professional', units: 2, indicator: '3', from: '2024-07-01', sources: ['X'], confidence: 'verified' },
  modifiers: [
    { code: '26', name: 'professional part', verdict: 'no', reason: 'technical only.', meaning: 'the reading', use: null, slot: 'pricing' },
    {
      code: '59',
      name: 'distinct',
      verdict: 'conditional',
      reason: 'separates a pair',
      meaning: null,
      use: 'another session',
      slot: 'bypass'
    },
    { code: 'ZZ', name: null, verdict: null, reason: null, meaning: null, use: null, slot: null }
  ],
  pairs: { separable: ['77402', '77412'], never: ['77371', '77372', '77373'] },
  indicators: [{ name: 'PC/TC indicator', value: '3', text: 'technical only' }],
  payer: { name: 'Medicare', notes: ['no 26'], unknown: ['How PN works.'] },
  sources: [SOURCE]
};

const FOOTER = 'CPT® is a registered trademark of the American Medical Association; the words here are our own.';

describe('explanationText', () => {
  it('says everything, block by block', () => {
    assert.equal(
      explanationText(EXPLANATION, paint(false), 100),
      [
        '77407 · Delivery, level 2',
        '  Feb 3, 2026, professional claim to Medicare',
        '  Valid from Jan 1, 2026. one session.',
        '',
        'Modifier 26 · professional part: does not belong on 77407',
        '  Technical only.',
        '  In general: The reading.',
        '  A pricing modifier: it comes first.',
        '',
        'Modifier 59 · distinct: only under its condition',
        '  Separates a pair.',
        '  In general: Another session.',
        '  A bypass modifier: after pricing, before informational ones.',
        '',
        'Modifier ZZ',
        '  Not in the list that ClaimLens knows. That alone is no fault: payers and states define modifiers',
        '    of their own. Ask the payer.',
        '',
        'On the same day',
        '  Only as a truly separate session: 77402 and 77412.',
        '  Never: 77371–77373.',
        '',
        'Units',
        '  At most 2 a day over all lines, more only on appeal (adjudication indicator 3, from Jul 1, 2024).',
        '',
        'Published indicators',
        '  PC/TC indicator 3: technical only.',
        '',
        'Medicare',
        '  no 26.',
        '  Not known: How PN works.',
        '',
        'Sources',
        '  Example schedule, Example agency, read Jul 1, 2026',
        '',
        FOOTER,
        ''
      ].join('\n')
    );
  });

  it('leaves out what is not known, and says how another code stands to 77407', () => {
    const explanation: Explanation = {
      ...EXPLANATION,
      question: { ...EXPLANATION.question, code: '77385', setting: 'institutional' },
      period: {
        from: '2026-01-01',
        to: '2026-12-31',
        state: 'deleted',
        title: 'IMRT',
        text: 'Gone',
        sources: ['X'],
        confidence: 'verified'
      },
      replacedBy: ['77407', '77412'],
      relation: 'its predecessor',
      unitLimit: null,
      modifiers: [],
      pairs: { separable: [], never: [] },
      indicators: [],
      payer: null,
      sources: []
    };
    assert.equal(
      explanationText(explanation, paint(false), 100),
      [
        '77385 · IMRT',
        '  Feb 3, 2026, institutional claim',
        '  Not valid from Jan 1, 2026 until Dec 31, 2026. Gone.',
        '  Replaced by 77407 or 77412.',
        '  Beside 77407: its predecessor.',
        '',
        FOOTER,
        ''
      ].join('\n')
    );
  });

  it('says so when the code is not known', () => {
    assert.equal(
      explanationText({ ...EXPLANATION, question: { ...EXPLANATION.question, code: '99213' }, name: null }, paint(false), 100),
      '99213: ClaimLens does not know this code. It knows 77407 and the codes around it.\n'
    );
  });
});
