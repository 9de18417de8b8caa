import assert from 'node:assert/strict';
import { institutional, judged, professional, type Sample } from './claims';
import { applied, fixesIn } from './fixing';

const range = (from: string, to: string): string => `DTP*472*RD8*${from}-${to}~`;

/** Fixes that look beyond one procedure: a claim, the rule that speaks of it, and the claims its fixes make. */
const CASES: readonly (readonly [
  name: string,
  sample: Sample,
  rule: string,
  ...offers: (readonly [title: string, lines: readonly string[]])[]
])[] = [
  [
    'a duplicate becomes one line with 2 units, or a repeat',
    professional({ total: '620' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~'),
    'same-day.duplicate',
    ['Bill one line with 2 units', ['SV1*HC:77407*620*UN*2***1~']],
    ['Add modifier 76 to this line', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  [
    '76 stands before what only informs',
    professional({ total: '620' }, 'SV1*HC:77407:52*310*UN*1***1~', 'SV1*HC:77407:52:KX*310*UN*1***1~'),
    'same-day.duplicate',
    ['Add modifier 76 to this line', ['SV1*HC:77407:52*310*UN*1***1~', 'SV1*HC:77407:52:76:KX*310*UN*1***1~']]
  ],
  [
    'lines of two units are not joined',
    professional({ total: '1240' }, 'SV1*HC:77407*620*UN*2***1~', 'SV1*HC:77407*620*UN*2***1~'),
    'same-day.duplicate',
    ['Add modifier 76 to this line', ['SV1*HC:77407*620*UN*2***1~', 'SV1*HC:77407:76*620*UN*2***1~']]
  ],
  [
    'three duplicates are left to the coder',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~'),
    'same-day.duplicate'
  ],
  [
    '59 for a repeat becomes 76',
    professional({ total: '620' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~'),
    'same-day.distinct-for-repeat',
    ['Replace 59 by 76', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  [
    '59 beside 76 goes',
    professional({ total: '620' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:59:76*310*UN*1***1~'),
    'same-day.distinct-for-repeat',
    ['Remove modifier 59', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  [
    '59 on the first line is left to the coder',
    professional({ total: '620' }, 'SV1*HC:77407:59*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~'),
    'same-day.distinct-for-repeat'
  ],
  [
    '59 on both lines is left to the coder',
    professional({ total: '620' }, 'SV1*HC:77407:59*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~'),
    'same-day.distinct-for-repeat'
  ],
  [
    '76 stands behind a modifier that ClaimLens does not know',
    professional({ total: '620' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:ZZ*310*UN*1***1~'),
    'same-day.duplicate',
    ['Add modifier 76 to this line', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:ZZ:76*310*UN*1***1~']]
  ],
  [
    '76 stands in the first slot where the others only inform',
    professional({ total: '620' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:KX*310*UN*1***1~'),
    'same-day.duplicate',
    ['Add modifier 76 to this line', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76:KX*310*UN*1***1~']]
  ],
  [
    '76 stands behind what changes the payment',
    professional({ total: '620' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:52*310*UN*1***1~'),
    'same-day.duplicate',
    ['Add modifier 76 to this line', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:52:76*310*UN*1***1~']]
  ],
  [
    '59 on two of three lines is left to the coder',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~'),
    'same-day.distinct-for-repeat'
  ],
  [
    '59 between two plain lines is left to the coder',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~'),
    'same-day.distinct-for-repeat'
  ],
  [
    '59 beside a plain and a repeated line is left to the coder',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~'),
    'same-day.distinct-for-repeat'
  ],
  [
    '59 beside a repeated line goes',
    professional({}, 'SV1*HC:77407:76*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~'),
    'same-day.distinct-for-repeat',
    ['Remove modifier 59', ['SV1*HC:77407:76*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~']]
  ],
  [
    '59 and an X modifier are left to the coder',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:59:XE*310*UN*1***1~'),
    'same-day.distinct-for-repeat'
  ],
  [
    '59 of another code does not keep 59 for a repeat',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77336:59*310*UN*1***1~', 'SV1*HC:77407:59*310*UN*1***1~'),
    'same-day.distinct-for-repeat',
    ['Replace 59 by 76', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77336:59*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  [
    '59 in what another payer said does not keep it either',
    professional({}, 'SV1*HC:77407*310*UN*1***1~SVD*OTHER*310*HC:77407:59**1~DTP*472*D8*20260112~', 'SV1*HC:77407:59*310*UN*1***1~'),
    'same-day.distinct-for-repeat',
    ['Replace 59 by 76', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  [
    '59 over other dates, or a line without one, does not keep it either',
    institutional(
      {},
      `SV2*0333*HC:77407*1200*UN*2~${range('20260105', '20260106')}`,
      `SV2*0333*HC:77407:59*1200*UN*2~${range('20260105', '20260107')}`,
      `SV2*0333*HC:77407:59*1200*UN*2~${range('20260104', '20260106')}`,
      'SV2*0333*HC:77336*1200*UN*1~DTP*472*D8*~',
      `SV2*0333*HC:77407:59*1200*UN*2~${range('20260105', '20260106')}`
    ),
    'same-day.distinct-for-repeat',
    [
      'Replace 59 by 76',
      [
        'SV2*0333*HC:77407*1200*UN*2~',
        'SV2*0333*HC:77407:59*1200*UN*2~',
        'SV2*0333*HC:77407:59*1200*UN*2~',
        'SV2*0333*HC:77336*1200*UN*1~',
        'SV2*0333*HC:77407:76*1200*UN*2~'
      ]
    ]
  ],
  [
    'all modifiers with nothing to separate go together',
    professional({}, 'SV1*HC:77407:59:XE:KX*310*UN*1***1~'),
    'same-day.lone-distinct',
    ['Remove modifier 59 and XE', ['SV1*HC:77407:KX*310*UN*1***1~']]
  ],
  [
    '76 with nothing to repeat goes',
    professional({}, 'SV1*HC:77407:76*310*UN*1***1~'),
    'same-day.lone-repeat',
    ['Remove modifier 76', ['SV1*HC:77407*310*UN*1***1~']]
  ],
  [
    'deleted guidance goes on as the physician part',
    professional({}, 'SV1*HC:77014*90*UN*1***1~'),
    'time.code-not-valid',
    ['Change 77014 to 77387-26 (physician part)', ['SV1*HC:77387:26*90*UN*1***1~']]
  ],
  [
    'deleted guidance that is the physician part already',
    professional({}, 'SV1*HC:G6002:26*90*UN*1***1~'),
    'time.code-not-valid',
    ['Change G6002 to 77387', ['SV1*HC:77387:26*90*UN*1***1~']]
  ],
  ['deleted technical guidance has no successor', professional({}, 'SV1*HC:77014:TC*90*UN*1***1~'), 'time.code-not-valid'],
  [
    'deleted guidance of a hospital',
    institutional({}, 'SV2*0333*HC:77014*90*UN*1~'),
    'time.code-not-valid',
    ['Change 77014 to 77387', ['SV2*0333*HC:77387*90*UN*1~']]
  ],
  ['a deleted delivery code has several successors', institutional({}, 'SV2*0333*HC:77386*1900*UN*1~'), 'time.code-not-valid'],
  [
    'minutes become one session',
    professional({}, 'SV1*HC:77407*310*MJ*15***1~'),
    'units.basis',
    ['Change to 1 UN', ['SV1*HC:77407*310*UN*1***1~']]
  ],
  [
    'minutes that are sessions keep their number',
    professional({}, 'SV1*HC:77407*310*MJ*2***1~'),
    'units.basis',
    ['Change MJ to UN', ['SV1*HC:77407*310*UN*2***1~']]
  ],
  [
    'revenue code of another department',
    institutional({}, 'SV2*0320*HC:77407*1200*UN*1~'),
    'setting.revenue-code',
    ['Change the revenue code to 0333', ['SV2*0333*HC:77407*1200*UN*1~']]
  ],
  [
    '26 on guidance to UnitedHealthcare',
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726', date: '20260302' }, 'SV1*HC:77387*90*UN*1***1~'),
    'component.guidance-professional',
    ['Add modifier 26', ['SV1*HC:77387:26*90*UN*1***1~']]
  ],
  [
    '26 on management',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427:26*90*UN*1***1~'),
    'component.management',
    ['Remove modifier 26', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427*90*UN*1***1~']]
  ]
];

/** The service segments of a text. */
const linesOf = (text: string): readonly string[] => text.match(/SV[12]\*[^~]*~/g) ?? [];

describe('fixes of lines', () => {
  for (const [name, { text }, rule, ...offers] of CASES) {
    it(name, () => {
      const finding = judged(text).find((found) => found.rule === rule);
      assert.ok(finding !== undefined, 'the rule speaks');
      assert.deepEqual(
        fixesIn(text, finding).map(({ title, edits }) => [title, linesOf(applied(text, edits))]),
        offers
      );
    });
  }

  it('a duplicate whose other line is not on the claim is left to the coder', () => {
    const { text } = professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~');
    const finding = judged(text).find(({ rule }) => rule === 'same-day.duplicate');
    assert.ok(finding !== undefined);
    const { related = [], ...alone } = finding;
    assert.deepEqual(fixesIn(text, alone), []);
    assert.deepEqual(fixesIn(text, { ...alone, related: [{ start: 0, end: 0, message: '' }] }), []);
    assert.deepEqual(fixesIn(text, { ...alone, related: [...related, { start: 0, end: 0, message: '' }] }), []);
  });

  it('none of them is applied without asking', () => {
    const asked = CASES.flatMap(([, { text }, rule]) =>
      judged(text)
        .filter((finding) => finding.rule === rule)
        .flatMap((finding) => fixesIn(text, finding).filter(({ formal }) => formal === true))
    );
    assert.deepEqual(asked, []);
  });
});
