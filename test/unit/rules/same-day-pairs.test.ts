import { institutional, professional, remittance, testRule } from './marked-claims';

const line = (procedure: string, day = '20260209'): string => `SV1*${procedure}*310*UN*1***1:2~\nDTP*472*D8*${day}~`;
const hospital = (procedure: string, date = 'DTP*472*D8*20260209~'): string => `SV2*0333*${procedure}*900*UN*1~\n${date}`;

const TABLE = 'CMS: NCCI code pairs, outpatient hospital, v32.3 (October 2026), indicator';
const OLDER = '; no table of that date was read, this one holds from 2024-07-01';

const levels = (
  billed: string,
  {
    paid = '77412',
    denied = '77407',
    when = 'on 2026-02-09',
    note = ''
  }: { paid?: string; denied?: string; when?: string; note?: string } = {}
): string =>
  `${billed} are different levels of delivery for one session ${when}; ${denied} is not paid beside ${paid} (${TABLE} 1${note}). Bill the highest level that was delivered; if there were two true sessions, put XE (or 59) on the lower one.`;

testRule('same-day.levels', [
  {
    name: 'levels 3 and 2 (domain.md §8 row 8)',
    marked: professional([line('HC:⟪77412⟫'), line('HC:⟦77407⟧')]),
    expected: [{ severity: 'warning', message: levels('77412 and 77407'), related: ['Another level of delivery on 2026-02-09.'] }]
  },
  {
    name: 'levels 2 and 1 (domain.md §8 row 9)',
    marked: professional([line('HC:⟪77407⟫'), line('HC:⟦77402⟧')]),
    expected: [
      {
        severity: 'warning',
        message: levels('77407 and 77402', { paid: '77407', denied: '77402' }),
        related: ['Another level of delivery on 2026-02-09.']
      }
    ]
  },
  {
    name: 'the lower level first, on an institutional claim',
    marked: institutional([hospital('HC:⟦77407⟧'), hospital('HC:⟪77412⟫')]),
    expected: [{ severity: 'warning', message: levels('77412 and 77407'), related: ['Another level of delivery on 2026-02-09.'] }]
  },
  {
    name: 'three levels are one finding',
    marked: professional([line('HC:⟪77402⟫'), line('HC:⟦77407⟧'), line('HC:⟪77412⟫')]),
    expected: [
      {
        severity: 'warning',
        message: levels('77412, 77407 and 77402'),
        related: ['Another level of delivery on 2026-02-09.', 'Another level of delivery on 2026-02-09.']
      }
    ]
  },
  {
    name: 'of three levels one is separated',
    marked: professional([line('HC:⟦77402⟧'), line('HC:77407:XE'), line('HC:⟪77412⟫')]),
    expected: [
      {
        severity: 'warning',
        message: levels('77412 and 77402', { denied: '77402' }),
        related: ['Another level of delivery on 2026-02-09.']
      }
    ]
  },
  {
    name: '76 does not separate levels',
    marked: professional([line('HC:⟪77412⟫'), line('HC:⟦77407⟧:76')]),
    expected: [{ severity: 'warning', message: levels('77412 and 77407'), related: ['Another level of delivery on 2026-02-09.'] }]
  },
  {
    name: 'the first day of the older table',
    marked: institutional([hospital('HC:⟪77412⟫', 'DTP*472*D8*20240701~'), hospital('HC:⟦77407⟧', 'DTP*472*D8*20240701~')]),
    expected: [
      {
        severity: 'warning',
        message: levels('77412 and 77407', { when: 'on 2024-07-01' }),
        related: ['Another level of delivery on 2024-07-01.']
      }
    ]
  },
  {
    name: 'a day before it',
    marked: institutional([hospital('HC:⟪77412⟫', 'DTP*472*D8*20240630~'), hospital('HC:⟦77407⟧', 'DTP*472*D8*20240630~')]),
    expected: [
      {
        severity: 'information',
        message: levels('77412 and 77407', { when: 'on 2024-06-30', note: OLDER }),
        related: ['Another level of delivery on 2024-06-30.']
      }
    ]
  },
  {
    name: 'a statement of one day',
    marked: institutional([hospital('HC:⟪77412⟫', ''), hospital('HC:⟦77407⟧')], { segments: 'DTP*434*RD8*20260209-20260209~\n' }),
    expected: [{ severity: 'information', message: levels('77412 and 77407'), related: ['Another level of delivery on 2026-02-09.'] }]
  },
  {
    name: 'of three levels the highest is separated',
    marked: professional([line('HC:77412:XE'), line('HC:⟪77407⟫'), line('HC:⟦77402⟧')]),
    expected: [
      {
        severity: 'warning',
        message: levels('77407 and 77402', { paid: '77407', denied: '77402' }),
        related: ['Another level of delivery on 2026-02-09.']
      }
    ]
  },
  { name: 'XE on the lower level', marked: professional([line('HC:77412'), line('HC:77407:XE')]) },
  { name: '59 on the higher level', marked: professional([line('HC:77412:59'), line('HC:77407')]) },
  { name: 'two dates', marked: professional([line('HC:77412'), line('HC:77407', '20260210')]) },
  { name: 'one level twice', marked: professional([line('HC:77407'), line('HC:77407:76')]) },
  { name: 'a longer statement without line dates', marked: institutional([hospital('HC:77412', ''), hospital('HC:77407', '')]) },
  {
    name: 'a remittance',
    marked: remittance(
      'CLP*SAMPLE*1*620*300**12*SAMPLE*11*1~\nSVC*HC:77412*310*150**1~\nDTM*472*20260209~\nSVC*HC:77407*310*150**1~\nDTM*472*20260209~'
    )
  }
]);

const separable = (paid: string, denied: string, note = ''): string =>
  `${denied} is not paid beside ${paid} on 2026-02-09 (${TABLE} 1${note}). Check both dates; add a modifier such as XE or 59 to one of the lines only if the services were truly independent, otherwise remove ${denied}.`;
const STRICTER = '; the table for professional claims may be stricter';

/** The modifiers that the policy manual ties to code pairs (domain.md 2.21). */
const SEPARATING =
  'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI 24 25 57 58 78 79 27 59 91 XE XS XP XU'.split(
    ' '
  );

const PLAN = `77407 is not paid beside 77301 on 2026-02-09 (${TABLE} 1). Check both dates; add a modifier such as XE or 59 to one of the lines only if the services were truly independent, otherwise remove 77407.`;

testRule('same-day.pair', [
  ...['77301', '77423', 'G0339', 'G0340'].map((code) => ({
    name: `${code} (domain.md §8 row 11)`,
    marked: professional([line(`HC:⟪${code}⟫`), line('HC:⟦77407⟧')]),
    expected: [{ severity: 'warning' as const, message: separable(code, '77407'), related: [`${code} on 2026-02-09.`] }]
  })),
  {
    name: 'an incidental service on an institutional claim',
    marked: institutional([hospital('HC:⟪77407⟫'), hospital('HC:⟦36410⟧')]),
    expected: [{ severity: 'warning', message: separable('77407', '36410'), related: ['77407 on 2026-02-09.'] }]
  },
  {
    name: 'an incidental service on a professional claim',
    marked: professional([line('HC:⟪77407⟫'), line('HC:⟦36410⟧')]),
    expected: [{ severity: 'information', message: separable('77407', '36410', STRICTER), related: ['77407 on 2026-02-09.'] }]
  },
  {
    name: 'the denied code on several lines is one finding',
    marked: professional([line('HC:⟪77301⟫'), line('HC:⟦77407⟧'), line('HC:⟪77407⟫:76')]),
    expected: [{ severity: 'warning', message: separable('77301', '77407'), related: ['77301 on 2026-02-09.', '77407 again.'] }]
  },
  {
    name: 'two partners are two findings',
    marked: institutional([hospital('HC:⟪⟪77407⟫⟫'), hospital('HC:⟦36410⟧'), hospital('HC:⟦51701⟧')]),
    expected: [
      { severity: 'warning', message: separable('77407', '36410'), related: ['77407 on 2026-02-09.'] },
      { severity: 'warning', message: separable('77407', '51701'), related: ['77407 on 2026-02-09.'] }
    ]
  },
  ...['59', 'XE', 'XS', 'XP', 'XU', 'LT', '25'].map((modifier) => ({
    name: `${modifier} on the delivery`,
    marked: professional([line('HC:77301'), line(`HC:77407:${modifier}`)])
  })),
  {
    name: 'a statement of one day',
    marked: institutional([hospital('HC:⟪77301⟫', ''), hospital('HC:⟦77407⟧')], { segments: 'DTP*434*D8*20260209~\n' }),
    expected: [
      {
        severity: 'information',
        message: `77407 is not paid beside 77301 on 2026-02-09 (${TABLE} 1). Check both dates; add a modifier such as XE or 59 to one of the lines only if the services were truly independent, otherwise remove 77407.`,
        related: ['77301 on 2026-02-09.']
      }
    ]
  },
  ...SEPARATING.map((modifier) => ({
    name: `${modifier} on the plan`,
    marked: professional([line(`HC:77301:${modifier}`), line('HC:77407')])
  })),
  ...['22', '76', '77', 'GA'].map((modifier) => ({
    name: `${modifier} on the plan separates nothing`,
    marked: professional([line(`HC:⟪77301⟫:${modifier}`), line('HC:⟦77407⟧')]),
    expected: [{ severity: 'warning' as const, message: PLAN, related: ['77301 on 2026-02-09.'] }]
  })),
  { name: 'the plan four days before', marked: professional([line('HC:77301', '20260205'), line('HC:77407')]) },
  { name: 'a code without a pair', marked: professional([line('HC:77336'), line('HC:77407')]) },
  { name: 'the other levels have their own rule', marked: professional([line('HC:77412'), line('HC:77407')]) },
  { name: 'a pair of two other codes', marked: professional([line('HC:77301'), line('HC:77402')]) }
]);

const never = (paid: string, denied: string): string =>
  `${denied} is not paid beside ${paid} on 2026-02-09 (${TABLE} 0). No modifier separates them: bill only ${paid}, unless one of the dates is wrong.`;

testRule('same-day.pair-never', [
  ...['77371', '77372', '77373', '77520', '77522', '77523', '77525', '61796', '61798', '63620'].map((code) => ({
    name: `${code} (domain.md §8 row 12)`,
    marked: institutional([hospital(`HC:⟪${code}⟫`), hospital('HC:⟦77407⟧')]),
    expected: [{ severity: 'warning' as const, message: never(code, '77407'), related: [`${code} on 2026-02-09.`] }]
  })),
  ...['76376', '76377', '0694T'].map((code) => ({
    name: `three-dimensional rendering ${code}`,
    marked: professional([line('HC:⟪77407⟫'), line(`HC:⟦${code}⟧`)]),
    expected: [{ severity: 'warning' as const, message: never('77407', code), related: ['77407 on 2026-02-09.'] }]
  })),
  {
    name: 'no modifier helps',
    marked: professional([line('HC:⟪77373⟫'), line('HC:⟦77407⟧:59')]),
    expected: [{ severity: 'warning', message: never('77373', '77407'), related: ['77373 on 2026-02-09.'] }]
  },
  { name: 'two dates', marked: professional([line('HC:77373'), line('HC:77407', '20260210')]) },
  { name: 'a pair that can be separated', marked: professional([line('HC:77301'), line('HC:77407')]) },
  { name: 'another level than 77407', marked: professional([line('HC:77373'), line('HC:77412')]) },
  {
    name: 'a remittance',
    marked: remittance(
      'CLP*SAMPLE*1*620*300**12*SAMPLE*11*1~\nSVC*HC:77373*310*150**1~\nDTM*472*20260209~\nSVC*HC:77407*310*150**1~\nDTM*472*20260209~'
    )
  }
]);
