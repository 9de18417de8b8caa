import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import { type Aspect, aspectsOf, holds, setOf } from '../../../src/rules/aspects';
import { RULES } from '../../../src/rules/rules';
import { type ClaimView, viewOf } from '../../../src/rules/view';
import { institutional, OPTIONS, professional, remittance } from './claims';

const ALL: readonly Aspect[] = [
  'billed',
  'professional',
  'institutional',
  'remittance',
  'subject',
  'modifier',
  'shared-day',
  'guidance',
  'odd-form'
];

function viewsOf(text: string): readonly ClaimView[] {
  const { file } = readClaimFile(text);
  assert.ok(file !== null);
  return Array.from({ length: file.claimCount }, (_, index) => viewOf(file.claim(index), bundled, OPTIONS.today));
}

const day = (date: string): string => `DTP*472*D8*${date}~`;

/** Procedures of a claim, each with its date where it is not that of the claim. */
const CLAIMS: readonly (readonly [procedures: readonly string[], aspects: readonly Aspect[]])[] = [
  [[], []],
  [['HC:77412'], []],
  [['HC:77407'], ['subject']],
  [['HC:77407:26'], ['subject', 'modifier']],
  [['HC:77407:LT:25:ZZ:PO|20991231'], ['subject', 'modifier']],
  [['HC:77407:gt::1:59|20241231'], ['subject', 'modifier']],
  [['HC:77407:59:XE:76:77'], ['subject', 'modifier']],
  [['HC:77412:26'], []],
  [
    ['HC:77407', 'HC:77427'],
    ['subject', 'shared-day']
  ],
  [['HC:77407', 'HC:77387', 'HC:77014:26'].map((code, index) => `${code}|2026020${index + 1}`), ['subject', 'guidance']],
  [
    ['HC:77387', 'HC:77417:TC'],
    ['guidance', 'shared-day']
  ],
  [['HC:7740726'], ['odd-form']],
  [['hc:77407'], ['subject', 'odd-form']],
  [['AD:77407'], ['odd-form']],
  [
    ['HC:77407:76:59:XE:GT', 'HC:77407:TC', 'HC:77412:59', 'HC:77402', 'HC:77431', 'HC:77386'],
    ['subject', 'modifier', 'shared-day']
  ]
];

function linesOf(procedures: readonly string[], write: (procedure: string) => string): readonly string[] {
  return procedures.map((procedure) => {
    const [code = '', date] = procedure.split('|');
    return `${write(code)}${date === undefined ? '' : day(date)}`;
  });
}

const WRITERS = [
  { kind: 'professional', make: professional, line: (code: string) => `SV1*${code}*310*MJ*3***7~` },
  { kind: 'institutional', make: institutional, line: (code: string) => `SV2*0250*${code}*310*UN*9~` },
  { kind: 'remittance', make: remittance, line: (code: string) => `SVC*${code}*310*0**1~CAS*CO*97*310~` }
] as const;

function names(set: number): readonly Aspect[] {
  return ALL.filter((aspect) => holds(set, setOf([aspect])));
}

describe('aspects of claims', () => {
  for (const { kind, make, line } of WRITERS) {
    const always: readonly Aspect[] = kind === 'remittance' ? ['remittance'] : ['billed', kind];
    for (const [procedures, aspects] of CLAIMS) {
      it(`${kind} ${procedures.join(', ')}`, () => {
        const view = viewsOf(make({ place: '22' }, ...linesOf(procedures, line)).text)[0];
        assert.ok(view !== undefined);
        assert.deepEqual(names(aspectsOf(view)), names(setOf([...always, ...aspects])));
      });
    }
  }

  it('are only asked of what rules cannot do without', () => {
    const findings: string[] = [];
    for (const { make, line } of WRITERS) {
      for (const [procedures] of CLAIMS) {
        for (const view of viewsOf(make({ place: '22', total: '1', filing: 'MB' }, ...linesOf(procedures, line)).text)) {
          for (const { id, needs, check } of RULES) {
            const found = check(view);
            if (found.length === 0) continue;
            findings.push(id);
            assert.ok(holds(aspectsOf(view), setOf(needs)), `${id} speaks of ${procedures.join(', ')} and needs ${needs.join(', ')}`);
          }
        }
      }
    }
    assert.ok(new Set(findings).size > 20, 'many rules were tried');
  });
});
