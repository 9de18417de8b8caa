import fc from 'fast-check';
import type { Claim, ClaimFile, Delimiters, Token } from '../../../src/claims/model';
import { claimsOf } from './shared';

/** Generated claims: a small 837P, 837I or 835 whose values are known, written with any delimiters and layout. */

/** An element, or the components of a composite. */
type Element = string | readonly string[];
export type Segments = readonly (readonly Element[])[];

const word = fc.string({ unit: fc.constantFrom(...'ABCDEFGHJKMPQRSTUVWXYZ0123456789'), minLength: 1, maxLength: 9 });
const amount = fc.constantFrom('0', '1', '77407', '310.5', '1E2', '-5');
const day = fc.constantFrom('20260105', '20251231', '20260228');

const line = fc.record({
  code: fc.constantFrom('77407', '77412', '99213', 'G6001', 'J3490'),
  modifiers: fc.array(fc.constantFrom('59', '76', 'TC', '', 'x5'), { maxLength: 4 }),
  charge: amount,
  units: amount,
  place: fc.constantFrom('', '11', '22'),
  day
});

export type LineModel = typeof line extends fc.Arbitrary<infer T> ? T : never;

const claim = fc.record({
  id: word,
  payer: word,
  filing: fc.constantFrom('', 'CI', 'MB'),
  diagnoses: fc.array(word, { minLength: 1, maxLength: 3 }),
  lines: fc.array(line, { minLength: 1, maxLength: 3 })
});

type ClaimModel = typeof claim extends fc.Arbitrary<infer T> ? T : never;

export const claimModels = fc.array(claim, { minLength: 1, maxLength: 3 });

export function professional(claims: readonly ClaimModel[]): Segments {
  return [
    ['GS', 'HC', 'S', 'R', '20260105', '0900', '1', 'X', '005010X222A1'],
    ['ST', '837', '0001', '005010X222A1'],
    ['HL', '1', '', '20', '1'],
    ['NM1', '85', '2', 'EXAMPLE RADONC', '', '', '', '', 'XX', '1234567893'],
    ...claims.flatMap(
      ({ id, payer, filing, diagnoses, lines }, index): Segments => [
        ['HL', `${index + 2}`, '1', '22', '0'],
        ['SBR', 'P', '18', '', '', '', '', '', '', filing],
        ['NM1', 'IL', '1', 'SAMPLE', 'PAT', '', '', '', 'MI', `M${id}`],
        ['NM1', 'PR', '2', payer, '', '', '', '', 'PI', `P${payer}`],
        ['CLM', id, '100', '', '', ['11', 'B', '1'], 'Y'],
        ['HI', ...diagnoses.map((code, at) => [at === 0 ? 'ABK' : 'ABF', code])],
        ['SBR', 'S', '18', '', '', '', '', '', '', 'MA'],
        ['NM1', 'PR', '2', 'OTHER PAYER', '', '', '', '', 'PI', 'OTHER'],
        ...lines.flatMap(
          ({ code, modifiers, charge, units, place, day: date }, number): Segments => [
            ['LX', `${number + 1}`],
            ['SV1', ['HC', code, ...modifiers], charge, 'UN', units, place, '', ['1', '2']],
            ['DTP', '472', 'D8', date],
            ['REF', '6R', '77407']
          ]
        )
      ]
    ),
    ['SE', '9', '0001'],
    ['GE', '1', '1']
  ];
}

const marks = [...'*:~^|>!+\\&%$"\'`;=@_{}[]<', '\x1c', '\x1d', '\x1e', '\x1f', '\x07', '\x85', '…', 'Ö'];

/** Four different marks; the terminator may also be a line break. */
export const delimiters: fc.Arbitrary<Delimiters> = fc
  .uniqueArray(fc.constantFrom(...marks), { minLength: 4, maxLength: 4 })
  .chain(([element = '*', component = ':', repetition = '^', mark = '~']) =>
    fc.constantFrom(mark, '\n', '\r').map((segment) => ({ element, component, repetition, segment }))
  );

export const USUAL: Delimiters = { element: '*', component: ':', repetition: '^', segment: '~' };

/** One interchange as text; `padding` stands behind every terminator. */
export function encoded(segments: Segments, { element, component, repetition, segment }: Delimiters, padding = ''): string {
  const header = `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260105*0900*R*00501*000000001*0*T*C`;
  const isa = header
    .replaceAll('*', element)
    .replace(/R(?=.00501)/, () => repetition)
    .replace(/C$/, () => component);
  const rows = [...segments, ['IEA', '1', '000000001']].map((row) =>
    row.map((part) => (typeof part === 'string' ? part : part.join(component))).join(element)
  );
  return [isa, ...rows].map((row) => `${row}${segment}${padding}`).join('');
}

function value(token: Token | null): string | null {
  return token === null ? null : token.value;
}

/** Everything a claim says, without offsets and delimiters. */
export function valuesOf(file: ClaimFile): unknown {
  return { claims: claimsOf(file).map(claimValues), concerns: claimsOf(file).map((_, index) => file.concerns(index)) };
}

function claimValues(claimed: Claim): unknown {
  return {
    kind: claimed.kind,
    guide: claimed.guide,
    id: value(claimed.id),
    frequency: value(claimed.frequency),
    facility: value(claimed.facilityCode),
    payer: claimed.payer === null ? null : [claimed.payer.name, claimed.payer.id, claimed.payer.filingIndicator].map(value),
    patient: value(claimed.patient),
    billing: value(claimed.billingProvider),
    diagnoses: claimed.diagnoses.map(value),
    lines: claimed.lines.map((one) => ({
      number: value(one.number),
      procedures: one.procedures.map(({ position, qualifier, code, modifiers }) => [
        position,
        value(qualifier),
        code.value,
        modifiers.map(value)
      ]),
      fields: [one.charge, one.unitBasis, one.units, one.placeOfService].map(value),
      pointers: one.diagnosisPointers.map(value),
      date: one.serviceDate === null ? null : [one.serviceDate.from, one.serviceDate.to, one.serviceDate.origin]
    }))
  };
}
