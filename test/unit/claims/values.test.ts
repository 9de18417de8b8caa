import assert from 'node:assert/strict';
import type { Token } from '../../../src/claims/model';
import { codeOf, numberOf } from '../../../src/claims/values';

const token = (value: string): Token => ({ start: 0, end: value.length, text: value, value });

describe('numberOf', () => {
  const rows: [string, number | null][] = [
    ['1', 1],
    ['0012', 12],
    ['999999999', 999_999_999],
    ['12345678901', 12_345_678_901],
    ['1/2', null],
    ['1:2', null],
    ['-1', -1],
    ['+2', 2],
    ['.5', 0.5],
    ['1.', 1],
    ['1E2', 100],
    ['', null],
    ['1,000', null],
    ['abc', null],
    ['0x10', null],
    ['1e', null],
    ['Infinity', null],
    ['1e308', 1e308],
    ['1e400', null],
    ['-1.5E2', -150]
  ];
  for (const [value, expected] of rows) it(`${JSON.stringify(value)} is ${expected}`, () => assert.equal(numberOf(token(value)), expected));
  it('nothing is null', () => assert.equal(numberOf(null), null));
});

describe('codeOf', () => {
  const rows: [string, string][] = [
    ['77407', '77407'],
    ['G6015', 'G6015'],
    ['g6015', 'G6015'],
    ['Kx', 'KX'],
    ['xé', 'XÉ'],
    ['', '']
  ];
  for (const [value, expected] of rows) it(`${JSON.stringify(value)} is ${expected}`, () => assert.equal(codeOf(token(value)), expected));
});
