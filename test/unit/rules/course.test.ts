import { assertRule, type Expected, institutional, professional, professionalClaim, professionalFile, testRule } from './marked-claims';

const line = (procedure: string, day = '20260209', units = '1'): string => `SV1*${procedure}*310*UN*${units}***1:2~\nDTP*472*D8*${day}~`;
const sessions = (count: number, code = '77407'): string[] =>
  Array.from({ length: count }, (_, index) => line(`HC:${code}`, `202602${String(index + 1).padStart(2, '0')}`));

const COUNTING = '(one for each five; three or four left over at the end count as one; two sessions a day count two)';
const MORE = 'Count the fractions again, or leave it if the others are on other claims.';
const FEWER = 'Add what is missing, or leave it if the rest is on another claim.';
const IN_CLAIM = 'this claim shows';
const IN_FILE = (claims: number): string => `the ${claims} claims of this patient and provider in the file show`;

const counted = (units: string, fractions: string, allowed: string, advice: string, where = IN_CLAIM): string =>
  `${units} of 77427 for ${fractions}: ${where} sessions for ${allowed} ${COUNTING}. ${advice}`;

testRule('course.management-units', [
  {
    name: 'two units for four fractions',
    marked: professional([...sessions(4), line('HC:⟦77427⟧', '20260204', '2')]),
    expected: [{ severity: 'information', message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE) }]
  },
  {
    name: 'two lines for seven fractions',
    marked: professional([...sessions(7), line('HC:⟪77427⟫', '20260205'), line('HC:⟦77427⟧', '20260207')]),
    expected: [
      { severity: 'information', message: counted('2 units', '7 fractions', '1 unit', MORE), related: ['77427 is billed here too.'] }
    ]
  },
  {
    name: 'one unit for ten fractions',
    marked: professional([...sessions(10), line('HC:⟦77427⟧', '20260210')]),
    expected: [{ severity: 'information', message: counted('1 unit', '10 fractions', '2 units', FEWER) }]
  },
  {
    name: 'two sessions a day count two',
    marked: professional([line('HC:77407', '20260209', '2'), line('HC:77412', '20260210', '2'), line('HC:⟦77427⟧', '20260210', '2')]),
    expected: [{ severity: 'information', message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE) }]
  },
  {
    name: 'protons and the codes before 2026 are sessions too',
    marked: professional([...sessions(2, '77522'), ...sessions(2, 'G6012'), line('HC:⟦77427⟧', '20260204', '2')]),
    expected: [{ severity: 'information', message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE) }]
  },
  {
    name: 'two units for two fractions',
    marked: professional([...sessions(2), line('HC:⟦77427⟧', '20260202', '2')]),
    expected: [{ severity: 'information', message: counted('2 units', '2 fractions', '0 units', MORE) }]
  },
  ...[3, 4, 5, 6, 7, 8, 9].map((count) => ({
    name: `one unit for ${count} fractions`,
    marked: professional([...sessions(count), line('HC:77427', '20260204')])
  })),
  ...[8, 9, 10, 11, 12].map((count) => ({
    name: `two units for ${count} fractions`,
    marked: professional([...sessions(count), line('HC:77427', '20260204'), line('HC:77427', '20260208')])
  })),
  { name: 'one unit with a single session, billed day by day', marked: professional([...sessions(1), line('HC:77427')]) },
  { name: 'no session on the claim', marked: professional([line('HC:77427', '20260209', '2')]) },
  { name: 'no management on the claim', marked: professional(sessions(10)) },
  {
    name: 'surface sessions beside it',
    marked: professional([...sessions(4), line('HC:77437', '20260220'), line('HC:77427', '20260204', '2')])
  },
  {
    name: 'stereotactic sessions beside it',
    marked: professional([...sessions(4), line('HC:77373', '20260220'), line('HC:77427', '20260204', '2')])
  },
  {
    name: 'management units that are no number',
    marked: professional([...sessions(4), line('HC:77427', '20260204', 'X'), line('HC:77427', '20260204', '2')])
  },
  {
    name: 'sessions that are no number',
    marked: professional([...sessions(3), line('HC:77407', '20260204', 'X'), line('HC:77427', '20260204', '2')])
  },
  {
    name: 'half a session',
    marked: professional([...sessions(3), line('HC:77407', '20260204', '0.5'), line('HC:77427', '20260204', '2')])
  },
  {
    name: 'a session taken back',
    marked: professional([...sessions(3), line('HC:77407', '20260204', '-1'), line('HC:77427', '20260204', '2')])
  },
  {
    name: 'no session at all on a line',
    marked: professional([...sessions(3), line('HC:77407', '20260204', '0'), line('HC:77427', '20260204', '2')])
  },
  {
    name: 'a line without a unit basis counts',
    marked: professional([...sessions(3), line('HC:77407').replace('*UN*', '**'), line('HC:⟦77427⟧', '20260204', '2')]),
    expected: [{ severity: 'information', message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE) }]
  },
  {
    name: 'sessions in minutes',
    marked: professional([...sessions(3), line('HC:77407').replace('UN*1', 'MJ*15'), line('HC:77427', '20260204', '2')])
  },
  { name: 'a replaced claim', marked: professional([...sessions(4), line('HC:77427', '20260204', '2')], { frequency: '7' }) },
  { name: 'a voided claim', marked: professional([...sessions(4), line('HC:77427', '20260204', '2')], { frequency: '8' }) },
  {
    name: 'an institutional claim',
    marked: institutional([
      'SV2*0333*HC:77407*900*UN*4~\nDTP*472*RD8*20260202-20260205~',
      'SV2*0333*HC:77427*900*UN*2~\nDTP*472*D8*20260205~'
    ])
  }
]);

const LONGER = (fractions: number, where = IN_CLAIM): string =>
  `77431 is the management of a whole course of one or two fractions, but ${where} ${fractions}. Bill 77427, one unit for each five fractions, unless these are two courses.`;
const SHORTER = (fractions: string, where = IN_CLAIM): string =>
  `77427 with only ${fractions}: ${where} no more. If that was the whole course, its management is 77431; one or two fractions left over after a multiple of five are not billed.`;

testRule('course.short-course', [
  {
    name: '77431 for three fractions',
    marked: professional([...sessions(3), line('HC:⟦77431⟧')]),
    expected: [{ severity: 'information', message: LONGER(3) }]
  },
  {
    name: '77431 twice for three fractions',
    marked: professional([...sessions(3), line('HC:⟪77431⟫'), line('HC:⟦77431⟧', '20260210')]),
    expected: [{ severity: 'information', message: LONGER(3), related: ['77431 is billed here too.'] }]
  },
  {
    name: '77427 for two fractions',
    marked: professional([...sessions(2), line('HC:⟦77427⟧')]),
    expected: [{ severity: 'information', message: SHORTER('2 fractions') }]
  },
  { name: '77431 for two fractions', marked: professional([...sessions(2), line('HC:77431')]) },
  { name: '77431 alone', marked: professional([line('HC:77431')]) },
  { name: '77427 for three fractions', marked: professional([...sessions(3), line('HC:77427')]) },
  { name: '77427 with a single session, billed day by day', marked: professional([...sessions(1), line('HC:77427')]) },
  {
    name: 'two units of 77427 for two fractions, which course.management-units tells',
    marked: professional([...sessions(2), line('HC:77427', '20260204', '2')])
  },
  { name: 'both', marked: professional([...sessions(2), line('HC:77427'), line('HC:77431')]) },
  { name: 'stereotactic sessions beside it', marked: professional([...sessions(3), line('HC:77373', '20260220'), line('HC:77431')]) }
]);

const claim = (lines: readonly string[], patient = 'MEMBER1', frequency = '1'): string => professionalClaim(lines, { patient, frequency });
const later = (lines: readonly string[], month: string): string[] => lines.map((text) => text.replaceAll('*202602', `*2026${month}`));

const BATCHES: readonly {
  readonly name: string;
  readonly rule: string;
  readonly marked: string;
  readonly expected?: readonly Expected[];
}[] = [
  {
    name: 'fractions of two claims of a patient are added',
    rule: 'course.management-units',
    marked: professionalFile(claim(sessions(4)), claim([...sessions(2), line('HC:⟪77427⟫'), line('HC:⟦77427⟧')])),
    expected: [
      {
        severity: 'information',
        message: counted('2 units', '6 fractions', '1 unit', MORE, IN_FILE(2)),
        related: ['77427 is billed here too.']
      }
    ]
  },
  {
    name: 'management on claims of its own',
    rule: 'course.management-units',
    marked: professionalFile(claim(sessions(5)), claim([line('HC:⟪77427⟫')]), claim([line('HC:⟦77427⟧')])),
    expected: [
      {
        severity: 'information',
        message: counted('2 units', '5 fractions', '1 unit', MORE, IN_FILE(3)),
        related: ['77427 is billed here too.']
      }
    ]
  },
  {
    name: 'what a claim alone would show is settled by another claim',
    rule: 'course.management-units',
    marked: professionalFile(claim(sessions(4)), claim([...sessions(4), line('HC:77427', '20260209', '2')]))
  },
  {
    name: 'another patient is another course',
    rule: 'course.management-units',
    marked: professionalFile(claim(sessions(6), 'MEMBER2'), claim([...sessions(4), line('HC:⟦77427⟧', '20260209', '2')])),
    expected: [{ severity: 'information', message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE) }]
  },
  {
    name: 'a course after a long pause is another one',
    rule: 'course.management-units',
    marked: professionalFile(
      claim([...sessions(3), line('HC:77427')]),
      claim(later([...sessions(3), line('HC:77427')], '04')),
      claim(later([...sessions(3), line('HC:77427')], '06'))
    )
  },
  {
    name: 'each course is judged',
    rule: 'course.management-units',
    marked: professionalFile(
      claim([...sessions(4), line('HC:⟦77427⟧', '20260204', '2')]),
      claim(later([...sessions(3), line('HC:77427')], '04'))
    ),
    expected: [{ severity: 'information', message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE) }]
  },
  {
    name: 'a pause of two weeks is none',
    rule: 'course.management-units',
    marked: professionalFile(claim(sessions(3)), claim([line('HC:77407', '20260217'), line('HC:⟦77427⟧', '20260217', '2')])),
    expected: [
      {
        severity: 'information',
        message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE, IN_FILE(2))
      }
    ]
  },
  {
    name: 'a day more is one',
    rule: 'course.management-units',
    marked: professionalFile(claim(sessions(3)), claim([line('HC:77407', '20260218'), line('HC:⟦77427⟧', '20260218', '2')])),
    expected: [{ severity: 'information', message: counted('2 units', '1 fraction', '0 units', MORE) }]
  },
  {
    name: 'the same where the later claim stands first',
    rule: 'course.management-units',
    marked: professionalFile(claim([line('HC:77407', '20260218'), line('HC:⟦77427⟧', '20260218', '2')]), claim(sessions(3))),
    expected: [{ severity: 'information', message: counted('2 units', '1 fraction', '0 units', MORE) }]
  },
  {
    name: 'the last day of a claim counts, wherever its line stands',
    rule: 'course.management-units',
    marked: professionalFile(
      claim([line('HC:77407', '20260210'), line('HC:77407', '20260203'), line('HC:77407', '20260202')]),
      claim([line('HC:77407', '20260220'), line('HC:⟦77427⟧', '20260220', '2')])
    ),
    expected: [
      {
        severity: 'information',
        message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE, IN_FILE(2))
      }
    ]
  },
  ...[
    ['20260201', '20260212', '20260224'],
    ['20260224', '20260212', '20260201'],
    ['20260212', '20260224', '20260201']
  ].map((days) => ({
    name: `sessions of a month in the order ${days.join(', ')}`,
    rule: 'course.management-units',
    marked: professionalFile(
      ...days.map((day, index) => claim([line('HC:77407', day), ...(index === 2 ? [line('HC:⟦77427⟧', day, '2')] : [])]))
    ),
    expected: [
      {
        severity: 'information' as const,
        message: counted('2 units', '3 fractions', '0 units, or 1 at the end of the course', MORE, IN_FILE(3))
      }
    ]
  })),
  {
    name: 'lines without dates belong to it',
    rule: 'course.management-units',
    marked: professionalFile(
      claim(['SV1*HC:77407*310*UN*2***1:2~']),
      claim([line('HC:77407', '20260202', '2')]),
      claim(['SV1*HC:⟦77427⟧*310*UN*2***1:2~'])
    ),
    expected: [
      {
        severity: 'information',
        message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE, IN_FILE(3))
      }
    ]
  },
  {
    name: 'a doubtful claim before the others',
    rule: 'course.management-units',
    marked: professionalFile(claim([line('HC:77373')]), claim([...sessions(4), line('HC:77427', '20260204', '2')]))
  },
  {
    name: 'a replaced claim leaves the count open',
    rule: 'course.management-units',
    marked: professionalFile(claim([...sessions(4), line('HC:77427', '20260204', '2')]), claim(sessions(4), 'MEMBER1', '7'))
  },
  {
    name: 'claims that do not name the patient stand alone',
    rule: 'course.management-units',
    marked: professionalFile(claim(sessions(4), ''), claim([...sessions(4), line('HC:⟦77427⟧', '20260209', '2')], '')),
    expected: [{ severity: 'information', message: counted('2 units', '4 fractions', '0 units, or 1 at the end of the course', MORE) }]
  },
  {
    name: 'only a few places of many are kept',
    rule: 'course.management-units',
    marked: professionalFile(
      ...['HC:77427', 'HC:77427', 'HC:⟪77427⟫', 'HC:⟪77427⟫', 'HC:⟪77427⟫', 'HC:⟪77427⟫', 'HC:⟦77427⟧'].map((procedure) =>
        claim([line('HC:77407'), line(procedure)])
      )
    ),
    expected: [
      {
        severity: 'information',
        message: counted('7 units', '7 fractions', '1 unit', MORE, IN_FILE(7)),
        related: Array<string>(4).fill('77427 is billed here too.')
      }
    ]
  },
  {
    name: 'a short course over two claims',
    rule: 'course.short-course',
    marked: professionalFile(claim(sessions(1)), claim([line('HC:⟦77427⟧')])),
    expected: [{ severity: 'information', message: SHORTER('1 fraction', IN_FILE(2)) }]
  },
  {
    name: '77431 and three fractions over two claims',
    rule: 'course.short-course',
    marked: professionalFile(claim(sessions(3)), claim([line('HC:⟦77431⟧')])),
    expected: [{ severity: 'information', message: LONGER(3, IN_FILE(2)) }]
  },
  {
    name: 'five fractions over two claims',
    rule: 'course.short-course',
    marked: professionalFile(claim(sessions(3)), claim([...sessions(2), line('HC:77427')]))
  }
];

describe('course rules over the claims of a file', () => {
  for (const { name, rule, marked, expected } of BATCHES) it(`${rule}: ${name}`, () => assertRule(rule, marked, expected ?? []));
});

const bundled = (fact: string, delivery = '77407'): string =>
  `Port images (77417) on 2026-02-09 are ${fact} beside ${delivery}. Expect no payment for this line.`;
const STATUS_B = 'bundled into the delivery (Medicare fee schedule July 2026: status B) and not paid';
const STATUS_N = 'packaged into the delivery (OPPS January 2026: status N). They may be reported for the record, but are not paid';

testRule('course.port-images', [
  {
    name: 'professional, Medicare (domain.md §8 row 13)',
    marked: professional([line('HC:⟪77407⟫'), line('HC:⟦77417⟧')], { payer: 'medicare' }),
    expected: [{ severity: 'information', message: bundled(STATUS_B), related: ['77407 on 2026-02-09.'] }]
  },
  {
    name: 'beside another level',
    marked: professional([line('HC:⟦77417⟧'), line('HC:⟪77412⟫')], { payer: 'medicare' }),
    expected: [{ severity: 'information', message: bundled(STATUS_B, '77412'), related: ['77412 on 2026-02-09.'] }]
  },
  {
    name: 'a hospital',
    marked: institutional(['SV2*0333*HC:⟪77407⟫*900*UN*1~\nDTP*472*D8*20260209~', 'SV2*0333*HC:⟦77417⟧*90*UN*1~\nDTP*472*D8*20260209~'], {
      payer: 'medicare'
    }),
    expected: [{ severity: 'information', message: bundled(STATUS_N), related: ['77407 on 2026-02-09.'] }]
  },
  { name: 'another payer', marked: professional([line('HC:77407'), line('HC:77417')]) },
  { name: 'another date', marked: professional([line('HC:77407'), line('HC:77417', '20260210')], { payer: 'medicare' }) },
  {
    name: 'the first day of 2026',
    marked: professional([line('HC:⟪77407⟫', '20260101'), line('HC:⟦77417⟧', '20260101')], { payer: 'medicare' }),
    expected: [
      { severity: 'information', message: bundled(STATUS_B).replace('2026-02-09', '2026-01-01'), related: ['77407 on 2026-01-01.'] }
    ]
  },
  { name: 'before 2026', marked: professional([line('HC:77407', '20251231'), line('HC:77417', '20251231')], { payer: 'medicare' }) },
  { name: 'no delivery that day', marked: professional([line('HC:77336'), line('HC:77417')], { payer: 'medicare' }) }
]);
