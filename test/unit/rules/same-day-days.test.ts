import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { isCertain, onDay } from '../../../src/rules/same-day-days';
import { viewOf } from '../../../src/rules/view';
import { fileOf, institutional, professional, remittance, TODAY } from './marked-claims';

const line = (code: string, date: string, units = '1'): string => `SV1*HC:${code}*310*UN*${units}***1:2~\n${date}`;
const on = (day: string): string => `DTP*472*D8*${day}~`;

function daysOf(text: string): readonly (readonly [on: string, certain: boolean, ...codes: readonly string[]])[] {
  const { days } = viewOf(fileOf(text).claim(0), bundled, TODAY);
  return days.map((day) => [onDay(day), isCertain(day.services), ...day.services.map(({ code }) => code)]);
}

const CASES: readonly (readonly [name: string, text: string, days: ReturnType<typeof daysOf>])[] = [
  ['one line', professional([line('77407', on('20260209'))]), []],
  ['two dates', professional([line('77407', on('20260209')), line('77407', on('20260210'))]), []],
  [
    'lines of two dates, mixed',
    professional([
      line('77407', on('20260209')),
      line('77301', on('20260210')),
      line('77412', on('20260209')),
      line('77336', on('20260211')),
      line('77338', on('20260210')),
      line('77402', on('20260209'))
    ]),
    [
      ['on 2026-02-09', true, '77407', '77412', '77402'],
      ['on 2026-02-10', true, '77301', '77338']
    ]
  ],
  [
    'ranges only with the same range',
    professional([
      line('77407', 'DTP*472*RD8*20260209-20260210~'),
      line('77412', on('20260209')),
      line('77402', 'DTP*472*RD8*20260209-20260210~')
    ]),
    [['from 2026-02-09 to 2026-02-10', false, '77407', '77402']]
  ],
  [
    'ranges that begin or end on the same day only',
    professional([
      line('77407', 'DTP*472*RD8*20260209-20260210~'),
      line('77412', 'DTP*472*RD8*20260209-20260211~'),
      line('77402', 'DTP*472*RD8*20260208-20260210~')
    ]),
    []
  ],
  ['a line that takes a unit back', professional([line('77407', on('20260209')), line('77412', on('20260209'), '-1')]), []],
  ['a line of no unit', professional([line('77407', on('20260209')), line('77412', on('20260209'), '0')]), []],
  ['lines without dates', professional([line('77407', ''), line('77412', '')]), []],
  [
    'a statement of one day stands in',
    institutional(['SV2*0333*HC:77407*900*UN*1~', `SV2*0333*HC:77412*900*UN*1~\n${on('20260209')}`], {
      segments: 'DTP*434*D8*20260209~\n'
    }),
    [['on 2026-02-09', false, '77407', '77412']]
  ],
  ['a statement of a month does not', institutional(['SV2*0333*HC:77407*900*UN*1~', 'SV2*0333*HC:77412*900*UN*1~']), []],
  [
    'lines of a remittance that paid no unit',
    remittance('CLP*SAMPLE*1*620*0**12*SAMPLE*11*1~\nSVC*HC:77407*310*0**0~\nDTM*472*20260209~\nSVC*HC:77412*310*0**0~\nDTM*472*20260209~'),
    [['on 2026-02-09', true, '77407', '77412']]
  ],
  ['a dated line at the unterminated end', `LX*1~\n${line('77407', on('20260209'))}\nLX*2~\n${on('20260209')}\nSV1*HC:77412*310*UN*1`, []],
  ['the unterminated end of a file', `LX*1~\n${line('77407', on('20260209'))}\nLX*2~\nSV1*HC:77412*310*UN*1`, []]
];

describe('sharedDays', () => {
  for (const [name, text, days] of CASES) it(name, () => assert.deepEqual(daysOf(text), days));
});
