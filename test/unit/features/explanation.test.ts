import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { explainCode, type Question } from '../../../src/features/explain';
import { explanationBlocks } from '../../../src/features/explanation';

const ask = (question: Partial<Question>) =>
  explanationBlocks(
    explainCode({ code: '77407', modifiers: [], date: '2026-02-03', setting: 'professional', payer: null, ...question }, bundled)
  );

describe('words of an explanation', () => {
  it('leave out what there is nothing to say about', () => {
    assert.deepEqual(
      ask({ code: '77427' }).map(({ title }) => title),
      ['77427 · Treatment management, five fractions', 'Units', 'Sources']
    );
    assert.deepEqual(
      ask({ code: 'G6015' }).map(({ lines }) => lines[1])[0],
      'Not valid from Jan 1, 2026. Deleted: not valid for dates of service in this period.'
    );
  });

  it('say what a modifier is, once for each', () => {
    assert.deepEqual(
      ask({ modifiers: ['XE', 'ZZ', 'XE'] })
        .filter(({ title }) => title.startsWith('Modifier'))
        .map(({ title }) => title),
      ['Modifier XE · separate encounter: only under its condition', 'Modifier ZZ']
    );
  });

  it('judge no modifier on another code', () => {
    assert.deepEqual(ask({ code: '77412', modifiers: ['26'] })[1]?.lines[0], 'ClaimLens judges modifiers on 77407 only, not on 77412.');
  });

  it('say so when a code is not known', () => {
    assert.deepEqual(ask({ code: '99213' }), [
      { title: '', lines: ['99213: ClaimLens does not know this code. It knows 77407 and the codes around it.'] }
    ]);
  });
});
