import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { answerTo, questionIn } from '../../../src/features/tool';

const TODAY = '2026-02-03';
const ASKED = { code: '77407', modifiers: [], date: TODAY, setting: 'professional', payer: null };

describe('tool of a language model', () => {
  for (const [what, input, expected] of [
    ['nothing', {}, ASKED],
    ['no object', 'SV1*HC:77407*400', ASKED],
    ['modifiers', { modifiers: ['xe', '59'] }, { ...ASKED, modifiers: ['XE', '59'] }],
    ['one modifier that is no list', { modifiers: '26' }, { ...ASKED, modifiers: ['26'] }],
    ['numbers', { code: 77412, modifiers: [26] }, { ...ASKED, code: '77412', modifiers: ['26'] }],
    [
      'everything',
      { code: 'g6015', modifiers: [], date: '2025-12-31', claim: 'institutional', payer: 'medicare' },
      { code: 'G6015', modifiers: [], date: '2025-12-31', setting: 'institutional', payer: 'medicare' }
    ],
    ['a claim in place of a code', { code: 'SV1*HC:77407*400~' }, /^code: /],
    ['an object as code', { code: {} }, /^code: /],
    ['claim text in place of a modifier', { modifiers: ['26*400'] }, /^modifiers: /],
    ['five modifiers', { modifiers: ['26', 'TC', '59', 'XE', 'XS'] }, /^modifiers: /],
    ['a date that is none', { date: '01/31/2026' }, /^date: /],
    ['another kind of claim', { claim: 'dental' }, /^claim: one of professional, institutional\.$/],
    ['the name of a payer', { payer: 'Example Health' }, /^payer: one of medicare, medicare-advantage, /]
  ] as const) {
    it(`takes ${what}`, () => {
      const question = questionIn(input, bundled, TODAY);
      if (expected instanceof RegExp) assert.match(String(question), expected);
      else assert.deepEqual(question, expected);
    });
  }

  it('answers in plain text', () => {
    const question = questionIn({ modifiers: ['26', 'ZZ'], payer: 'medicare' }, bundled, TODAY);
    assert.ok(typeof question === 'object');
    const answer = answerTo(question, bundled);
    assert.deepEqual(
      answer.split('\n\n').map((block) => block.split('\n')[0]),
      [
        '77407 · Treatment delivery, level 2: 3-D conformal or IMRT, one isocenter',
        'Modifier 26 · professional component: does not belong on 77407',
        'Modifier ZZ',
        'On the same day',
        'Units',
        'Published indicators',
        'Medicare',
        'Sources',
        'CPT® is a registered trademark of the American Medical Association; the words here are our own.'
      ]
    );
    assert.match(answer, /^Feb 3, 2026, professional claim to Medicare$/m);
  });

  it('says so when the code is not known', () => {
    const question = { ...ASKED, setting: 'professional', code: '99213' } as const;
    assert.match(answerTo(question, bundled), /^99213: ClaimLens does not know this code\./);
  });
});
