import assert from 'node:assert/strict';
import { assertFindings, type Expected, institutional, judged, professional, remittance, type Sample } from './claims';
import { fixesIn } from './fixing';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    '26 for Medicare',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407:«26»*310*UN*1***1~'),
    [
      'component.professional',
      'error',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  [
    '26 for Medicare in 2025: the schedule of that year',
    institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:«26»*1200*UN*1~DTP*472*D8*20251110~'),
    [
      'component.professional',
      'error',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule October 2025: PC/TC indicator 3), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  [
    '26 for Medicare before the schedules read',
    institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:«26»*1200*UN*1~DTP*472*D8*20241110~'),
    [
      'component.professional',
      'warning',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule October 2025: PC/TC indicator 3), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  [
    'TC on the last day before the schedules read',
    institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:«TC»*1200*UN*1~DTP*472*D8*20241231~'),
    [
      'component.hospital',
      'warning',
      'Modifier TC does not belong on an institutional claim: hospitals bill the technical part without it. On 77407 it has no meaning at all: it is technical only (Medicare fee schedule October 2025: PC/TC indicator 3). Remove it.'
    ]
  ],
  [
    'TC on the first day of the schedules read',
    institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:«TC»*1200*UN*1~DTP*472*D8*20250101~'),
    [
      'component.hospital',
      'error',
      'Modifier TC does not belong on an institutional claim: hospitals bill the technical part without it. On 77407 it has no meaning at all: it is technical only (Medicare fee schedule October 2025: PC/TC indicator 3). Remove it.'
    ]
  ],
  [
    'TC on the last day of the older schedule',
    institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:«TC»*1200*UN*1~DTP*472*D8*20251231~'),
    [
      'component.hospital',
      'error',
      'Modifier TC does not belong on an institutional claim: hospitals bill the technical part without it. On 77407 it has no meaning at all: it is technical only (Medicare fee schedule October 2025: PC/TC indicator 3). Remove it.'
    ]
  ],
  [
    'TC on the first day of the newer schedule',
    institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:«TC»*1200*UN*1~DTP*472*D8*20260101~'),
    [
      'component.hospital',
      'error',
      'Modifier TC does not belong on an institutional claim: hospitals bill the technical part without it. On 77407 it has no meaning at all: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3). Remove it.'
    ]
  ],
  [
    '26 for UnitedHealthcare',
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:77407:«26»*310*UN*1***1~'),
    [
      'component.professional',
      'warning',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which UnitedHealthcare follows), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  [
    '26 for another payer',
    professional({}, 'SV1*HC:77407:«26»*310*UN*1***1~'),
    [
      'component.professional',
      'warning',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  [
    '26 for Medicare Advantage is no error',
    professional({ filing: '16', payer: 'EXAMPLE MEDICARE ADVANTAGE' }, 'SV1*HC:77407:«26»*310*UN*1***1~'),
    [
      'component.professional',
      'warning',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  [
    '26 in the last slot',
    professional({}, 'SV1*HC:77407:KX:«26»*310*UN*1***1~'),
    [
      'component.professional',
      'warning',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  [
    'TC for Medicare',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407:«TC»*310*UN*1***1~'),
    [
      'component.technical',
      'error',
      'Modifier TC does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3), so there is no other part to leave out. Remove it and bill 77407 alone.'
    ]
  ],
  [
    'TC for another payer',
    professional({}, 'SV1*HC:77407:«TC»*310*UN*1***1~'),
    [
      'component.technical',
      'warning',
      'Modifier TC does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow), so there is no other part to leave out. Remove it and bill 77407 alone.'
    ]
  ],
  [
    'TC on an institutional claim for Medicare',
    institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:«TC»*1200*UN*1~'),
    [
      'component.hospital',
      'error',
      'Modifier TC does not belong on an institutional claim: hospitals bill the technical part without it. On 77407 it has no meaning at all: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3). Remove it.'
    ]
  ],
  [
    'TC on an institutional claim',
    institutional({}, 'SV2*0333*HC:77407:«TC»*1200*UN*1~'),
    [
      'component.hospital',
      'warning',
      'Modifier TC does not belong on an institutional claim: hospitals bill the technical part without it. On 77407 it has no meaning at all: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow). Remove it.'
    ]
  ],
  [
    '26 and TC: one finding on the pair',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407:«26:TC»*310*UN*1***1~'),
    [
      'component.both',
      'error',
      'Modifiers 26 and TC contradict each other, and neither belongs on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3). Remove both.',
      '26',
      'TC'
    ]
  ],
  [
    'TC and 26 with another modifier between',
    professional({}, 'SV1*HC:77407:«TC:KX:26»*310*UN*1***1~'),
    [
      'component.both',
      'warning',
      'Modifiers 26 and TC contradict each other, and neither belongs on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow). Remove both.',
      'TC',
      '26'
    ]
  ],
  [
    '26 twice: the second is a duplicate',
    professional({}, 'SV1*HC:77407:«26»:«26»*310*UN*1***1~'),
    [
      'component.professional',
      'warning',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ],
    [
      'modifier.duplicate',
      'warning',
      'Modifier 26 is on this line twice; payers commonly reject that as an invalid combination (remark code N519). Remove the second one.'
    ]
  ],
  [
    '26 for Medicare without a date: the same in all schedules read',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407:«26»*310*UN*1***1~DTP*472*D8*XX~'),
    [
      'component.professional',
      'error',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ],
  ['no modifier', professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['TC on a code that is split', professional({}, 'SV1*HC:77334:TC*310*UN*1***1~')],
  ['26 on a remittance', remittance({ filing: 'MB' }, 'SVC*HC:77407:26*310*310~')]
];

describe('26 and TC', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});

describe('Removing TC', () => {
  it('is preferred on an institutional claim, whoever pays', () => {
    const { text } = institutional({}, 'SV2*0333*HC:77407:TC*1200*UN*1~');
    assert.deepEqual(
      judged(text).flatMap((finding) => fixesIn(text, finding).map(({ title, preferred }) => [title, preferred])),
      [['Remove modifier TC', true]]
    );
  });

  for (const [payer, parts, preferred] of [
    ['Medicare, where it is an error', { filing: 'MB', payer: 'MEDICARE' }, true],
    ['another payer, which may want it', {}, undefined]
  ] as const) {
    it(`is ${preferred === true ? 'preferred' : 'offered'} for ${payer}`, () => {
      const { text } = professional(parts, 'SV1*HC:77407:TC*310*UN*1***1~');
      assert.deepEqual(
        judged(text).flatMap((finding) => fixesIn(text, finding).map((fix) => fix.preferred)),
        [preferred]
      );
    });
  }
});
