import assert from 'node:assert/strict';
import type { Severity } from '../../../src/rules/finding';
import { institutional, judged, professional, remittance, type Sample } from './claims';

/**
 * What goes wrong with 77407 in practice, row by row of the project's fact sheet (its rows 16 to 19 cannot be
 * seen in a claim), each beside the nearest claims that are right. All findings of a claim are named, at
 * their marks; a right claim has none at all.
 */
interface Scenario {
  readonly row: number;
  readonly what: string;
  readonly wrong: readonly (readonly [sample: Sample, ...findings: (readonly [rule: string, severity: Severity])[]])[];
  readonly right: readonly Sample[];
}

const MEDICARE = { filing: 'MB', payer: 'MEDICARE' };
const MEDICARE_A = { filing: 'MA', payer: 'MEDICARE' };
const UNITED = { payer: 'UNITEDHEALTHCARE', payerId: '87726' };
const MONDAY = 'DTP*472*D8*20260209~';
const TUESDAY = 'DTP*472*D8*20260210~';

const SCENARIOS: readonly Scenario[] = [
  {
    row: 1,
    what: '26 on a technical-only code',
    wrong: [
      [professional(MEDICARE, 'SV1*HC:77407:«26»*350*UN*1*«22»**1~'), ['component.professional', 'error'], ['setting.place', 'warning']],
      [professional({}, 'SV1*HC:77407:«26»*350*UN*1*11**1~'), ['component.professional', 'warning']]
    ],
    right: [professional(MEDICARE, 'SV1*HC:77387:26*90*UN*1*22**1~'), professional(MEDICARE, 'SV1*HC:77407*350*UN*1*11**1~')]
  },
  {
    row: 2,
    what: 'TC on a technical-only code',
    wrong: [
      [professional(MEDICARE, 'SV1*HC:77407:«TC»*310*UN*1*11**1~'), ['component.technical', 'error']],
      [professional(UNITED, 'SV1*HC:77407:«TC»*310*UN*1*11**1~'), ['component.technical', 'warning']],
      [institutional({}, 'SV2*0333*HC:77407:«TC»*1200*UN*1~'), ['component.hospital', 'warning']]
    ],
    right: [
      professional(MEDICARE, 'SV1*HC:77407*310*UN*1*11**1~'),
      institutional({}, 'SV2*0333*HC:77407*1200*UN*1~'),
      professional({}, 'SV1*HC:77334:TC*310*UN*1*11**1~')
    ]
  },
  {
    row: 3,
    what: 'professional claim for a hospital machine',
    wrong: [
      [professional(MEDICARE, 'SV1*HC:77407*310*UN*1*«22»**1~'), ['setting.place', 'warning']],
      [professional(UNITED, 'SV1*HC:77407*310*UN*1*«19»**1~'), ['setting.place', 'warning']],
      [professional({}, 'SV1*HC:77407*310*UN*1*«22»**1~'), ['setting.place', 'information']]
    ],
    right: [
      institutional(MEDICARE_A, 'SV2*0333*HC:77407*1200*UN*1~'),
      professional(MEDICARE, 'SV1*HC:77407*310*UN*1*11**1~'),
      professional(UNITED, 'SV1*HC:77407*310*UN*1*31**1~')
    ]
  },
  {
    row: 4,
    what: 'professional Medicare claim before 2026',
    wrong: [
      [professional(MEDICARE, 'SV1*HC:«77407»*310*UN*1*11**1~DTP*472*D8*20251110~'), ['time.code-not-payable', 'error']],
      [professional(MEDICARE, 'SV1*HC:«77407»*310*UN*1*11**1~DTP*472*D8*20251231~'), ['time.code-not-payable', 'error']]
    ],
    right: [
      professional(MEDICARE, 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260101~'),
      professional({}, 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20251110~'),
      institutional(MEDICARE_A, 'SV2*0333*HC:77407*1200*UN*1~DTP*472*D8*20251110~')
    ]
  },
  {
    row: 5,
    what: 'delivery codes that ended with 2025',
    wrong: [
      [professional(MEDICARE, 'SV1*HC:«G6015»*310*UN*1*11**1~DTP*472*D8*20260112~'), ['time.code-not-valid', 'error']],
      [institutional(MEDICARE_A, 'SV2*0333*HC:«77386»*1900*UN*1~DTP*472*D8*20260112~'), ['time.code-not-valid', 'error']],
      [institutional({}, 'SV2*0333*HC:«77386»*1900*UN*1~DTP*472*D8*20260112~'), ['time.code-not-valid', 'warning']]
    ],
    right: [
      professional(MEDICARE, 'SV1*HC:G6015*310*UN*1*11**1~DTP*472*D8*20251229~'),
      institutional(MEDICARE_A, 'SV2*0333*HC:77386*1900*UN*1~DTP*472*D8*20251231~'),
      institutional(MEDICARE_A, 'SV2*0333*HC:77412*1900*UN*1~DTP*472*D8*20260112~')
    ]
  },
  {
    row: 6,
    what: 'the same delivery twice without saying so',
    wrong: [
      [
        professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:«77407»*310*UN*1*11**1~${MONDAY}`),
        ['same-day.duplicate', 'warning']
      ]
    ],
    right: [
      professional({}, `SV1*HC:77407*620*UN*2*11**1~${MONDAY}`),
      professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77407:76*310*UN*1*11**1~${MONDAY}`),
      professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77407*310*UN*1*11**1~${TUESDAY}`)
    ]
  },
  {
    row: 7,
    what: '59 for a repeated same code',
    wrong: [
      [
        professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77407:«59»*310*UN*1*11**1~${MONDAY}`),
        ['same-day.distinct-for-repeat', 'warning']
      ]
    ],
    right: [
      professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77407:77*310*UN*1*11**1~${MONDAY}`),
      professional({}, `SV1*HC:77412*450*UN*1*11**1~${MONDAY}`, `SV1*HC:77407:59*310*UN*1*11**1~${MONDAY}`)
    ]
  },
  {
    row: 8,
    what: 'two levels in one session',
    wrong: [
      [
        institutional(MEDICARE_A, `SV2*0333*HC:77412*1900*UN*1~${MONDAY}`, `SV2*0333*HC:«77407»*1200*UN*1~${MONDAY}`),
        ['same-day.levels', 'warning']
      ]
    ],
    right: [
      institutional(MEDICARE_A, `SV2*0333*HC:77412*1900*UN*1~${MONDAY}`, `SV2*0333*HC:77407:XE*1200*UN*1~${MONDAY}`),
      institutional(MEDICARE_A, `SV2*0333*HC:77412*1900*UN*1~${MONDAY}`, `SV2*0333*HC:77407*1200*UN*1~${TUESDAY}`)
    ]
  },
  {
    row: 9,
    what: 'level 1 and level 2 for one session',
    wrong: [
      [
        professional(MEDICARE, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:«77402»*110*UN*1*11**1~${MONDAY}`),
        ['same-day.levels', 'warning']
      ]
    ],
    right: [
      professional(MEDICARE, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`),
      professional(MEDICARE, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77402:59*110*UN*1*11**1~${MONDAY}`)
    ]
  },
  {
    row: 10,
    what: 'a week on one date',
    wrong: [
      [professional({}, `SV1*HC:77407*1550*UN*«5»*11**1~${MONDAY}`), ['same-day.units', 'warning']],
      [institutional(MEDICARE_A, `SV2*0333*HC:77407*3600*UN*«3»~${MONDAY}`), ['same-day.units', 'warning']]
    ],
    right: [
      professional({}, 'SV1*HC:77407*1550*UN*5*11**1~DTP*472*RD8*20260209-20260213~'),
      institutional(MEDICARE_A, `SV2*0333*HC:77407*2400*UN*2~${MONDAY}`)
    ]
  },
  {
    row: 11,
    what: 'plan and delivery on one date',
    wrong: [
      [
        institutional(MEDICARE_A, `SV2*0333*HC:77301*2100*UN*1~${MONDAY}`, `SV2*0333*HC:«77407»*1200*UN*1~${MONDAY}`),
        ['same-day.pair', 'warning']
      ]
    ],
    right: [
      institutional(MEDICARE_A, `SV2*0333*HC:77301*2100*UN*1~${MONDAY}`, `SV2*0333*HC:77407*1200*UN*1~${TUESDAY}`),
      institutional(MEDICARE_A, `SV2*0333*HC:77301*2100*UN*1~${MONDAY}`, `SV2*0333*HC:77407:XU*1200*UN*1~${MONDAY}`)
    ]
  },
  {
    row: 12,
    what: 'stereotactic delivery on the same date',
    wrong: [
      [
        institutional(MEDICARE_A, `SV2*0333*HC:77373*3900*UN*1~${MONDAY}`, `SV2*0333*HC:«77407»*1200*UN*1~${MONDAY}`),
        ['same-day.pair-never', 'warning']
      ],
      [
        institutional(MEDICARE_A, `SV2*0333*HC:77373*3900*UN*1~${MONDAY}`, `SV2*0333*HC:«77407»:59*1200*UN*1~${MONDAY}`),
        ['same-day.pair-never', 'warning']
      ]
    ],
    right: [
      institutional(MEDICARE_A, `SV2*0333*HC:77373*3900*UN*1~${MONDAY}`, `SV2*0333*HC:77407*1200*UN*1~${TUESDAY}`),
      institutional(MEDICARE_A, `SV2*0333*HC:77373*3900*UN*1~${MONDAY}`)
    ]
  },
  {
    row: 13,
    what: 'technical guidance or port images beside the delivery',
    wrong: [
      [
        professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77387:«TC»*120*UN*1*11**1~${MONDAY}`),
        ['component.guidance-technical', 'warning']
      ],
      [
        professional(MEDICARE, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:«77417»*20*UN*1*11**1~${MONDAY}`),
        ['course.port-images', 'information']
      ],
      [
        institutional(MEDICARE_A, `SV2*0333*HC:77407*1200*UN*1~${MONDAY}`, `SV2*0333*HC:«77387»*200*UN*1~${MONDAY}`),
        ['component.guidance-technical', 'information']
      ]
    ],
    right: [
      professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77387:26*90*UN*1*11**1~${MONDAY}`),
      professional({}, 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20251110~', 'SV1*HC:77417*20*UN*1*11**1~DTP*472*D8*20251110~'),
      institutional(MEDICARE_A, `SV2*0333*HC:77387*200*UN*1~${MONDAY}`)
    ]
  },
  {
    row: 14,
    what: 'guidance without 26 to UnitedHealthcare',
    wrong: [[professional(UNITED, 'SV1*HC:«77387»*90*UN*1*22**1~DTP*472*D8*20260302~'), ['component.guidance-professional', 'warning']]],
    right: [
      professional(UNITED, 'SV1*HC:77387:26*90*UN*1*22**1~DTP*472*D8*20260302~'),
      professional(UNITED, 'SV1*HC:77387*90*UN*1*22**1~DTP*472*D8*20260227~')
    ]
  },
  {
    row: 15,
    what: 'guidance codes that ended with 2025',
    wrong: [
      [
        professional(MEDICARE, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:«77014»*90*UN*1*11**1~${MONDAY}`),
        ['time.code-not-valid', 'error']
      ],
      [
        professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:«G6002»*90*UN*1*11**1~${MONDAY}`),
        ['time.code-not-valid', 'warning']
      ]
    ],
    right: [
      professional(MEDICARE, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77387:26*90*UN*1*11**1~${MONDAY}`),
      professional({}, 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20251110~', 'SV1*HC:77014*90*UN*1*11**1~DTP*472*D8*20251110~')
    ]
  },
  {
    row: 20,
    what: 'revenue code of diagnostic radiology',
    wrong: [
      [institutional({}, 'SV2*«0320»*HC:77407*1200*UN*1~'), ['setting.revenue-code', 'warning']],
      [institutional({}, 'SV2*«0330»*HC:77407*1200*UN*1~'), ['setting.revenue-code', 'information']]
    ],
    right: [institutional({}, 'SV2*0333*HC:77407*1200*UN*1~'), institutional({}, 'SV2*0320*HC:77290*1200*UN*1~')]
  },
  {
    row: 21,
    what: 'two kinds of department at once',
    wrong: [[institutional({}, 'SV2*0333*HC:77407:PO:«PN»*1200*UN*1~'), ['modifier.conflict', 'warning']]],
    right: [institutional({}, 'SV2*0333*HC:77407:PO*1200*UN*1~'), institutional({}, 'SV2*0333*HC:77407:PN*1200*UN*1~')]
  },
  {
    row: 22,
    what: 'gap or wrong length',
    wrong: [
      [
        professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77407:«»:76*310*UN*1*11**1~${MONDAY}`),
        ['modifier.gap', 'warning']
      ],
      [professional({}, 'SV1*HC:77407:«7»*310*UN*1*11**1~'), ['modifier.length', 'error']],
      [professional({}, 'SV1*HC:77407:«076»*310*UN*1*11**1~'), ['modifier.length', 'error']]
    ],
    right: [
      professional({}, `SV1*HC:77407*310*UN*1*11**1~${MONDAY}`, `SV1*HC:77407:76*310*UN*1*11**1~${MONDAY}`),
      professional({}, 'SV1*HC:77407:KX::*310*UN*1*11**1~'),
      professional({}, 'SV1*HC:77407:::*310*UN*1*11**1~')
    ]
  },
  {
    row: 23,
    what: 'minutes',
    wrong: [
      [professional({}, 'SV1*HC:77407*310*«MJ»*15*11**1~'), ['units.basis', 'warning']],
      [professional({}, 'SV1*HC:77407*310*«MJ»*1*11**1~'), ['units.basis', 'warning']]
    ],
    right: [professional({}, 'SV1*HC:77407*310*UN*1*11**1~'), professional({}, 'SV1*HC:00300*310*MJ*15*11**1~')]
  },
  {
    row: 24,
    what: 'inpatient technical service on a professional claim',
    wrong: [[professional(MEDICARE, 'SV1*HC:77407*310*UN*1*«21»**1~'), ['setting.place', 'warning']]],
    right: [
      professional(MEDICARE, 'SV1*HC:77427*400*UN*1*21**1~'),
      institutional({ ...MEDICARE_A, place: '12' }, 'SV2*0333*HC:77407*1200*UN*1~')
    ]
  },
  {
    row: 25,
    what: '26 on management beside the delivery',
    wrong: [
      [
        professional(
          {},
          'SV1*HC:77407*1550*UN*5*11**1~DTP*472*RD8*20260209-20260213~',
          'SV1*HC:77427:«26»*400*UN*1*11**1~DTP*472*D8*20260213~'
        ),
        ['component.management', 'warning']
      ]
    ],
    right: [
      professional({}, 'SV1*HC:77407*1550*UN*5*11**1~DTP*472*RD8*20260209-20260213~', 'SV1*HC:77427*400*UN*1*11**1~DTP*472*D8*20260213~'),
      professional({}, 'SV1*HC:77407*310*UN*1*11**1~', 'SV1*HC:77300:26*400*UN*1*11**1~')
    ]
  },
  {
    row: 26,
    what: 'image guidance twice a day',
    wrong: [
      [
        professional(MEDICARE, `SV1*HC:77407*620*UN*2*11**1~${MONDAY}`, `SV1*HC:77387:26*180*UN*«2»*11**1~${MONDAY}`),
        ['same-day.units', 'warning']
      ]
    ],
    right: [
      professional(MEDICARE, `SV1*HC:77407*620*UN*2*11**1~${MONDAY}`, `SV1*HC:77387:26*90*UN*1*11**1~${MONDAY}`),
      institutional(MEDICARE_A, `SV2*0333*HC:77387*400*UN*2~${MONDAY}`)
    ]
  },
  {
    row: 27,
    what: 'side and bilateral modifiers',
    wrong: [
      [professional({}, 'SV1*HC:77407:«LT»*310*UN*1*11**1~'), ['modifier.anatomic', 'warning']],
      [institutional({}, 'SV2*0333*HC:77407:«50»*1200*UN*1~'), ['modifier.anatomic', 'warning']]
    ],
    right: [professional({}, 'SV1*HC:77407:KX*310*UN*1*11**1~'), professional({}, 'SV1*HC:19083:LT*310*UN*1*11**1~')]
  },
  {
    row: 28,
    what: 'paid at a lower level',
    wrong: [
      [remittance({}, 'SVC*HC:«77402»*350*105**1*HC:77407~DTM*472*20260203~CAS*CO*150*245~'), ['remittance.explained', 'information']]
    ],
    right: [remittance({}, 'SVC*HC:77407*350*350**1~DTM*472*20260203~'), remittance({}, 'SVC*HC:77402*105*105**1~DTM*472*20260203~')]
  }
];

describe('scenarios of the fact sheet', () => {
  for (const { row, what, wrong, right } of SCENARIOS) {
    describe(`${row}: ${what}`, () => {
      it('has as many right claims as wrong ones', () => assert.ok(right.length >= wrong.length));
      for (const [index, [sample, ...findings]] of wrong.entries()) {
        it(`wrong ${index + 1}`, () => {
          assert.deepEqual(
            judged(sample.text).map(({ rule, severity, start, end }) => [rule, severity, sample.text.slice(start, end), start]),
            findings.map(([rule, severity], place) => {
              const { start, end } = sample.marks[place] ?? { start: 0, end: 0 };
              return [rule, severity, sample.text.slice(start, end), start];
            })
          );
        });
      }
      for (const [index, sample] of right.entries()) {
        it(`right ${index + 1}`, () => assert.deepEqual(judged(sample.text), []));
      }
    });
  }

  it('leave out only what no claim shows', () => {
    assert.deepEqual(
      SCENARIOS.map(({ row }) => row),
      Array.from({ length: 28 }, (_, index) => index + 1).filter((row) => row < 16 || row > 19)
    );
  });
});
