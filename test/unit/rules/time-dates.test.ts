import assert from 'node:assert/strict';
import type { Claim } from '../../../src/claims/model';
import { bundled } from '../../../src/data/bundled';
import { datesMissing } from '../../../src/rules/time-dates';
import { viewOf } from '../../../src/rules/view';
import { fileOf, institutional, professional, remittance, TODAY, testRule } from './marked-claims';

const line = (procedure: string, date: string, units = '1'): string => `SV1*${procedure}*310*UN*${units}***1:2~\n${date}`;
const hospital = (procedure: string, date: string): string => `SV2*0333*${procedure}*900*UN*1~\n${date}`;
const dated = (value: string, format = 'D8'): string => line('HC:77407', `DTP*472*${format}*${value}~`);

const NONE =
  'This line of 77407 has no date of service, which a professional claim needs on every line (DTP*472). Add the treatment date; it also decides what 77407 means.';
const ONLY_STATEMENT =
  'This line of 77407 has no date of service of its own, so only the statement dates tell when it was given. An outpatient claim needs the treatment date on each line (DTP*472).';
const NOTHING_AT_ALL =
  'This line of 77407 has no date of service of its own, and the claim has no statement dates. An outpatient claim needs the treatment date on each line (DTP*472).';

testRule('time.date-missing', [
  {
    name: 'a professional line',
    marked: professional([line('HC:⟦77407⟧', ''), dated('20260209')]),
    expected: [{ severity: 'warning', message: NONE }]
  },
  {
    name: 'an institutional line under a statement of a month',
    marked: institutional([hospital('HC:⟦77407⟧', '')]),
    expected: [{ severity: 'information', message: ONLY_STATEMENT }]
  },
  {
    name: 'an institutional line without a statement',
    marked: institutional([hospital('HC:⟦77407⟧', '')], { segments: '' }),
    expected: [{ severity: 'information', message: NOTHING_AT_ALL }]
  },
  {
    name: 'a critical access hospital',
    marked: institutional([hospital('HC:⟦77407⟧', '')], { place: '85' }),
    expected: [{ severity: 'information', message: ONLY_STATEMENT }]
  },
  { name: 'an inpatient claim', marked: institutional([hospital('HC:77407', '')], { place: '11' }) },
  { name: 'a statement of one day', marked: institutional([hospital('HC:77407', '')], { segments: 'DTP*434*D8*20260209~\n' }) },
  { name: 'a date that cannot be read', marked: professional([dated('2026')]) },
  { name: 'a date', marked: professional([dated('20260209')]) },
  { name: 'another code', marked: professional([line('HC:77334', '')]) },
  { name: 'a remittance', marked: remittance('CLP*SAMPLE*1*310*150**12*SAMPLE*11*1~\nSVC*HC:77407*310*150**1~') },
  { name: 'a fragment', marked: 'LX*1~\nSV1*HC:77407*310*UN*1***1:2~\n' }
]);

const impossible = (day: string): string =>
  `${day} is not a day of the calendar, so the date of service of this 77407 line cannot be read. Enter the treatment date as year, month and day (CCYYMMDD).`;

testRule('time.date-impossible', [
  ...[
    ['20260230', '2026-02-30'],
    ['20261301', '2026-13-01'],
    ['20260029', '2026-00-29'],
    ['20260431', '2026-04-31'],
    ['20260200', '2026-02-00'],
    ['20250229', '2025-02-29']
  ].map(([value, day]) => ({
    name: `${value}`,
    marked: professional([dated(`⟦${value}⟧`)]),
    expected: [{ severity: 'error' as const, message: impossible(`${day}`) }]
  })),
  {
    name: 'the end of a range',
    marked: institutional([hospital('HC:77407', 'DTP*472*RD8*⟦20260227-20260230⟧~')]),
    expected: [{ severity: 'error', message: impossible('2026-02-30') }]
  },
  {
    name: 'a range that ends before it begins',
    marked: professional([dated('⟦20260213-20260209⟧', 'RD8')]),
    expected: [
      {
        severity: 'warning',
        message:
          'The range 20260213-20260209 of this 77407 line ends before it begins. Put the first day of treatment first, or give one date.'
      }
    ]
  },
  {
    name: 'the same impossible day twice',
    marked: professional([dated('⟦20260230-20260230⟧', 'RD8')]),
    expected: [{ severity: 'error', message: impossible('2026-02-30') }]
  },
  {
    name: 'a range of impossible days that ends before it begins',
    marked: professional([dated('⟦20260231-20260230⟧', 'RD8')]),
    expected: [
      {
        severity: 'warning',
        message:
          'The range 20260231-20260230 of this 77407 line ends before it begins. Put the first day of treatment first, or give one date.'
      }
    ]
  },
  { name: 'half a range', marked: professional([dated('20260230-', 'RD8')]) },
  { name: 'no date', marked: professional([line('HC:77407', '')]) },
  { name: 'a leap day', marked: professional([dated('20240229')]) },
  { name: 'a range of one day', marked: professional([dated('20260209-20260209', 'RD8')]) },
  { name: 'a date with a time', marked: professional([dated('202602091030', 'DT')]) },
  { name: 'another code', marked: professional([line('HC:77334', 'DTP*472*D8*20260230~')]) },
  { name: 'a remittance', marked: remittance('CLP*SAMPLE*1*310*150**12*SAMPLE*11*1~\nSVC*HC:77407*310*150**1~\nDTM*472*20260230~') }
]);

const MALFORMED =
  'The date of service of this 77407 line cannot be read. Enter one day as CCYYMMDD after D8, or a range as CCYYMMDD-CCYYMMDD after RD8.';

testRule('time.date-malformed', [
  ...[
    '2026029',
    '2026020',
    '02/09/2026',
    '2026-02-09',
    '202602091',
    '20260209-',
    '20260209-2026021',
    '2026020-20260230',
    '20260209-20260210-20260230'
  ].map((value) => ({
    name: value,
    marked: professional([dated(`⟦${value}⟧`)]),
    expected: [{ severity: 'warning' as const, message: MALFORMED }]
  })),
  { name: 'a mask', marked: professional([dated('XXXXXXXX')]) },
  { name: 'a day that does not exist', marked: professional([dated('20260230')]) },
  { name: 'a day', marked: professional([dated('20260209')]) },
  { name: 'a range', marked: professional([dated('20260209-20260213', 'RD8')]) },
  { name: 'a date with a time', marked: professional([dated('202602091030', 'DT')]) },
  { name: 'a range of impossible days the wrong way round', marked: professional([dated('20260231-20260230', 'RD8')]) },
  { name: 'a date still being typed at the end', marked: 'CLM*SAMPLE*310***11:B:1~\nLX*1~\nSV1*HC:77407*310*UN*1***1~\nDTP*472*D8*2026' }
]);

const future = (day: string): string =>
  `${day} is in the future (today is 2026-11-01): a treatment is billed after it was given. Correct the date of service.`;

testRule('time.date-future', [
  { name: 'tomorrow', marked: professional([dated('⟦20261102⟧')]), expected: [{ severity: 'warning', message: future('2026-11-02') }] },
  {
    name: 'a range that reaches into the future',
    marked: professional([dated('⟦20261030-20261103⟧', 'RD8')]),
    expected: [{ severity: 'warning', message: future('2026-11-03') }]
  },
  { name: 'today', marked: professional([dated('20261101')]) },
  { name: 'a future statement', marked: institutional([hospital('HC:77407', '')], { segments: 'DTP*434*RD8*20261101-20261130~\n' }) },
  { name: 'another code', marked: professional([line('HC:77334', 'DTP*472*D8*20270101~')]) },
  { name: 'a remittance', marked: remittance('CLP*SAMPLE*1*310*150**12*SAMPLE*11*1~\nSVC*HC:77407*310*150**1~\nDTM*472*20270101~') }
]);

const week = (units: string, range = '20260202-20260208'): string => line('HC:77407', `DTP*472*RD8*${range}~`, units);
const disagree = (units: string, days: string, range: string): string =>
  `${units} over a range of ${days} (${range}): payers that take ranges expect one unit for each day, and deny what does not agree (remark N345). Bill one line for each treatment date, or a range only over consecutive treatment days.`;

testRule('time.days-units', [
  {
    name: 'five units over seven days',
    marked: professional([week('⟦5⟧')]),
    expected: [{ severity: 'warning', message: disagree('5 units', '7 days', '2026-02-02 to 2026-02-08') }]
  },
  {
    name: 'one unit over five days',
    marked: professional([week('⟦1⟧', '20260202-20260206')]),
    expected: [{ severity: 'warning', message: disagree('1 unit', '5 days', '2026-02-02 to 2026-02-06') }]
  },
  {
    name: 'over the end of a month',
    marked: professional([week('⟦4⟧', '20260226-20260302')]),
    expected: [{ severity: 'warning', message: disagree('4 units', '5 days', '2026-02-26 to 2026-03-02') }]
  },
  { name: 'more units a day than the limit has its own rule', marked: professional([week('16', '20260202-20260206')]) },
  { name: 'five units over five days', marked: professional([week('5', '20260202-20260206')]) },
  { name: 'two sessions each day', marked: professional([week('10', '20260202-20260206')]) },
  { name: 'three units on one day', marked: professional([week('3', '20260202-20260202')]) },
  { name: 'a range the wrong way round', marked: professional([week('3', '20260206-20260202')]) },
  { name: 'units that are no number', marked: professional([week('X')]) },
  { name: 'no units', marked: professional([week('0')]) },
  { name: 'units taken back', marked: professional([week('-3')]) },
  { name: 'a statement range', marked: institutional([hospital('HC:77407', '')]) },
  { name: 'another code', marked: professional([line('HC:77334', 'DTP*472*RD8*20260202-20260208~', '5')]) }
]);

describe('a line without a date of its own', () => {
  const missing = (text: string, change: (claim: Claim) => Claim): number =>
    datesMissing(viewOf(change(fileOf(text).claim(0)), bundled, TODAY), 'time.date-missing').length;
  const hospitalClaim = institutional([hospital('HC:77407', '')]);

  it('is not missed where the claim has a date for it', () => {
    const text = professional([dated('20260209')]);
    const dateless = (claim: Claim): Claim => ({ ...claim, lines: claim.lines.map((one) => ({ ...one, dateToken: null })) });
    assert.equal(missing(text, dateless), 0);
  });

  it('is missed on outpatient claims only', () => {
    assert.equal(
      missing(hospitalClaim, (claim) => claim),
      1
    );
    assert.equal(
      missing(hospitalClaim, (claim) => ({ ...claim, facilityCode: null })),
      0
    );
    assert.equal(
      missing(hospitalClaim, (claim) => ({ ...claim, kind: 'unknown' })),
      0
    );
  });
});
