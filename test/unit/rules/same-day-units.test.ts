import assert from 'node:assert/strict';
import type { Knowledge } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { sumsAboveLimit } from '../../../src/rules/same-day-units';
import { viewOf } from '../../../src/rules/view';
import { fileOf, institutional, professional, remittance, TODAY, testRule, unmark } from './marked-claims';

const on = (day: string): string => `DTP*472*D8*${day}~`;
const over = (from: string, to: string): string => `DTP*472*RD8*${from}-${to}~`;
const line = (procedure: string, units: string, date = on('20260209'), basis = 'UN'): string =>
  `SV1*${procedure}*310*${basis}*${units}***1:2~\n${date}`;
const hospital = (procedure: string, units: string, date = on('20260209')): string => `SV2*0333*${procedure}*900*UN*${units}~\n${date}`;

const PRACTITIONER = 'CMS: Medically Unlikely Edits, practitioner, April 2026';
const HOSPITAL = 'CMS: Medically Unlikely Edits, outpatient hospital, October 2026';
const APPEAL =
  'Check the units and bill each treatment date on its own line; what was truly given above the limit is denied first and needs an appeal with records.';
const ABSOLUTE = 'The limit is absolute for a day: check the units and the dates.';
const OLDER = '; no table of that date was read, this one holds from 2024-07-01';

const professionalLimit = (limit = 2, note = ''): string =>
  `Medicare's limit on professional claims is ${limit} a day (${PRACTITIONER}${note})`;
const hospitalLimit = (limit = 2, note = ''): string => `Medicare's limit on institutional claims is ${limit} a day (${HOSPITAL}${note})`;

testRule('same-day.units', [
  {
    name: 'a week on one date (domain.md §8 row 10), any payer',
    marked: professional([line('HC:77407', '⟦5⟧')]),
    expected: [{ severity: 'warning', message: `5 units of 77407 on 2026-02-09: ${professionalLimit()}. ${APPEAL}` }]
  },
  {
    name: 'three units on an institutional claim',
    marked: institutional([hospital('HC:77407', '⟦3⟧')], { payer: 'medicare' }),
    expected: [{ severity: 'warning', message: `3 units of 77407 on 2026-02-09: ${hospitalLimit()}. ${APPEAL}` }]
  },
  {
    name: 'guidance twice on a professional claim (domain.md §8 row 26)',
    marked: professional([line('HC:77387:26', '⟦2⟧')], { payer: 'medicare' }),
    expected: [{ severity: 'warning', message: `2 units of 77387 on 2026-02-09: ${professionalLimit(1)}. ${APPEAL}` }]
  },
  { name: 'guidance twice on an institutional claim', marked: institutional([hospital('HC:77387', '2')]) },
  {
    name: 'an absolute limit',
    marked: professional([line('HC:77427', '⟦2⟧')]),
    expected: [{ severity: 'warning', message: `2 units of 77427 on 2026-02-09: ${professionalLimit(1)}. ${ABSOLUTE}` }]
  },
  {
    name: 'a range above the limit on each day',
    marked: professional([line('HC:77407', '⟦15⟧', over('20260209', '20260213'))]),
    expected: [
      { severity: 'warning', message: `15 units of 77407 from 2026-02-09 to 2026-02-13, 3 a day: ${professionalLimit()}. ${APPEAL}` }
    ]
  },
  {
    name: 'a range that rounds up to the limit and over it',
    marked: professional([line('HC:77407', '12', over('20260209', '20260213')), line('HC:77407', '⟦13⟧', over('20260216', '20260220'))]),
    expected: [
      { severity: 'warning', message: `13 units of 77407 from 2026-02-16 to 2026-02-20, 3 a day: ${professionalLimit()}. ${APPEAL}` }
    ]
  },
  {
    name: 'a line without a date',
    marked: professional([line('HC:77407', '⟦3⟧', '')]),
    expected: [{ severity: 'information', message: `3 units of 77407 with no date of service: ${professionalLimit()}. ${APPEAL}` }]
  },
  {
    name: 'a statement of one day',
    marked: institutional([hospital('HC:77407', '⟦3⟧', '')], { segments: 'DTP*434*RD8*20260209-20260209~\n' }),
    expected: [{ severity: 'information', message: `3 units of 77407 on 2026-02-09: ${hospitalLimit()}. ${APPEAL}` }]
  },
  {
    name: 'a day before the older table',
    marked: professional([line('HC:77407', '⟦3⟧', on('20240630'))]),
    expected: [{ severity: 'information', message: `3 units of 77407 on 2024-06-30: ${professionalLimit(2, OLDER)}. ${APPEAL}` }]
  },
  {
    name: 'the first day of the older table',
    marked: professional([line('HC:77407', '⟦3⟧', on('20240701'))]),
    expected: [{ severity: 'warning', message: `3 units of 77407 on 2024-07-01: ${professionalLimit()}. ${APPEAL}` }]
  },
  {
    name: 'three sessions on three lines, Medicare',
    marked: professional([line('HC:⟪77407⟫', '1'), line('HC:⟪77407⟫:76', '1'), line('HC:77407:76', '⟦1⟧')], { payer: 'medicare' }),
    expected: [
      {
        severity: 'warning',
        message: `3 lines of 77407 add up to 3 units on 2026-02-09: ${professionalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 on the same date.', 'Counted with it: 77407 on the same date.']
      }
    ]
  },
  {
    name: 'the same for another payer',
    marked: professional([line('HC:⟪77407⟫', '2'), line('HC:77407:76', '⟦1⟧')], { payer: 'united' }),
    expected: [
      {
        severity: 'information',
        message: `2 lines of 77407 add up to 3 units on 2026-02-09: ${professionalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 on the same date.']
      }
    ]
  },
  {
    name: 'a Medicare Advantage plan is not Medicare here',
    marked: professional([line('HC:⟪77407⟫', '2'), line('HC:77407:76', '⟦1⟧')], { payer: 'advantage' }),
    expected: [
      {
        severity: 'information',
        message: `2 lines of 77407 add up to 3 units on 2026-02-09: ${professionalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 on the same date.']
      }
    ]
  },
  {
    name: 'a range and a day in it',
    marked: institutional([hospital('HC:⟪77407⟫', '5', over('20260209', '20260213')), hospital('HC:77407', '⟦2⟧', on('20260211'))], {
      payer: 'medicare'
    }),
    expected: [
      {
        severity: 'warning',
        message: `2 lines of 77407 add up to 3 units on 2026-02-11: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 over dates that meet.']
      }
    ]
  },
  {
    name: 'two ranges that share days are one finding',
    marked: institutional(
      [hospital('HC:⟪77407⟫', '10', over('20260209', '20260213')), hospital('HC:77407', '⟦3⟧', over('20260211', '20260213'))],
      { payer: 'medicare' }
    ),
    expected: [
      {
        severity: 'warning',
        message: `2 lines of 77407 add up to 3 units on 2026-02-11: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 over dates that meet.']
      }
    ]
  },
  {
    name: 'a range of a month and a day in it',
    marked: institutional([hospital('HC:⟪77407⟫', '31', over('20260101', '20260131')), hospital('HC:77407', '⟦2⟧', on('20260111'))], {
      payer: 'medicare'
    }),
    expected: [
      {
        severity: 'warning',
        message: `2 lines of 77407 add up to 3 units on 2026-01-11: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 over dates that meet.']
      }
    ]
  },
  {
    name: 'a range of two days, its last day and the day after',
    marked: institutional(
      [
        hospital('HC:⟪77407⟫', '4', over('20260209', '20260210')),
        hospital('HC:77407', '⟦1⟧', on('20260210')),
        hospital('HC:77407', '2', on('20260211'))
      ],
      { payer: 'medicare' }
    ),
    expected: [
      {
        severity: 'warning',
        message: `2 lines of 77407 add up to 3 units on 2026-02-10: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 over dates that meet.']
      }
    ]
  },
  {
    name: 'two days in a range are two findings',
    marked: institutional(
      [
        hospital('HC:⟪⟪77407⟫⟫', '10', over('20260209', '20260213')),
        hospital('HC:77407', '⟦1⟧', on('20260210')),
        hospital('HC:77407', '⟦1⟧', on('20260212'))
      ],
      { payer: 'medicare' }
    ),
    expected: ['2026-02-10', '2026-02-12'].map((day) => ({
      severity: 'warning' as const,
      message: `2 lines of 77407 add up to 3 units on ${day}: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
      related: ['Counted with it: 77407 over dates that meet.']
    }))
  },
  {
    name: 'a line whose date is the statement makes it information',
    marked: institutional([hospital('HC:⟪77407⟫', '2'), hospital('HC:77407:76', '⟦1⟧', '')], {
      payer: 'medicare',
      segments: 'DTP*434*D8*20260209~\n'
    }),
    expected: [
      {
        severity: 'information',
        message: `2 lines of 77407 add up to 3 units on 2026-02-09: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 on the same date.']
      }
    ]
  },
  {
    name: 'a longer range says nothing of one day',
    marked: institutional([hospital('HC:77407', '32', over('20260101', '20260201')), hospital('HC:77407', '2', on('20260111'))], {
      payer: 'medicare'
    })
  },
  {
    name: 'a line above the limit is reported alone',
    marked: professional([line('HC:77407', '⟦3⟧'), line('HC:77407:76', '1')], { payer: 'medicare' }),
    expected: [{ severity: 'warning', message: `3 units of 77407 on 2026-02-09: ${professionalLimit()}. ${APPEAL}` }]
  },
  {
    name: 'the most units that are a count',
    marked: professional([line('HC:77407', '⟦999⟧')]),
    expected: [{ severity: 'warning', message: `999 units of 77407 on 2026-02-09: ${professionalLimit()}. ${APPEAL}` }]
  },
  { name: 'an amount in the place of units', marked: professional([line('HC:77407', '1000')]) },
  {
    name: 'a range the wrong way round is not divided',
    marked: professional([line('HC:77407', '⟦3⟧', over('20260213', '20260209'))]),
    expected: [{ severity: 'warning', message: `3 units of 77407 from 2026-02-13 to 2026-02-09: ${professionalLimit()}. ${APPEAL}` }]
  },
  {
    name: 'minutes, no units and units taken back are not counted with the others',
    marked: professional(
      [
        line('HC:⟪77407⟫', '2'),
        line('HC:77407', '15', on('20260209'), 'MJ'),
        line('HC:77407', '-1'),
        line('HC:77407', 'X'),
        line('HC:77336', '1', over('20260209', '20260213')),
        line('HC:77407', '⟦1⟧')
      ],
      { payer: 'medicare' }
    ),
    expected: [
      {
        severity: 'warning',
        message: `2 lines of 77407 add up to 3 units on 2026-02-09: ${professionalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 on the same date.']
      }
    ]
  },
  {
    name: 'lines without dates are not added up',
    marked: professional([line('HC:77407', '2', ''), line('HC:77407', '1', ''), line('HC:77336', '1', over('20260209', '20260213'))], {
      payer: 'medicare'
    })
  },
  {
    name: 'a statement of a month is not divided over its days',
    marked: institutional(
      [hospital('HC:77407', '20', ''), hospital('HC:77407', '2', on('20260211')), hospital('HC:77336', '1', over('20260209', '20260213'))],
      { payer: 'medicare' }
    )
  },
  {
    name: 'a third line on one day of two ranges is a finding of its own',
    marked: institutional(
      [
        hospital('HC:⟪⟪77407⟫⟫', '2', over('20260209', '20260210')),
        hospital('HC:⟪77407⟫', '⟦4⟧', over('20260209', '20260210')),
        hospital('HC:77407', '⟦1⟧', on('20260210'))
      ],
      { payer: 'medicare' }
    ),
    expected: [
      {
        severity: 'warning',
        message: `2 lines of 77407 add up to 3 units on 2026-02-09: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 over dates that meet.']
      },
      {
        severity: 'warning',
        message: `3 lines of 77407 add up to 4 units on 2026-02-10: ${hospitalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 over dates that meet.', 'Counted with it: 77407 over dates that meet.']
      }
    ]
  },
  {
    name: 'another modifier makes no part of a service',
    marked: professional([line('HC:⟪77387⟫:KX', '1'), line('HC:77387', '⟦1⟧')], { payer: 'medicare' }),
    expected: [
      {
        severity: 'warning',
        message: `2 lines of 77387 add up to 2 units on 2026-02-09: ${professionalLimit(1)}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77387 on the same date.']
      }
    ]
  },
  { name: 'parts of a code that ClaimLens does not know', marked: professional([line('HC:99999:26', '9'), line('HC:99999:26', '9')]) },
  ...['26', 'TC'].map((part) => ({
    name: `77407 has no parts: ${part} and none are counted together`,
    marked: professional([line(`HC:⟪77407⟫:${part}`, '2'), line('HC:77407', '⟦1⟧')], { payer: 'medicare' }),
    expected: [
      {
        severity: 'warning' as const,
        message: `2 lines of 77407 add up to 3 units on 2026-02-09: ${professionalLimit()}, and modifiers do not raise it. ${APPEAL}`,
        related: ['Counted with it: 77407 on the same date.']
      }
    ]
  })),
  ...['26', 'TC'].map((part) => ({
    name: `the ${part} part and the whole of a service are two`,
    marked: professional([line(`HC:77387:${part}`, '1'), line('HC:77387', '1')], { payer: 'medicare' })
  })),
  { name: 'two units', marked: professional([line('HC:77407', '2')]) },
  { name: 'two lines of one unit', marked: professional([line('HC:77407', '1'), line('HC:77407:76', '1')], { payer: 'medicare' }) },
  { name: 'five units over five days', marked: professional([line('HC:77407', '5', over('20260209', '20260213'))]) },
  { name: 'twenty units over a statement of a month', marked: institutional([hospital('HC:77407', '20', '')]) },
  { name: 'minutes are not units', marked: professional([line('HC:77407', '15', on('20260209'), 'MJ')]) },
  { name: 'units that are no number', marked: professional([line('HC:77407', 'X')]) },
  {
    name: 'the parts of one service are two',
    marked: professional([line('HC:77387:26', '1'), line('HC:77387:TC', '1')], { payer: 'medicare' })
  },
  { name: 'two codes', marked: professional([line('HC:77407', '2'), line('HC:77412:XE', '2')], { payer: 'medicare' }) },
  { name: 'two dates', marked: professional([line('HC:77407', '2'), line('HC:77407', '2', on('20260210'))], { payer: 'medicare' }) },
  { name: 'a code without a known limit', marked: professional([line('HC:99999', '9')]) },
  { name: 'a remittance', marked: remittance('CLP*SAMPLE*1*620*300**12*SAMPLE*11*1~\nSVC*HC:77407*310*150**5~\nDTM*472*20260209~') }
]);

describe('a limit of a line', () => {
  it('is not compared with the sum of lines', () => {
    const perLine: Knowledge = {
      ...bundled,
      under: () => perLine,
      unitLimit(code, setting, date) {
        const limit = bundled.unitLimit(code, setting, date);
        return limit === undefined ? undefined : { ...limit, indicator: '1' };
      }
    };
    const { text } = unmark(professional([line('HC:77407', '2'), line('HC:77407:76', '1')], { payer: 'medicare' }));
    const claim = fileOf(text).claim(0);
    assert.deepEqual(sumsAboveLimit(viewOf(claim, perLine, TODAY), 'same-day.units'), []);
    assert.equal(sumsAboveLimit(viewOf(claim, bundled, TODAY), 'same-day.units').length, 1);
  });
});
