import assert from 'node:assert/strict';
import adjustments from '../../../src/data/adjustments.json';
import { bundled } from '../../../src/data/bundled';
import { judgeFile } from '../../../src/rules/judge';
import { assertRule, type Expected, fileOf, OPTIONS, professional, remittance, testRule } from './marked-claims';

interface Head {
  readonly status?: string;
  readonly filing?: string;
  readonly place?: string;
  readonly id?: string;
}

const claim = (lines: readonly string[], { status = '1', filing = '12', place = '11', id = 'SAMPLE' }: Head = {}): string =>
  `CLP*${id}*${status}*310*100**${filing}*SAMPLE*${place}*1~\n${lines.join('\n')}`;
const svc = (elements: string, segments: readonly string[], day = '20260209'): string =>
  [`SVC*${elements}`, `DTM*472*${day}`, ...segments].map((segment) => `${segment}~`).join('\n');
const one = (elements: string, segments: readonly string[], head: Head = {}, day = '20260209'): string =>
  remittance(claim([svc(elements, segments, day)], head));

/** The words of the list, which other tests judge: meaning, likely cause, and what to do. */
const WORDS: ReadonlyMap<string, readonly [meaning: string, cause: string, advice: string]> = new Map(
  adjustments.flatMap(({ kind, codes, cause: shared = '' }) =>
    Object.entries(codes).map(([code, own]) => {
      const [meaning, cause = '', advice = ''] = typeof own === 'string' ? [own] : own;
      return [`${kind} ${code}`, [meaning, cause === '' ? shared : cause, advice]];
    })
  )
);
const wordsOf = (kind: 'group' | 'reason' | 'remark', code: string) => WORDS.get(`${kind} ${code}`) ?? ['missing', 'missing', 'missing'];
const meaning = (kind: 'group' | 'reason' | 'remark', code: string): string => wordsOf(kind, code)[0];
const means = (group: string): string => `${group} means: ${meaning('group', group)}.`;
const told = (group: string, reason: string): string => `${group} ${reason}: ${meaning('reason', reason)}.`;
const often = (reason: string): string => `Often the cause: ${wordsOf('reason', reason)[1]}.`;
const todo = (reason: string): string => `What to do: ${wordsOf('reason', reason)[2]}.`;
const remark = (code: string): string => `${code}: ${meaning('remark', code)}.`;

const DENIED = 'The payer paid nothing for this line of 77407.';
const REDUCED = 'The payer reduced this line of 77407.';
const cause = (words: string): string => `Likely cause on this line: ${words}.`;
const PLACE = cause('place of service 22 (on-campus hospital outpatient department), where the facility bills this technical-only service');

const PAIRED = '77412 on 2026-02-09 forms a code pair with 77407 (indicator 1: a modifier separates them only for truly distinct services)';

const explained = (words: readonly string[], related: readonly string[]): Expected => ({
  severity: 'information',
  message: words.join(' '),
  related
});

testRule('remittance.explained', [
  {
    name: '26 and reason 4',
    marked: one('HC:⟦77407⟧:26*310*0**1', ['CAS*CO*⟪4*310⟫', 'LQ*HE*⟪N519⟫']),
    expected: [
      explained(
        [
          DENIED,
          told('CO', '4'),
          `Remark ${remark('N519')}`,
          means('CO'),
          cause('26 does not belong on 77407, a technical-only code'),
          todo('4')
        ],
        [told('CO', '4'), remark('N519')]
      )
    ]
  },
  {
    name: 'two unfit modifiers, one of them as submitted',
    marked: one('HC:⟦77407⟧:lt*310*0**1*HC:⟪77407⟫:LT:50', ['CAS*CO*⟪4*310⟫']),
    expected: [
      explained(
        [
          `${DENIED} It was submitted as 77407-LT-50 and adjudicated as 77407-LT.`,
          told('CO', '4'),
          means('CO'),
          cause('LT and 50 do not belong on 77407, a technical-only code'),
          todo('4')
        ],
        ['Submitted as 77407-LT-50.', told('CO', '4')]
      )
    ]
  },
  {
    name: 'reason 4 where the modifiers are in order',
    marked: one('HC:⟦77407⟧:76*310*0**1', ['CAS*CO*⟪4*310⟫']),
    expected: [explained([DENIED, told('CO', '4'), means('CO'), often('4'), todo('4')], [told('CO', '4')])]
  },
  {
    name: 'two lines and reason 18',
    marked: remittance(claim([svc('HC:77407*310*155**1', ['CAS*CO*45*155']), svc('HC:⟦77407⟧*310*0**0', ['CAS*OA*⟪18*310⟫'])])),
    expected: [explained([DENIED, told('OA', '18'), means('OA'), cause('2 lines of 77407 on 2026-02-09'), todo('18')], [told('OA', '18')])]
  },
  {
    name: 'reason 18 and a line on another date',
    marked: remittance(claim([svc('HC:77407*310*155**1', ['CAS*CO*45*155'], '20260210'), svc('HC:⟦77407⟧*310*0**0', ['CAS*OA*⟪18*310⟫'])])),
    expected: [explained([DENIED, told('OA', '18'), means('OA'), often('18'), todo('18')], [told('OA', '18')])]
  },
  ...['236', '231', '97', '59'].map((reason) => ({
    name: `a pair of the day and reason ${reason}`,
    marked: remittance(claim([svc('HC:77412*600*360**1', ['CAS*CO*45*240']), svc('HC:⟦77407⟧*310*0**0', [`CAS*CO*⟪${reason}*310⟫`])])),
    expected: [
      explained(
        [
          DENIED,
          told('CO', reason),
          means('CO'),
          cause(
            '77412 on 2026-02-09 forms a code pair with 77407 (indicator 1: a modifier separates them only for truly distinct services)'
          ),
          todo(reason)
        ],
        [told('CO', reason)]
      )
    ]
  })),
  {
    name: 'a pair that no modifier separates',
    marked: remittance(claim([svc('HC:77373*600*360**1', ['CAS*CO*45*240']), svc('HC:⟦77407⟧*310*0**0', ['CAS*CO*⟪236*310⟫'])])),
    expected: [
      explained(
        [
          DENIED,
          told('CO', '236'),
          means('CO'),
          cause('77373 on 2026-02-09 forms a code pair with 77407 (indicator 0: no modifier separates them)'),
          todo('236')
        ],
        [told('CO', '236')]
      )
    ]
  },
  {
    name: 'reason 236 and a code that does not pair',
    marked: remittance(claim([svc('HC:77336*600*360**1', ['CAS*CO*45*240']), svc('HC:⟦77407⟧*310*0**0', ['CAS*CO*⟪236*310⟫'])])),
    expected: [explained([DENIED, told('CO', '236'), means('CO'), often('236'), todo('236')], [told('CO', '236')])]
  },
  {
    name: 'one unit of two',
    marked: one('HC:⟦77407⟧*620*300**1**2', ['CAS*CO*⟪151*310*1⟫', 'CAS*CO*45*10']),
    expected: [
      explained(
        [`${REDUCED} 2 units were billed, 1 was adjudicated.`, told('CO', '151'), means('CO'), often('151'), todo('151')],
        [told('CO', '151')]
      )
    ]
  },
  {
    name: 'units and reason 151',
    marked: one('HC:⟦77407⟧*930*300**2**3', ['CAS*CO*⟪151*310*1⟫', 'CAS*CO*45*320', 'CAS*PR*2*60', 'LQ*HE*⟪N362⟫']),
    expected: [
      explained(
        [
          `${REDUCED} 3 units were billed, 2 were adjudicated.`,
          told('CO', '151'),
          `Remark ${remark('N362')}`,
          means('CO'),
          cause("3 units billed, while Medicare's limit is 2 a day"),
          todo('151')
        ],
        [told('CO', '151'), remark('N362')]
      )
    ]
  },
  {
    name: 'units within the limit and reason 151',
    marked: one('HC:⟦77407⟧*620*0**2**2', ['CAS*CO*⟪151*620⟫']),
    expected: [explained([DENIED, told('CO', '151'), means('CO'), often('151'), todo('151')], [told('CO', '151')])]
  },
  ...(
    [
      ['1', '0', '1 unit was billed, 0 were adjudicated.'],
      ['2', '1', '2 units were billed, 1 was adjudicated.']
    ] as const
  ).map(([billed, adjudicated, words]) => ({
    name: `${billed} billed, ${adjudicated} adjudicated`,
    marked: one(`HC:⟦77407⟧*620*0**${adjudicated}**${billed}`, ['CAS*CO*⟪50*620⟫']),
    expected: [explained([`${DENIED} ${words}`, told('CO', '50'), means('CO'), often('50'), todo('50')], [told('CO', '50')])]
  })),
  {
    name: 'as many units adjudicated as billed, and an original count',
    marked: one('HC:⟦77407⟧*620*300**2**2', ['CAS*CO*⟪50*10⟫']),
    expected: [explained([REDUCED, told('CO', '50'), means('CO'), often('50'), todo('50')], [told('CO', '50')])]
  },
  {
    name: 'a cent was paid',
    marked: one('HC:⟦77407⟧*310*0.01**1', ['CAS*CO*⟪50*309.99⟫']),
    expected: [explained([REDUCED, told('CO', '50'), means('CO'), often('50'), todo('50')], [told('CO', '50')])]
  },
  {
    name: 'what was paid is not said',
    marked: one('HC:⟦77407⟧*310***1', ['CAS*CO*⟪50*310⟫']),
    expected: [explained([DENIED, told('CO', '50'), means('CO'), often('50'), todo('50')], [told('CO', '50')])]
  },
  {
    name: 'a line without a date',
    marked: remittance(claim(['SVC*HC:77407*310*310**1~', 'SVC*HC:⟦77407⟧*310*0**1~', 'CAS*OA*⟪18*310⟫~'])),
    expected: [explained([DENIED, told('OA', '18'), means('OA'), often('18'), todo('18')], [told('OA', '18')])]
  },
  {
    name: 'several lines and reason 222, of which one is explained',
    marked: remittance(claim([svc('HC:77407*310*155**1', ['CAS*CO*45*155']), svc('HC:⟦77407⟧:76*310*0**1', ['CAS*PI*⟪222*310⟫'])])),
    expected: [
      explained(
        [DENIED, told('PI', '222'), means('PI'), cause('2 lines of 77407 on the same date are counted together'), todo('222')],
        [told('PI', '222')]
      )
    ]
  },
  ...['5', '58', '171'].map((reason) => ({
    name: `a facility place of service and reason ${reason}`,
    marked: one('HC:⟦77407⟧*310*0**1', [`CAS*CO*⟪${reason}*310⟫`], { place: '22' }),
    expected: [explained([DENIED, told('CO', reason), means('CO'), PLACE, todo(reason)], [told('CO', reason)])]
  })),
  ...['M96', 'M97'].map((code) => ({
    name: `remark ${code} names the place, the reason does not`,
    marked: one('HC:⟦77407⟧*310*0**1', ['CAS*CO*⟪96*310⟫', `LQ*HE*⟪${code}⟫`], { place: '22' }),
    expected: [
      explained([DENIED, told('CO', '96'), `Remark ${remark(code)}`, means('CO'), PLACE, todo('96')], [told('CO', '96'), remark(code)])
    ]
  })),
  {
    name: 'the place of an office',
    marked: one('HC:⟦77407⟧*310*0**1', ['CAS*CO*⟪58*310⟫']),
    expected: [explained([DENIED, told('CO', '58'), means('CO'), often('58'), todo('58')], [told('CO', '58')])]
  },
  {
    name: 'the type of bill of a hospital is no place of service',
    marked: one('HC:⟦77407⟧*310*0*0333*1', ['CAS*CO*⟪58*310⟫'], { place: '22' }),
    expected: [explained([DENIED, told('CO', '58'), means('CO'), often('58'), todo('58')], [told('CO', '58')])]
  },
  ...(
    [
      ['4', 'an unknown modifier', 'HC:⟦77407⟧:ZZ*310*0**1', {}],
      ['5', 'no place', 'HC:⟦77407⟧*310*0**1', { place: '' }],
      ['58', 'a place of no list', 'HC:⟦77407⟧*310*0**1', { place: '97' }],
      ['150', 'no other code submitted', 'HC:⟦77407⟧*310*0**1', {}],
      ['199', 'no revenue code', 'HC:⟦77407⟧*310*0**1', {}],
      ['151', 'no units', 'HC:⟦77407⟧*310*0', {}]
    ] as const
  ).map(([reason, name, elements, head]) => ({
    name: `${name} and reason ${reason}`,
    marked: one(elements, [`CAS*CO*⟪${reason}*310⟫`], head),
    expected: [explained([DENIED, told('CO', reason), means('CO'), often(reason), todo(reason)], [told('CO', reason)])]
  })),
  {
    name: '2025, hospital, Medicare and reason 181',
    marked: one('HC:⟦77407⟧*310*0*0333*1', ['CAS*CO*⟪181*310⟫'], { filing: 'MA' }, '20251110'),
    expected: [explained([DENIED, told('CO', '181'), means('CO'), often('181'), todo('181')], [told('CO', '181')])]
  },
  {
    name: 'no date and reason 181',
    marked: remittance(claim(['SVC*HC:⟦77407⟧*310*0**1~', 'CAS*CO*⟪181*310⟫~'], { filing: 'MB' })),
    expected: [explained([DENIED, told('CO', '181'), means('CO'), often('181'), todo('181')], [told('CO', '181')])]
  },
  {
    name: 'the same range on two lines and reason 18',
    marked: remittance(
      claim(
        ['HC:77407*620*620**2~', 'HC:⟦77407⟧*620*0**2~']
          .map((elements) => `SVC*${elements}DTM*150*20260209~DTM*151*20260210~`)
          .concat('CAS*OA*⟪18*620⟫~')
      )
    ),
    expected: [explained([DENIED, told('OA', '18'), means('OA'), often('18'), todo('18')], [told('OA', '18')])]
  },
  {
    name: 'a pair behind a code that does not pair',
    marked: remittance(
      claim([svc('HC:77336*600*600**1', []), svc('HC:77412*600*600**1', []), svc('HC:⟦77407⟧*310*0**0', ['CAS*CO*⟪236*310⟫'])])
    ),
    expected: [explained([DENIED, told('CO', '236'), means('CO'), cause(PAIRED), todo('236')], [told('CO', '236')])]
  },
  {
    name: 'submitted as a code that ClaimLens does not know',
    marked: one('HC:⟦77407⟧*310*240**1*HC:⟪99999⟫', ['CAS*CO*45*70']),
    expected: [
      explained(
        [
          'The payer changed this line of 77407. It was submitted as 99999 and adjudicated as 77407.',
          'Look for reason 150 (level not supported) and compare the records with the level submitted.'
        ],
        ['Submitted as 99999.']
      )
    ]
  },
  {
    name: 'a lower level with another reason',
    marked: one('HC:⟦77402⟧*310*0**1*HC:⟪77407⟫', ['CAS*CO*⟪50*310⟫']),
    expected: [
      explained(
        [
          'The payer paid nothing for this line of 77402. It was down-coded: submitted as 77407, adjudicated as 77402.',
          told('CO', '50'),
          means('CO'),
          often('50'),
          'Look for reason 150 (level not supported) and compare the records with the level submitted.',
          todo('50')
        ],
        ['Submitted as 77407.', told('CO', '50')]
      )
    ]
  },
  {
    name: 'more remarks and groups than a sentence can hold, and a remark without a code',
    marked: one('HC:⟦77407⟧*310*0**1', [
      'CAS*CO*⟪50*100⟫',
      'CAS*PR*⟪96*100⟫',
      'CAS*OA*⟪97*100⟫',
      'CAS*PI*⟪222*10⟫',
      'LQ*HE*',
      ...['N519', 'N822', 'N657', 'M15'].map((code) => `LQ*HE*⟪${code}⟫`)
    ]),
    expected: [
      explained(
        [
          DENIED,
          ...[told('CO', '50'), told('PR', '96'), told('OA', '97')],
          ...['N519', 'N822', 'N657'].map((code) => `Remark ${remark(code)}`),
          ...['CO', 'PR', 'OA'].map(means),
          often('50'),
          todo('50')
        ],
        [...[told('CO', '50'), told('PR', '96'), told('OA', '97'), told('PI', '222')], ...['N519', 'N822', 'N657', 'M15'].map(remark)]
      )
    ]
  },
  {
    name: 'a lower level is paid (domain.md §8 row 28)',
    marked: one('HC:⟦77402⟧*310*105**1*HC:⟪77407⟫', ['CAS*CO*45*205']),
    expected: [
      explained(
        [
          'The payer changed this line of 77402. It was down-coded: submitted as 77407, adjudicated as 77402.',
          'Look for reason 150 (level not supported) and compare the records with the level submitted.'
        ],
        ['Submitted as 77407.']
      )
    ]
  },
  {
    name: 'a lower level with its reason',
    marked: one('HC:⟦77407⟧*600*240**1*HC:⟪77412⟫:XE', ['CAS*CO*⟪150*200⟫', 'CAS*CO*45*160']),
    expected: [
      explained(
        [
          `${REDUCED} It was down-coded: submitted as 77412-XE, adjudicated as 77407.`,
          told('CO', '150'),
          means('CO'),
          cause('the payer put another level in place of the one submitted'),
          todo('150')
        ],
        ['Submitted as 77412-XE.', told('CO', '150')]
      )
    ]
  },
  {
    name: 'another code of the same level',
    marked: one('HC:⟦77407⟧*310*240**1*HC:⟪G6015⟫', ['CAS*CO*45*70']),
    expected: [
      explained(
        [
          'The payer changed this line of 77407. It was submitted as G6015 and adjudicated as 77407.',
          'Look for reason 150 (level not supported) and compare the records with the level submitted.'
        ],
        ['Submitted as G6015.']
      )
    ]
  },
  {
    name: 'other modifiers than submitted',
    marked: one('HC:⟦77407⟧*310*240**1*HC:⟪77407⟫:TC', ['CAS*CO*45*70']),
    expected: [
      explained(
        ['The payer changed this line of 77407. It was submitted as 77407-TC and adjudicated as 77407.'],
        ['Submitted as 77407-TC.']
      )
    ]
  },
  {
    name: 'a revenue code and reason 199',
    marked: one('HC:⟦77407⟧*900*0*0320*1', ['CAS*CO*⟪199*900⟫'], { place: '13' }),
    expected: [
      explained([DENIED, told('CO', '199'), means('CO'), cause('revenue code 0320 instead of 0333'), todo('199')], [told('CO', '199')])
    ]
  },
  {
    name: 'the right revenue code and reason 199',
    marked: one('HC:⟦77407⟧*900*0*333*1', ['CAS*CO*⟪199*900⟫'], { place: '13' }),
    expected: [explained([DENIED, told('CO', '199'), means('CO'), often('199'), todo('199')], [told('CO', '199')])]
  },
  {
    name: '2025, professional, Medicare and reason 181',
    marked: one('HC:⟦77407⟧*310*0**1', ['CAS*CO*⟪181*310⟫'], { filing: 'MB' }, '20251110'),
    expected: [
      explained(
        [
          DENIED,
          told('CO', '181'),
          means('CO'),
          cause('77407 was not valid on professional claims for Medicare on 2025-11-10'),
          todo('181')
        ],
        [told('CO', '181')]
      )
    ]
  },
  {
    name: '2026, professional, Medicare and reason 181',
    marked: one('HC:⟦77407⟧*310*0**1', ['CAS*CO*⟪181*310⟫'], { filing: 'MB' }),
    expected: [explained([DENIED, told('CO', '181'), means('CO'), often('181'), todo('181')], [told('CO', '181')])]
  },
  {
    name: 'reasons outside the bundled list, and one no longer in use',
    marked: one('HC:⟦77407⟧*310*0**1', ['CAS*ZZ*⟪999*200⟫', 'CAS*CO*⟪57*110⟫']),
    expected: [
      explained(
        [DENIED, 'ZZ 999: meaning not in the bundled list.', `CO 57: ${meaning('reason', '57')}; no longer in use.`, means('CO')],
        ['ZZ 999: meaning not in the bundled list.', `CO 57: ${meaning('reason', '57')}; no longer in use.`]
      )
    ]
  },
  {
    name: 'more reasons than a sentence can hold, each once',
    marked: one('HC:⟦77407⟧*310*0**1', ['CAS*CO*⟪50*100⟫**⟪197*100⟫**⟪11*50⟫**⟪29*60⟫', 'CAS*CO*50*1']),
    expected: [
      explained(
        [DENIED, told('CO', '50'), told('CO', '197'), told('CO', '11'), means('CO'), often('50'), todo('50')],
        [told('CO', '50'), told('CO', '197'), told('CO', '11'), told('CO', '29')]
      )
    ]
  },
  {
    name: 'ordinary adjustments only',
    marked: one('HC:77407*310*0**1', ['CAS*CO*45*100**253*5', 'CAS*PR*1*100**2*80**3*25', 'CAS*OA*23*10', 'LQ*HE*N130'])
  },
  {
    name: 'the ordinary reasons under another group',
    marked: one('HC:⟦77407⟧*310*0**1', ['CAS*PR*⟪45*310⟫']),
    expected: [explained([DENIED, told('PR', '45'), means('PR'), often('45'), todo('45')], [told('PR', '45')])]
  },
  { name: 'an adjustment of nothing', marked: one('HC:77407*310*240**1', ['CAS*CO*246*0', 'CAS*CO*45*70']) },
  { name: 'a paid line', marked: one('HC:77407*310*310**1', []) },
  { name: 'submitted as it was adjudicated', marked: one('HC:77407:76*310*240**1*HC:77407:76', ['CAS*CO*45*70']) },
  { name: 'another code', marked: one('HC:77334*310*0**1', ['CAS*CO*4*310']) },
  { name: 'another code, submitted as another one', marked: one('HC:77332*310*100**1*HC:77334', ['CAS*CO*150*100']) },
  { name: 'a reversal', marked: one('HC:77407*-310*-240**-1', ['CAS*CO*4*-70'], { status: '22' }) },
  { name: 'a claim that is billed', marked: professional(['SV1*HC:77407*310*UN*1***1:2~\nDTP*472*D8*20260209~']) }
]);

interface CauseCase {
  readonly codes: readonly string[];
  readonly line: string;
  readonly cause: string;
  readonly head?: Head;
  readonly day?: string;
  readonly beside?: string;
}

const UNFIT = '26 does not belong on 77407, a technical-only code';
const STATUS_I = '77407 was not valid on professional claims for Medicare on 2025-11-10';
const MEDICARE: Head = { filing: 'MB' };

/** Which codes lead to which cause on the line; letters first are remarks, which stand beside reason 50. */
const CAUSES: readonly CauseCase[] = [
  { codes: ['4', '16', 'N519', 'N823'], line: 'HC:77407:26*310*0**1', cause: UNFIT },
  {
    codes: ['5', '58', '134', '170', '171', 'M77', 'M96', 'M97', 'N428'],
    line: 'HC:77407*310*0**1',
    head: { place: '22' },
    cause: 'place of service 22 (on-campus hospital outpatient department), where the facility bills this technical-only service'
  },
  { codes: ['18'], line: 'HC:77407*310*0**1', beside: 'HC:77407*310*310**1', cause: '2 lines of 77407 on 2026-02-09' },
  {
    codes: ['59', '97', '231', '236', 'M15', 'M80', 'N20', 'N431'],
    line: 'HC:77407*310*0**1',
    beside: 'HC:77412*310*310**1',
    cause: PAIRED
  },
  { codes: ['150', '169'], line: 'HC:77402*310*0**1*HC:77407', cause: 'the payer put another level in place of the one submitted' },
  {
    codes: ['151', '222', 'M53', 'N362', 'N430'],
    line: 'HC:77407*310*0**3',
    cause: "3 units billed, while Medicare's limit is 2 a day"
  },
  { codes: ['16', '96', '181', 'N56'], line: 'HC:77407*310*0**1', head: MEDICARE, day: '20251110', cause: STATUS_I },
  { codes: ['199', 'M50'], line: 'HC:77407*310*0*0320*1', cause: 'revenue code 0320 instead of 0333' },
  // Nothing on the line points to a cause.
  { codes: ['50', '29', 'N130'], line: 'HC:77407:26*310*0*0320*3', head: { place: '22' }, beside: 'HC:77412*310*310**1', cause: '' }
];

describe('likely causes in a remittance', () => {
  for (const { codes, line, cause: words, head, day, beside } of CAUSES) {
    for (const code of codes) {
      it(`${code}: ${words || 'none'}`, () => {
        const isRemark = /^[A-Z]/.test(code);
        const segments = [`CAS*CO*${isRemark ? '50' : code}*310`, ...(isRemark ? [`LQ*HE*${code}`] : [])];
        const others = beside === undefined ? [] : [svc(beside, [])];
        const file = fileOf(remittance(claim([...others, svc(line, segments, day)], head)));
        const messages = judgeFile(file, bundled, OPTIONS).map(
          ({ message }) => / Likely cause on this line: (.*?)\. (?:Look|What)/.exec(message)?.[1] ?? ''
        );
        assert.deepEqual(messages, [words]);
      });
    }
  }
});

const taken =
  'This claim takes an earlier payment back (claim status 22): its 77407 lines repeat the first result with the signs turned and are not a second treatment.';
const OPEN = `${taken} Post it against the earlier payment and look for the corrected claim, which may come in another remittance.`;
const PAIRED_UP = `${taken} Post it against the earlier payment; the corrected claim with the same claim number follows in this file.`;

const reversed = (procedure: string, id = 'SAMPLE'): string =>
  claim([svc(`${procedure}*-310*-240**-1`, ['CAS*CO*45*-70'])], { status: '22', id });
const corrected = (procedure: string, id = 'SAMPLE'): string => claim([svc(`${procedure}*310*260**1`, ['CAS*CO*45*50'])], { id });

testRule('remittance.reversal', [
  {
    name: 'a reversal without a correction',
    marked: remittance(reversed('HC:⟦77407⟧')),
    expected: [{ severity: 'information', message: OPEN }]
  },
  {
    name: 'two lines are one finding',
    marked: remittance(
      claim([svc('HC:77334*-310*-240**-1', []), svc('HC:⟦77407⟧*-310*-240**-1', []), svc('HC:77407*-310*-240**-1', [], '20260210')], {
        status: '22'
      })
    ),
    expected: [{ severity: 'information', message: OPEN }]
  },
  {
    name: 'a line that was submitted as 77407',
    marked: remittance(claim([svc('HC:⟦77402⟧*-310*-105**-1*HC:77407', [])], { status: '22' })),
    expected: [{ severity: 'information', message: OPEN }]
  },
  { name: 'a reversal of other codes', marked: remittance(reversed('HC:77334')) },
  {
    name: 'a reversal of a code submitted as another one',
    marked: remittance(claim([svc('HC:77402*-310*-105**-1*HC:77412', [])], { status: '22' }))
  },
  { name: 'a reversal of 77407 that is not a CPT code', marked: remittance(reversed('ZZ:77407')) },
  { name: 'a paid claim', marked: remittance(corrected('HC:77407')) },
  { name: 'a claim that is billed', marked: professional(['SV1*HC:77407*310*UN*1***1:2~\nDTP*472*D8*20260209~']) }
]);

const BATCHES: readonly { readonly name: string; readonly marked: string; readonly expected?: readonly Expected[] }[] = [
  {
    name: 'a reversal and its correction',
    marked: remittance(reversed('HC:⟦77407⟧'), corrected('HC:⟪77407⟫')),
    expected: [{ severity: 'information', message: PAIRED_UP, related: ['The corrected claim.'] }]
  },
  {
    name: 'claims of other numbers between them',
    marked: remittance(
      corrected('HC:77407', 'OTHER1'),
      reversed('HC:⟦77407⟧'),
      reversed('HC:⟦77407⟧', 'OTHER2'),
      corrected('HC:77407', 'OTHER1'),
      corrected('HC:⟪77407⟫'),
      corrected('HC:77407')
    ),
    expected: [
      { severity: 'information', message: PAIRED_UP, related: ['The corrected claim.'] },
      { severity: 'information', message: OPEN }
    ]
  },
  {
    name: 'the same claim number of another payer',
    marked: `${remittance(reversed('HC:⟦77407⟧'))}${remittance(corrected('HC:77407')).replace('EXAMPLE HEALTH PLAN', 'EXAMPLE BENEFIT FUND')}`,
    expected: [{ severity: 'information', message: OPEN }]
  },
  {
    name: 'two reversals of one claim',
    marked: remittance(reversed('HC:⟦77407⟧'), reversed('HC:⟦77407⟧'), corrected('HC:⟪⟪77407⟫⟫')),
    expected: [
      { severity: 'information', message: PAIRED_UP, related: ['The corrected claim.'] },
      { severity: 'information', message: PAIRED_UP, related: ['The corrected claim.'] }
    ]
  },
  {
    name: 'a claim of the same number without 77407 between them',
    marked: remittance(reversed('HC:⟦77407⟧'), corrected('HC:77334'), corrected('HC:⟪77407⟫')),
    expected: [{ severity: 'information', message: PAIRED_UP, related: ['The corrected claim.'] }]
  },
  {
    name: 'a payer without a name',
    marked: remittance(reversed('HC:⟦77407⟧'), corrected('HC:⟪77407⟫')).replace('N1*PR*EXAMPLE HEALTH PLAN~\n', ''),
    expected: [{ severity: 'information', message: PAIRED_UP, related: ['The corrected claim.'] }]
  },
  {
    name: 'claims without a number',
    marked: remittance(reversed('HC:⟦77407⟧', ''), corrected('HC:⟪77407⟫', '')),
    expected: [{ severity: 'information', message: PAIRED_UP, related: ['The corrected claim.'] }]
  },
  { name: 'no reversal', marked: remittance(corrected('HC:77407'), corrected('HC:77407')) }
];

describe('remittance.reversal over the claims of a file', () => {
  for (const { name, marked, expected } of BATCHES) it(name, () => assertRule('remittance.reversal', marked, expected ?? []));
});
