import assert from 'node:assert/strict';
import type { Confidence } from '../../../src/data';
import type { Severity } from '../../../src/rules/finding';
import { carried, clause, counted, finding, listed, sentence } from '../../../src/rules/report';

describe('wording and weight of findings', () => {
  const severities: readonly (readonly [Severity, Confidence, Severity])[] = [
    ['error', 'verified', 'error'],
    ['warning', 'secondary', 'warning'],
    ['error', 'recalled', 'information'],
    ['warning', 'conflicting', 'information'],
    ['information', 'recalled', 'information'],
    ['hint', 'recalled', 'hint']
  ];
  for (const [severity, confidence, expected] of severities) {
    it(`${severity} on a ${confidence} fact is ${expected}`, () => assert.equal(carried(severity, confidence), expected));
  }

  const lists: readonly (readonly [readonly string[], string | undefined, string])[] = [
    [[], undefined, ''],
    [['59'], undefined, '59'],
    [['59', 'XE'], undefined, '59 and XE'],
    [['59', 'XE', 'KX'], undefined, '59, XE and KX'],
    [['59', 'XE'], 'or', '59 or XE']
  ];
  for (const [words, joint, expected] of lists)
    it(`lists ${words.length}: ${expected}`, () => assert.equal(listed(words, joint), expected));

  it('counts', () => assert.deepEqual([counted(1, 'unit'), counted(2, 'unit'), counted(0, 'unit')], ['1 unit', '2 units', '0 units']));

  it('makes sentences', () =>
    assert.deepEqual(['for drug lines only', 'Why not?', 'Done.', ''].map(sentence), ['For drug lines only.', 'Why not?', 'Done.', '.']));

  it('makes clauses', () => assert.deepEqual(['Done.', 'Done', '.Done', ''].map(clause), ['Done', 'Done', '.Done', '']));

  it('ends a sentence that has a point inside', () =>
    assert.deepEqual(['version 2.1 only', 'why? nobody knows'].map(sentence), ['Version 2.1 only.', 'Why? nobody knows.']));

  it('has related places only where there are some', () => {
    const at = { start: 3, end: 5 };
    assert.deepEqual(finding('money.total', 'hint', at, 'Text.'), { rule: 'money.total', severity: 'hint', message: 'Text.', ...at });
    const related = [{ start: 1, end: 2, message: 'There.' }];
    assert.deepEqual(finding('money.total', 'hint', at, 'Text.', related), {
      rule: 'money.total',
      severity: 'hint',
      message: 'Text.',
      ...at,
      related
    });
  });
});
