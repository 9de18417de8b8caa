import assert from 'node:assert/strict';
import type { CodeEntry, CodePeriod, Knowledge } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { codesNotPayable, codesNotValid } from '../../../src/rules/time-codes';
import { viewOf } from '../../../src/rules/view';
import { fileOf, institutional, professional, remittance, TODAY, testRule } from './marked-claims';

const on = (day: string): string => `DTP*472*D8*${day}~`;
const line = (procedure: string, date = on('20260112')): string => `SV1*${procedure}*310*UN*1***1:2~\n${date}`;
const hospital = (procedure: string, date = on('20260112')): string => `SV2*0333*${procedure}*900*UN*1~\n${date}`;

const DELIVERY = 'Its place was taken by 77402, 77407 or 77412, by what was delivered.';
const IMRT = 'Its place was taken by 77407 or 77412, by what was delivered.';
const GUIDANCE = 'Its place was taken by 77387.';
const SURFACE = 'Its place was taken by 77436, 77437, 77438 or 77439, by what was delivered.';

const deleted = (code: string, source: string, instead: string, day = '2026-01-12'): string =>
  `${code} is not valid for ${day}: the code was deleted from 2026-01-01 (${source}), and payers deny it (reason 181). ${instead}`;
const ASTRO = 'ASTRO: Major radiation oncology code changes in 2026';

testRule('time.code-not-valid', [
  ...['77385', '77386'].map((code) => ({
    name: `${code} to Medicare in 2026 (domain.md §8 row 5)`,
    marked: institutional([hospital(`HC:⟦${code}⟧`)], { payer: 'medicare' }),
    expected: [{ severity: 'error' as const, message: deleted(code, ASTRO, IMRT) }]
  })),
  {
    name: 'the same for another payer',
    marked: institutional([hospital('HC:⟦77386⟧')]),
    expected: [{ severity: 'warning', message: deleted('77386', ASTRO, IMRT) }]
  },
  {
    name: 'a Medicare delivery code by energy',
    marked: professional([line('HC:⟦G6012⟧')], { payer: 'medicare' }),
    expected: [{ severity: 'error', message: deleted('G6012', ASTRO, DELIVERY) }]
  },
  {
    name: 'Medicare IMRT delivery beside 77407',
    marked: professional([line('HC:77407'), line('HC:⟦g6015⟧')], { payer: 'medicare' }),
    expected: [{ severity: 'error', message: deleted('G6015', ASTRO, IMRT) }]
  },
  {
    name: 'CT guidance (domain.md §8 row 15)',
    marked: professional([line('HC:77407'), line('HC:⟦77014⟧')], { payer: 'medicare' }),
    expected: [{ severity: 'error', message: deleted('77014', 'CMS: Hospital outpatient Addendum B, January and April 2026', GUIDANCE) }]
  },
  {
    name: 'a fact known from other publications is a warning even for Medicare',
    marked: professional([line('HC:⟦G6002⟧'), line('HC:⟦77401⟧')], { payer: 'medicare' }),
    expected: [
      { severity: 'warning', message: deleted('G6002', 'Pract-Eaze: Oncology revenue cycle article, 2026', GUIDANCE) },
      { severity: 'warning', message: deleted('77401', 'CMS: Hospital outpatient Addendum B, January and April 2026', SURFACE) }
    ]
  },
  {
    name: 'alone among services of another department, another payer',
    marked: professional([line('HC:71260'), line('HC:⟦77386⟧:TC'), line('HC:71046')]),
    expected: [{ severity: 'information', message: deleted('77386', ASTRO, IMRT) }]
  },
  {
    name: 'beside one service of another department',
    marked: professional([line('HC:⟦77386⟧'), line('HC:71046')]),
    expected: [{ severity: 'information', message: deleted('77386', ASTRO, IMRT) }]
  },
  {
    name: 'the same to Medicare',
    marked: professional([line('HC:71260'), line('HC:⟦77386⟧:TC'), line('HC:71046')], { payer: 'medicare' }),
    expected: [{ severity: 'error', message: deleted('77386', ASTRO, IMRT) }]
  },
  {
    name: 'beside another service of radiation oncology',
    marked: professional([line('HC:71260'), line('HC:⟦77386⟧'), line('HC:77336')]),
    expected: [{ severity: 'warning', message: deleted('77386', ASTRO, IMRT) }]
  },
  {
    name: 'the first day without the code',
    marked: institutional([hospital('HC:⟦77386⟧', on('20260101'))], { payer: 'medicare' }),
    expected: [{ severity: 'error', message: deleted('77386', ASTRO, IMRT, '2026-01-01') }]
  },
  {
    name: 'a range after the end is information',
    marked: institutional([hospital('HC:⟦77386⟧', 'DTP*472*RD8*20260105-20260106~')], { payer: 'medicare' }),
    expected: [{ severity: 'information', message: deleted('77386', ASTRO, IMRT, '2026-01-05') }]
  },
  {
    name: 'a statement date is information',
    marked: institutional([hospital('HC:⟦77386⟧', '')], { payer: 'medicare' }),
    expected: [{ severity: 'information', message: deleted('77386', ASTRO, IMRT, '2026-02-02') }]
  },
  {
    name: 'a statement of one day is information',
    marked: institutional([hospital('HC:⟦77386⟧', '')], { payer: 'medicare', segments: 'DTP*434*D8*20260112~\n' }),
    expected: [{ severity: 'information', message: deleted('77386', ASTRO, IMRT) }]
  },
  {
    name: 'a code that did not exist yet',
    marked: professional([line('HC:⟦77437⟧', on('20251231'))], { payer: 'medicare' }),
    expected: [
      {
        severity: 'warning',
        message:
          '77437 is not valid for 2025-12-31: the code exists only from 2026-01-01 (CMS: Physician fee schedule, July 2026), and payers deny it (reason 181). Use the code that was valid on the date of service.'
      }
    ]
  },
  {
    name: 'before the beginning of an old code, by statement',
    marked: institutional([hospital('HC:⟦77437⟧', '')], { segments: 'DTP*434*RD8*20251201-20251231~\n' }),
    expected: [
      {
        severity: 'information',
        message:
          '77437 is not valid for 2025-12-31: the code exists only from 2026-01-01 (CMS: Physician fee schedule, July 2026), and payers deny it (reason 181). Use the code that was valid on the date of service.'
      }
    ]
  },
  { name: 'the last day of the code', marked: institutional([hospital('HC:77386', on('20251231'))], { payer: 'medicare' }) },
  { name: 'the first day of a new code', marked: professional([line('HC:77437', on('20260101'))], { payer: 'medicare' }) },
  {
    name: 'a statement over New Year decides nothing',
    marked: institutional([hospital('HC:77386', '')], { segments: 'DTP*434*RD8*20251229-20260109~\n' })
  },
  { name: '77407 on both sides of New Year', marked: institutional([hospital('HC:77407', on('20251231')), hospital('HC:77407')]) },
  { name: 'a code the data does not know', marked: professional([line('HC:99999')]) },
  { name: 'no date', marked: professional([line('HC:77386', '')]) },
  { name: 'another qualifier', marked: professional([line('ZZ:77386')]) },
  { name: 'a remittance', marked: remittance('CLP*SAMPLE*4*310*0**MB*SAMPLE*11*1~\nSVC*HC:77386*310*0**1~\nDTM*472*20260112~') }
]);

const statusI = (day: string): string =>
  `77407 was not valid for Medicare on professional claims on ${day} (CMS: Physician fee schedule, October 2025). Medicare's physician fee schedule listed 77407 with status I: professional claims used G6007 to G6010 by energy, or G6015 and G6016 for IMRT; hospitals used 77407. Which of these codes replaces it follows from energy and technique; that mapping is recalled, so check it. From 2026-01-01 77407 is right.`;

testRule('time.code-not-payable', [
  {
    name: 'professional, Medicare, 2025 (domain.md §8 row 4)',
    marked: professional([line('HC:⟦77407⟧', on('20251110'))], { payer: 'medicare' }),
    expected: [{ severity: 'error', message: statusI('2025-11-10') }]
  },
  {
    name: 'the last day',
    marked: professional([line('HC:⟦77407⟧', on('20251231')), line('HC:77407', on('20260101'))], { payer: 'medicare' }),
    expected: [{ severity: 'error', message: statusI('2025-12-31') }]
  },
  {
    name: 'a range before the end is information',
    marked: professional([line('HC:⟦77407⟧', 'DTP*472*RD8*20251229-20251230~')], { payer: 'medicare' }),
    expected: [{ severity: 'information', message: statusI('2025-12-29') }]
  },
  { name: 'a range over New Year', marked: professional([line('HC:77407', 'DTP*472*RD8*20251231-20260101~')], { payer: 'medicare' }) },
  { name: '2026', marked: professional([line('HC:77407', on('20260101'))], { payer: 'medicare' }) },
  { name: 'a hospital', marked: institutional([hospital('HC:77407', on('20251110'))], { payer: 'medicare' }) },
  { name: 'another payer', marked: professional([line('HC:77407', on('20251110'))]) },
  { name: 'Medicare Advantage', marked: professional([line('HC:77407', on('20251110'))], { payer: 'advantage' }) },
  { name: 'a code outside the three levels', marked: professional([line('HC:77387', on('20251110'))], { payer: 'medicare' }) },
  { name: 'no date', marked: professional([line('HC:77407', '')], { payer: 'medicare' }) }
]);

const changes =
  '77407 changes its meaning inside this claim: until 2025-12-31 it is "Treatment delivery, intermediate", from 2026-01-01 "Treatment delivery, level 2: 3-D conformal or IMRT, one isocenter". Code each line by its own date of service, and expect payers that want one claim for each calendar year (reason 268).';

testRule('time.meaning-changes', [
  {
    name: 'lines in both years',
    marked: institutional([
      hospital('HC:77407', on('20251230')),
      hospital('HC:77407', 'DTP*472*D8*⟪20251229⟫~'),
      hospital('HC:77407', 'DTP*472*D8*⟦20260105⟧~'),
      hospital('HC:77407', on('20260102'))
    ]),
    expected: [{ severity: 'information', message: changes, related: ['Line with the earlier meaning, 2025-12-29.'] }]
  },
  {
    name: 'the first of equal lines stands for them',
    marked: institutional([
      hospital('HC:77407', 'DTP*472*D8*⟪20251229⟫~'),
      hospital('HC:77407:76', on('20251229')),
      hospital('HC:77407', 'DTP*472*D8*⟦20260105⟧~'),
      hospital('HC:77407:76', on('20260105'))
    ]),
    expected: [{ severity: 'information', message: changes, related: ['Line with the earlier meaning, 2025-12-29.'] }]
  },
  {
    name: 'one range over New Year',
    marked: institutional([hospital('HC:77407', 'DTP*472*RD8*⟦20251230-20260102⟧~')]),
    expected: [{ severity: 'information', message: changes }]
  },
  { name: 'one year', marked: institutional([hospital('HC:77407', on('20260102')), hospital('HC:77407', on('20261231'))]) },
  {
    name: 'two years with one meaning',
    marked: institutional([hospital('HC:77407', on('20241231')), hospital('HC:77407', on('20250102'))])
  },
  { name: 'another code', marked: institutional([hospital('HC:77334', on('20251231')), hospital('HC:77407')]) },
  {
    name: 'a statement over New Year decides nothing',
    marked: institutional([hospital('HC:77407', ''), hospital('HC:77407')], { segments: 'DTP*434*RD8*20251229-20260109~\n' })
  },
  {
    name: 'a remittance',
    marked: remittance(
      'CLP*SAMPLE*1*620*300**12*SAMPLE*11*1~\nSVC*HC:77407*310*150**1~\nDTM*472*20251231~\nSVC*HC:77407*310*150**1~\nDTM*472*20260102~'
    )
  }
]);

/** Periods the bundled data does not have, of an invented code. */
function knowing(periods: readonly Partial<CodePeriod>[], entry: Partial<CodeEntry> = {}): Knowledge {
  const base = bundled.code('77336');
  const period = base?.periods[0];
  assert.ok(base !== undefined && period !== undefined);
  const plain: CodePeriod = {
    from: null,
    to: null,
    state: 'active',
    title: 'invented',
    text: 'invented.',
    sources: ['RECALLED'],
    confidence: 'secondary'
  };
  const code: CodeEntry = { ...base, replacedBy: [], ...entry, code: '99999', periods: periods.map((one) => ({ ...plain, ...one })) };
  const knowledge: Knowledge = {
    ...bundled,
    under: () => knowledge,
    code: (wanted) => (wanted === '99999' ? code : bundled.code(wanted)),
    period: (wanted, circumstances) => (wanted === '99999' ? code.periods[0] : bundled.period(wanted, circumstances))
  };
  return knowledge;
}

const RECALLED = 'ClaimLens: General coding knowledge, not checked against a source for this release';
const VALID = 'Use the code that was valid on the date of service.';
const gone = (day: string, from = ' from 2020-01-01'): string =>
  `99999 is not valid for ${day}: the code was deleted${from} (${RECALLED}), and payers deny it (reason 181). ${VALID}`;
const early = (day: string, from: string): string =>
  `99999 is not valid for ${day}: the code exists only from ${from} (${RECALLED}), and payers deny it (reason 181). ${VALID}`;

const PERIODS: readonly (readonly [name: string, day: string, periods: readonly Partial<CodePeriod>[], message: string | null])[] = [
  ['deleted for a time: the first day', '2020-01-01', [{ state: 'deleted', from: '2020-01-01', to: '2020-12-31' }], gone('2020-01-01')],
  ['deleted for a time: the last day', '2020-12-31', [{ state: 'deleted', from: '2020-01-01', to: '2020-12-31' }], gone('2020-12-31')],
  ['deleted for a time: the day after', '2021-01-01', [{ state: 'deleted', from: '2020-01-01', to: '2020-12-31' }], null],
  ['deleted for one payer', '2021-01-01', [{ state: 'deleted', from: '2020-01-01', payer: 'medicare' }], null],
  ['deleted on one kind of claim', '2021-01-01', [{ state: 'deleted', from: '2020-01-01', setting: 'professional' }], null],
  ['deleted until a day', '2019-01-01', [{ state: 'deleted', to: '2020-01-01' }], gone('2019-01-01', '')],
  ['begun once', '2019-12-31', [{ from: '2020-01-01' }], early('2019-12-31', '2020-01-01')],
  ['begun once: the first day', '2020-01-01', [{ from: '2020-01-01' }], null],
  [
    'begun twice, the later first',
    '2019-12-31',
    [{ from: '2022-01-01' }, { from: '2020-01-01', to: '2021-12-31' }],
    early('2019-12-31', '2020-01-01')
  ],
  [
    'begun twice, the earlier first',
    '2019-12-31',
    [{ from: '2020-01-01', to: '2021-12-31' }, { from: '2022-01-01' }],
    early('2019-12-31', '2020-01-01')
  ],
  ['begun at an unknown time', '2019-12-31', [{ to: '2019-12-30' }, { from: '2020-01-01' }], null],
  [
    'begun earlier for one payer',
    '2019-12-31',
    [{ from: '2010-01-01', payer: 'medicare' }, { from: '2020-01-01' }],
    early('2019-12-31', '2020-01-01')
  ],
  [
    'begun earlier on one kind of claim',
    '2019-12-31',
    [{ from: '2010-01-01', setting: 'professional' }, { from: '2020-01-01' }],
    early('2019-12-31', '2020-01-01')
  ],
  [
    'deleted before it began',
    '2015-12-31',
    [{ state: 'deleted', from: '2016-01-01', to: '2016-12-31' }, { from: '2020-01-01' }],
    early('2015-12-31', '2020-01-01')
  ],
  ['only restricted', '2019-12-31', [{ from: '2020-01-01', payer: 'medicare' }], null]
];

describe('a code that was', () => {
  for (const [name, day, periods, message] of PERIODS) {
    it(`${name}`, () => {
      const claim = fileOf(professional([line('HC:99999', on(day.replaceAll('-', '')))])).claim(0);
      const found = codesNotValid(viewOf(claim, knowing(periods), TODAY), 'time.code-not-valid');
      assert.deepEqual(
        found.map((finding) => finding.message),
        message === null ? [] : [message]
      );
    });
  }

  it('not payable without an end', () => {
    const claim = fileOf(professional([line('HC:99999')])).claim(0);
    const knowledge = knowing([{ state: 'not-payable' }], { level: '1' });
    assert.deepEqual(
      codesNotPayable(viewOf(claim, knowledge, TODAY), 'time.code-not-payable').map((finding) => finding.message),
      [
        `99999 was not valid for Other payer on professional claims on 2026-01-12 (${RECALLED}). Invented. Which of these codes replaces it follows from energy and technique; that mapping is recalled, so check it.`
      ]
    );
  });

  it('of no known period', () => {
    const claim = fileOf(professional([line('HC:99999')])).claim(0);
    assert.deepEqual(codesNotPayable(viewOf(claim, knowing([], { level: '1' }), TODAY), 'time.code-not-payable'), []);
  });
});
