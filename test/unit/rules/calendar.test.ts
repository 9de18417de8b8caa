import assert from 'node:assert/strict';
import { dayAfter, dayNumber, daysBetween, isoDay } from '../../../src/rules/calendar';

describe('calendar', () => {
  for (const [from, to, days] of [
    ['2026-02-09', '2026-02-09', 1],
    ['2026-02-02', '2026-02-08', 7],
    ['2024-02-28', '2024-03-01', 3],
    ['2025-12-31', '2026-01-01', 2],
    ['2026-03-01', '2026-04-01', 32],
    ['2026-02-09', '2026-02-08', 0]
  ] as const) {
    it(`counts ${days} from ${from} to ${to}`, () => assert.equal(daysBetween(from, to), days));
  }

  it('knows no number of what is no day', () => {
    for (const day of [
      ...['2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '0099-01-01'],
      ...['2026-01-011', '2026-01-1', '', 'X', '2026-1/-01', '2026-0:-01', '202X-01-01', '2026-01-0X']
    ]) {
      assert.ok(Number.isNaN(dayNumber(day)), day);
      assert.ok(Number.isNaN(daysBetween('2026-02-09', day)), day);
    }
    assert.ok(dayNumber('0100-01-01') < 0);
  });

  it('gives the day of a number', () => {
    assert.equal(isoDay(0), '1970-01-01');
    for (const day of ['1999-12-31', '2024-02-29', '2026-11-01']) assert.equal(isoDay(dayNumber(day)), day);
  });

  it('gives the day after a day, however often it is asked', () => {
    for (const [day, next] of [
      ['2025-12-31', '2026-01-01'],
      ['2024-02-28', '2024-02-29']
    ] as const) {
      assert.equal(dayAfter(day), next);
      assert.equal(dayAfter(day), next);
    }
    for (let number = 0; number < 300; number++) assert.equal(dayNumber(dayAfter(isoDay(number))), number + 1);
  });
});
