import assert from 'node:assert/strict';
import type { Token } from '../../../../src/claims/model';
import { readDate, readPeriod } from '../../../../src/formats/x12/dates';

const token = (value: string): Token => ({ start: 0, end: value.length, text: value, value });

describe('readDate', () => {
  const rows: [string, [string, string] | null][] = [
    ['20260105', ['2026-01-05', '2026-01-05']],
    ['20260105-20260109', ['2026-01-05', '2026-01-09']],
    ['202601050900-202601051730', ['2026-01-05', '2026-01-05']],
    ['20260105 - 20260109', ['2026-01-05', '2026-01-09']],
    ['202601051230', ['2026-01-05', '2026-01-05']],
    ['20260105123045', ['2026-01-05', '2026-01-05']],
    ['260105', ['2026-01-05', '2026-01-05']],
    ['20240229', ['2024-02-29', '2024-02-29']],
    ['20000229', ['2000-02-29', '2000-02-29']],
    ['20260229', null],
    ['19000229', null],
    ['20261301', null],
    ['20260100', null],
    ['20260132', null],
    ['18991231', null],
    ['2026010', null],
    ['2026-01-05', null],
    ['2026O105', null],
    ['20260105-2026010', null],
    ['20260105-20261301', null],
    ['', null]
  ];
  for (const [value, expected] of rows) {
    it(JSON.stringify(value), () => {
      const date = readDate(token(value), 'line');
      assert.deepEqual(date === null ? null : [date.from, date.to], expected);
    });
  }
});

describe('readPeriod', () => {
  const rows: [string | null, string | null, [string, string, string] | null][] = [
    ['20260105', '20260109', ['2026-01-05', '2026-01-09', '20260105']],
    ['20260105', null, ['2026-01-05', '2026-01-05', '20260105']],
    [null, '20260109', ['2026-01-09', '2026-01-09', '20260109']],
    ['20261301', '20260109', ['2026-01-09', '2026-01-09', '20260109']],
    [null, null, null]
  ];
  for (const [first, last, expected] of rows) {
    it(`${first} to ${last}`, () => {
      const period = readPeriod(first === null ? null : token(first), last === null ? null : token(last), 'claim');
      assert.deepEqual(period === null ? null : [period.from, period.to, period.token.value], expected);
    });
  }
});
