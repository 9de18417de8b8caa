import { assertFindings, type Expected, institutional, professional, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'outpatient hospital for Medicare',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1*«22»**1~'),
    [
      'setting.place',
      'warning',
      'Place of service 22 (on-campus hospital outpatient department) is a facility: Medicare does not pay technical-only code 77407 on a professional claim there (fee schedule July 2026: not payable in a facility) and denies it with reason 5, 58 or 171. Leave the line to the facility (837I, revenue code 0333), or correct the place.'
    ]
  ],
  [
    'inpatient hospital for Medicare',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1*«21»**1~'),
    [
      'setting.place',
      'warning',
      'Place of service 21 (inpatient hospital) is a facility: Medicare does not pay technical-only code 77407 on a professional claim there (fee schedule July 2026: not payable in a facility) and denies it with reason 5, 58 or 171. Leave the line to the facility (837I, revenue code 0333), or correct the place.'
    ]
  ],
  [
    'outpatient hospital for UnitedHealthcare',
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:77407*310*UN*1*«22»**1~'),
    [
      'setting.place',
      'warning',
      "Place of service 22 (on-campus hospital outpatient department) is a facility in UnitedHealthcare's list for technical services: it pays technical-only code 77407 there to the facility only. Leave the line to the facility (837I, revenue code 0333), or correct the place."
    ]
  ],
  [
    "substance use treatment, on UnitedHealthcare's list only",
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:77407*310*UN*1*«57»**1~'),
    [
      'setting.place',
      'warning',
      "Place of service 57 (non-residential substance use treatment) is a facility in UnitedHealthcare's list for technical services: it pays technical-only code 77407 there to the facility only. Leave the line to the facility (837I, revenue code 0333), or correct the place."
    ]
  ],
  ['substance use treatment for Medicare', professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1*57**1~')],
  [
    'no facility to Medicare, but a facility in a table that another one contradicts',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1*«08»**1~'),
    [
      'setting.place',
      'information',
      'Place of service 08 (tribal provider-based facility) is a facility: Medicare does not pay technical-only code 77407 on a professional claim there (fee schedule July 2026: not payable in a facility) and denies it with reason 5, 58 or 171. Leave the line to the facility (837I, revenue code 0333), or correct the place.'
    ]
  ],
  [
    "skilled nursing, not on UnitedHealthcare's list",
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:77407*310*UN*1*31**1~')
  ],
  [
    'outpatient hospital for another payer',
    professional({}, 'SV1*HC:77407*310*UN*1*«22»**1~'),
    [
      'setting.place',
      'information',
      'Place of service 22 (on-campus hospital outpatient department) is a facility: payers that follow Medicare pay technical-only code 77407 there to the facility only. Leave the line to the facility (837I, revenue code 0333), or correct the place, if this payer does so too.'
    ]
  ],
  [
    'surgery center for Medicare',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1*«24»**1~'),
    [
      'setting.place',
      'information',
      'Place of service 24 (ambulatory surgery center) is a facility: only the surgery center itself bills technical-only code 77407 there, not a physician. Check who bills this line.'
    ]
  ],
  [
    'place of the claim: one finding for all its lines',
    professional(
      { filing: 'MB', payer: 'MEDICARE', place: '«22»' },
      'SV1*HC:77407*310*UN*1***1~',
      'SV1*HC:77407*310*UN*1***1~DTP*472*D8*20260113~'
    ),
    [
      'setting.place',
      'information',
      'Place of service 22 (on-campus hospital outpatient department) is a facility: Medicare does not pay technical-only code 77407 on a professional claim there (fee schedule July 2026: not payable in a facility) and denies it with reason 5, 58 or 171. Leave the line to the facility (837I, revenue code 0333), or correct the place.',
      '77407',
      '77407'
    ]
  ],
  [
    'place of the claim: ten of its lines are enough',
    professional(
      { filing: 'MB', payer: 'MEDICARE', place: '«22»' },
      ...Array.from({ length: 11 }, (_, day) => `SV1*HC:77407*310*UN*1***1~DTP*472*D8*202601${day + 12}~`)
    ),
    [
      'setting.place',
      'information',
      'Place of service 22 (on-campus hospital outpatient department) is a facility: Medicare does not pay technical-only code 77407 on a professional claim there (fee schedule July 2026: not payable in a facility) and denies it with reason 5, 58 or 171. Leave the line to the facility (837I, revenue code 0333), or correct the place.',
      ...Array<string>(10).fill('77407')
    ]
  ],
  ['a place of no list', professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1*97**1~')],
  ["the line's own place wins", professional({ filing: 'MB', payer: 'MEDICARE', place: '22' }, 'SV1*HC:77407*310*UN*1*11**1~')],
  ['office', professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*1*11**1~')],
  ['another code in a hospital', professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77427*310*UN*1*22**1~')],
  [
    'institutional claims have no place of service',
    institutional({ filing: 'MA', payer: 'MEDICARE', place: '13' }, 'SV2*0333*HC:77407*1200*UN*1~')
  ]
];

describe('Place of service', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
