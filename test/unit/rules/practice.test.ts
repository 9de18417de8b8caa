import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { extend } from '../../../src/data/extend';
import type { PracticeData, UserModifier } from '../../../src/data/user-schema';
import { readClaimFile } from '../../../src/formats/detect';
import { judgeFile } from '../../../src/rules/judge';
import type { RuleOptions } from '../../../src/rules/rule';

/** One invented professional claim: line, date of service, payer name. */
function claim(line: string, date: string, payer: string): string {
  return `ST*837*0001*005010X222A1~BHT*0019*00*1*20260201*1200*CH~HL*1**20*1~NM1*85*2*SAMPLE CLINIC*****XX*1234567893~HL*2*1*22*0~SBR*P*18*******CI~NM1*IL*1*EXAMPLE*PAT****MI*X1~NM1*PR*2*${payer}*****PI*SMPL9~CLM*A1*310***11:B:1*Y*A*Y*Y~HI*ABK:Z510*ABF:C61~LX*1~${line}~DTP*472*D8*${date}~SE*14*0001~`;
}

const OPTIONS: RuleOptions = { severities: {}, ignored: {}, today: '2026-11-25' };

const DATA: PracticeData = {
  payers: [{ family: 'other', name: 'Sample Health' }],
  rules: [
    { rule: 'component.technical', severity: 'hint' },
    { rule: 'component.technical', payer: 'Sample Health', from: '2026-01-01', to: '2026-06-30', severity: 'off' },
    { rule: 'modifier.anatomic', payer: 'cigna', severity: 'error' }
  ],
  modifiers: [
    { code: 'TC', payer: 'aetna', verdict: 'payer', reason: 'Asked for by contract.' },
    { code: 'KX', payer: 'aetna', verdict: 'no', reason: 'Refused by contract.' },
    { code: 'JW', payer: 'Sample Health', verdict: 'payer', reason: 'Asked for by contract.' }
  ]
};

function found(line: string, date: string, payer: string, options = OPTIONS, data: PracticeData | null = DATA): readonly string[] {
  const { file } = readClaimFile(claim(line, date, payer));
  assert.ok(file);
  const knowledge = data === null ? bundled : extend(bundled, [{ origin: 'practice.json', data }]);
  return judgeFile(file, knowledge, options).map(({ rule, severity }) => `${rule} ${severity}`);
}

const TC = 'SV1*HC:77407:TC*310*UN*1*11**1';
const LEFT = 'SV1*HC:77407:LT*310*UN*1*11**1';
const DRUG = 'SV1*HC:77407:JW*310*UN*1*11**1';

const SLOTS = 'SV1*HC:77407:GA:KX*310*UN*1*11**1';
const UNTIL_JULY: UserModifier = {
  code: 'JW',
  payer: 'Sample Health',
  to: '2026-06-30',
  verdict: 'payer',
  reason: 'Asked for by contract.'
};
const FIRST_FROM_JULY: UserModifier = { code: 'KX', from: '2026-07-01', slot: 'pricing' };

describe("a practice's own severities and verdicts", () => {
  const rows: readonly (readonly [name: string, actual: () => readonly string[], expected: readonly string[]])[] = [
    ['without a file', () => found(TC, '20260205', 'EXAMPLE PLAN', OPTIONS, null), ['component.technical warning']],
    ['for every payer', () => found(TC, '20260205', 'EXAMPLE PLAN'), ['component.technical hint']],
    ['off for one payer', () => found(TC, '20260205', 'SAMPLE HEALTH'), []],
    ['on its last day', () => found(TC, '20260630', 'SAMPLE HEALTH'), []],
    ['after its last day', () => found(TC, '20260701', 'SAMPLE HEALTH'), ['component.technical hint']],
    ['stronger for one payer', () => found(LEFT, '20260205', 'CIGNA'), ['modifier.anatomic error']],
    ['not for another payer', () => found(LEFT, '20260205', 'AETNA'), ['modifier.anatomic warning']],
    [
      'before the setting for all payers',
      () => found(TC, '20260205', 'EXAMPLE PLAN', { ...OPTIONS, severities: { 'component.technical': 'error' } }),
      ['component.technical hint']
    ],
    [
      'but not before a rule that is switched off',
      () => found(TC, '20260205', 'EXAMPLE PLAN', { ...OPTIONS, severities: { 'component.technical': 'off' } }),
      []
    ],
    [
      'nor before a rule that is ignored for the payer',
      () => found(LEFT, '20260205', 'CIGNA', { ...OPTIONS, ignored: { cigna: ['modifier.anatomic'] } }),
      []
    ],
    ['a verdict for one payer', () => found(DRUG, '20260205', 'SAMPLE HEALTH'), []],
    ['a verdict that allows TC', () => found(TC, '20260205', 'AETNA'), []],
    [
      'a verdict against a modifier',
      () => found('SV1*HC:77407:KX*310*UN*1*11**1', '20260205', 'AETNA'),
      ['modifier.other-service information']
    ],
    [
      'a verdict until the day of the line',
      () => found(DRUG, '20260630', 'SAMPLE HEALTH', OPTIONS, { ...DATA, modifiers: [UNTIL_JULY] }),
      []
    ],
    [
      'a verdict that no longer holds on the day of the line',
      () => found(DRUG, '20260701', 'SAMPLE HEALTH', OPTIONS, { ...DATA, modifiers: [UNTIL_JULY] }),
      ['modifier.drug warning']
    ],
    [
      'a verdict that holds for one line of a claim and not for the next',
      () => found(`${DRUG}~DTP*472*D8*20260630~LX*2~${DRUG}`, '20260701', 'SAMPLE HEALTH', OPTIONS, { ...DATA, modifiers: [UNTIL_JULY] }),
      ['money.total information', 'modifier.drug warning']
    ],
    [
      'a slot that holds for one line of a claim and not for the next',
      () => found(`${SLOTS}~DTP*472*D8*20260630~LX*2~${SLOTS}`, '20260701', 'AETNA', OPTIONS, { modifiers: [FIRST_FROM_JULY] }),
      ['money.total information', 'modifier.order information']
    ],
    ['the bundled verdict for the others', () => found(DRUG, '20260205', 'EXAMPLE PLAN'), ['modifier.drug warning']]
  ];
  for (const [name, actual, expected] of rows) it(name, () => assert.deepEqual(actual(), expected));
});
