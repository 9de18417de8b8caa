import assert from 'node:assert/strict';
import { capitalized, codeRanges, counted, dayInWords, daysInWords, kindInWords, listInWords, sentence } from '../../../src/features/words';

describe('words', () => {
  it('writes days', () => {
    assert.equal(dayInWords('2026-01-05'), 'Jan 5, 2026');
    assert.equal(dayInWords('2026-13-05'), '2026-13-05');
    assert.equal(dayInWords('2026-01'), '2026-01');
    assert.equal(daysInWords('2026-01-05', '2026-01-05'), 'Jan 5, 2026');
    assert.equal(daysInWords('2026-01-05', '2026-01-09'), 'Jan 5 to Jan 9, 2026');
    assert.equal(daysInWords('2025-12-29', '2026-01-02'), 'Dec 29, 2025 to Jan 2, 2026');
  });

  it('writes lists', () => {
    assert.equal(listInWords([]), '');
    assert.equal(listInWords(['a']), 'a');
    assert.equal(listInWords(['a', 'b']), 'a and b');
    assert.equal(listInWords(['a', 'b', 'c'], 'or'), 'a, b or c');
  });

  it('counts', () => {
    assert.equal(counted(1, 'unit'), '1 unit');
    assert.equal(counted(0, 'unit'), '0 units');
    assert.equal(counted(0.5, 'unit'), '0.5 units');
    assert.equal(counted(24000.25, 'unit'), '24,000.25 units');
    assert.equal(counted(2, 'piece of information', 'pieces of information'), '2 pieces of information');
  });

  it('makes sentences', () => {
    assert.equal(sentence('so it is'), 'so it is.');
    assert.equal(sentence('Is it?'), 'Is it?');
    assert.equal(sentence(' '), '');
    assert.equal(capitalized('level 2'), 'Level 2');
    assert.equal(kindInWords('professional'), 'Professional claim');
  });

  it('draws runs of three or more codes together', () => {
    assert.deepEqual(codeRanges(['77373', '77371', '77372', '77402', 'G0340', 'G0339']), ['77371–77373', '77402', 'G0339', 'G0340']);
    assert.deepEqual(codeRanges(['77522', '77523']), ['77522', '77523']);
    assert.deepEqual(codeRanges([]), []);
  });
});
