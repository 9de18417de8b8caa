import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import { type Aspect, BIT, holds, setOf } from '../../../src/rules/aspects';
import { aspectsOf } from '../../../src/rules/aspects-of';
import { RULES } from '../../../src/rules/rules';
import { type ClaimView, viewOf } from '../../../src/rules/view';
import { institutional, OPTIONS, professional, remittance } from './claims';
import { saidBy } from './marked-claims';

function viewsOf(text: string): readonly ClaimView[] {
  const { file } = readClaimFile(text);
  assert.ok(file !== null);
  return Array.from({ length: file.claimCount }, (_, index) => viewOf(file.claim(index), bundled, OPTIONS.today));
}

/** The names in a set, in the order of the table. */
function names(set: number): readonly string[] {
  return Object.entries(BIT).flatMap(([name, bit]) => ((set & bit) === 0 ? [] : [name]));
}

interface Line {
  readonly procedure: string;
  readonly units?: string;
  readonly basis?: string;
  /** Qualifier and value of DTP; none for a line without a date. */
  readonly date?: string;
  readonly charge?: string;
  readonly pointers?: string;
  readonly place?: string;
  readonly revenue?: string;
}

const WRITERS = {
  professional: {
    make: professional,
    line: (one: Required<Line>) => `SV1*${one.procedure}*${one.charge}*${one.basis}*${one.units}*${one.place}**${one.pointers}~`
  },
  institutional: {
    make: institutional,
    line: (one: Required<Line>) => `SV2*${one.revenue}*${one.procedure}*${one.charge}*${one.basis}*${one.units}~`
  },
  remittance: { make: remittance, line: (one: Required<Line>) => `SVC*${one.procedure}*${one.charge}*0**${one.units}~CAS*CO*97*310~` }
} as const;
type Kind = keyof typeof WRITERS;

const USUAL = { units: '1', basis: 'UN', date: 'D8*20260302', charge: '310', pointers: '1', place: '', revenue: '0333' };

function textOf(kind: Kind, lines: readonly Line[], parts: Parameters<typeof professional>[0] = {}): string {
  const { make, line } = WRITERS[kind];
  const written = lines.map((one) => {
    const whole = { ...USUAL, ...one };
    return (
      line(whole) +
      (whole.date === ''
        ? 'DTP*471*D8*20260302~DTM*471*20260302~'
        : kind === 'remittance'
          ? `DTM*472*${whole.date.slice(-8)}~`
          : `DTP*472*${whole.date}~`)
    );
  });
  return make(parts, ...written).text;
}

const code = (procedure: string, rest: Omit<Line, 'procedure'> = {}): Line => ({ procedure: `HC:${procedure}`, ...rest });

/** Lines of a professional claim, and its aspects beside `billed` and `professional`. */
const CLAIMS: Record<string, readonly [lines: readonly Line[], ...aspects: Aspect[]]> = {
  'a line of another code': [[code('99213')]],
  'a usual line of 77407': [[code('77407')], 'subject'],
  'other pointers': [[code('77407', { pointers: '1:2' })], 'subject', 'odd-pointer'],
  minutes: [[code('77407', { basis: 'MJ' })], 'subject', 'odd-units'],
  'no units': [[code('77407', { units: '0' })], 'subject', 'odd-units'],
  'two units of another code': [[code('99213', { units: '2' })], 'many-units'],
  'a range': [[code('77407', { date: 'RD8*20260302-20260306' })], 'subject', 'many-units', 'odd-date'],
  'a day to come': [[code('77407', { date: 'D8*20270104' })], 'subject', 'odd-date'],
  'no day': [[code('77407', { date: '' })], 'subject', 'odd-date'],
  'two years': [[code('77407', { date: 'D8*20251230' }), code('77407')], 'subject', 'unpayable-code', 'two-years'],
  'one day for two lines': [[code('77407'), code('77427')], 'subject', 'shared-day', 'many-units'],
  'a deleted code': [[code('77014')], 'invalid-code'],
  'a code not yet there': [[code('77438', { date: 'D8*20250302' })], 'invalid-code'],
  guidance: [[code('77387')], 'guidance'],
  'professional management': [[code('77427:26')], 'marked-management'],
  'another qualifier': [[{ procedure: 'AD:77407' }], 'odd-form'],
  'a modifier run together with the code': [[code('7740726')], 'odd-form'],
  'lower case': [[code('77407:kx')], 'subject', 'odd-writing'],
  blanks: [[code(' 77407')], 'subject', 'odd-writing'],
  'an empty slot': [[code('77407::KX')], 'subject', 'odd-writing'],
  'a description': [[code('77407:::::26')], 'subject', 'description'],
  'a modifier of one character': [[code('77407:7')], 'subject', 'odd-length'],
  'the same twice': [[code('77407:KX:KX')], 'subject', 'several-modifiers', 'repeated-modifier'],
  'a part': [[code('77407:26')], 'subject', 'component-modifier'],
  'a modifier of hospitals': [[code('77407:PO')], 'subject', 'other-kind-modifier'],
  'a modifier that does not fit': [[code('77407:LT')], 'subject', 'unfit-modifier'],
  'a modifier that nobody knows': [[code('77407:ZZ')], 'subject', 'unknown-modifier'],
  'a distinct service': [[code('77407:59')], 'subject', 'distinct-modifier'],
  'a repeated service': [[code('77407:76')], 'subject', 'repeat-modifier']
};

const lines = fc.array(
  fc.record({
    procedure: fc
      .tuple(
        fc.constantFrom('HC', 'HC', 'HC', 'HC', 'hc', 'AD'),
        fc.constantFrom(
          '77407',
          '77407',
          '77407',
          '77412',
          '77402',
          '77387',
          '77014',
          '77427',
          '77431',
          '77417',
          '77301',
          '61796',
          'G6003',
          '77386',
          '99213',
          '7740726',
          ' 77407'
        ),
        fc.array(
          fc.constantFrom(
            '26',
            'TC',
            '59',
            'XE',
            '76',
            '77',
            'LT',
            'GT',
            'KX',
            'PO',
            'PN',
            '25',
            '53',
            'ZZ',
            'kx',
            ' KX',
            '',
            '7',
            'Q5',
            '80',
            'P1',
            '90',
            'EA',
            'CT',
            '96'
          ),
          { maxLength: 4 }
        ),
        fc.constantFrom('', '', '', '', ':::::26')
      )
      .map(
        ([qualifier, procedure, modifiers, description]) =>
          `${[qualifier, procedure, ...modifiers].join(':')}${modifiers.length === 0 ? description : ''}`
      ),
    units: fc.constantFrom('1', '1', '1', '2', '5', '0', '-1', '1.5', 'A', ''),
    basis: fc.constantFrom('UN', 'UN', 'UN', 'MJ', 'DA', ''),
    date: fc.constantFrom(
      'D8*20260706',
      'D8*20260706',
      'D8*20260303',
      'D8*20251230',
      'D8*20241230',
      'D8*20261231',
      'RD8*20260302-20260306',
      'RD8*20260306-20260302',
      'D8*20260231',
      'D8*2026',
      ''
    ),
    charge: fc.constantFrom('310', '310', '0', '-5', 'A', ''),
    pointers: fc.constantFrom('1', '1', '1:2', '3', '0', 'A', ''),
    place: fc.constantFrom('', '', '11', '22', '24'),
    revenue: fc.constantFrom('0333', '0333', '0250')
  }),
  { minLength: 1, maxLength: 4 }
);
const parts = fc.record({
  filing: fc.constantFrom('MB', 'CI', 'BL'),
  payer: fc.constantFrom('MEDICARE', 'UNITEDHEALTHCARE', 'EXAMPLE PLAN'),
  place: fc.constantFrom('11', '22', '24', '19', '81'),
  total: fc.constantFrom('310', '1'),
  diagnoses: fc.constantFrom('HI*ABK:C61~', 'HI*ABK:Z510~', 'HI*ABK:K1233*ABF:R5383~', '')
});

describe('aspects of claims', () => {
  for (const [name, [written, ...aspects]] of Object.entries(CLAIMS)) {
    it(`${name}: ${aspects.join(', ') || 'none'}`, () => {
      const [view] = viewsOf(textOf('professional', written));
      assert.ok(view !== undefined);
      assert.deepEqual(names(aspectsOf(view)), names(setOf(['billed', 'professional', ...aspects])));
    });
  }

  it('tell the kinds of claims apart', () => {
    const kinds = (['institutional', 'remittance'] as const).map((kind) => viewsOf(textOf(kind, [code('99213')]))[0]);
    assert.deepEqual(
      kinds.map((view) => (view === undefined ? null : names(aspectsOf(view)))),
      [['billed', 'institutional'], ['remittance']]
    );
  });

  it('are only asked of what rules cannot do without', () => {
    const spoke = new Set<string>();
    const kinds = fc.constantFrom<Kind>('professional', 'professional', 'institutional', 'remittance');
    fc.assert(
      fc.property(kinds, lines, parts, (kind, written, claim) => {
        for (const view of viewsOf(textOf(kind, written, claim))) {
          const aspects = aspectsOf(view);
          for (const rule of RULES) {
            if (saidBy(rule, [view]).length === 0) continue;
            spoke.add(rule.id);
            if (holds(aspects, setOf(rule.needs))) continue;
            assert.fail(`${rule.id} speaks of ${JSON.stringify(written)} and needs ${rule.needs.join(', ')}`);
          }
        }
      }),
      { numRuns: 4000, seed: 7 }
    );
    const silent = RULES.filter(({ id }) => !spoke.has(id)).map(({ id }) => id);
    assert.deepEqual(silent, ['remittance.reversal', 'layout.component-separator'], 'all rules that judge one claim were tried');
  });
});
