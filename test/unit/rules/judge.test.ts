import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import type { Finding } from '../../../src/rules/finding';
import { fixesOf } from '../../../src/rules/judge';
import type { RuleOptions } from '../../../src/rules/rule';
import { institutional, judged, OPTIONS, professional, remittance } from './claims';

const brief = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, severity }) => `${severity} ${rule}`);

const FAULTY = professional({ payer: 'AETNA', payerId: '60054', total: '1' }, 'SV1*HC:77407:TC*310*MJ*1***1~').text;

const SETTINGS: readonly (readonly [name: string, options: Partial<RuleOptions>, found: readonly string[]])[] = [
  ['by default', {}, ['information money.total', 'warning component.technical', 'warning units.basis']],
  [
    'with severities of the user',
    { severities: { 'component.technical': 'error', 'money.total': 'hint' } },
    ['hint money.total', 'error component.technical', 'warning units.basis']
  ],
  ['with a rule off', { severities: { 'component.technical': 'off' } }, ['information money.total', 'warning units.basis']],
  [
    'with rules silenced for the payer of the claim',
    { ignored: { aetna: ['component.technical', 'money.total'] } },
    ['warning units.basis']
  ],
  [
    'with rules silenced for another payer',
    { ignored: { cigna: ['component.technical'] } },
    ['information money.total', 'warning component.technical', 'warning units.basis']
  ]
];

describe('judging', () => {
  for (const [name, options, found] of SETTINGS) {
    it(name, () => assert.deepEqual(brief(judged(FAULTY, { ...OPTIONS, ...options })), found));
  }

  it('judges every claim of a file, in file order', () => {
    const two = FAULTY.replace('SE*99*0001~', `${FAULTY.slice(FAULTY.indexOf('CLM*'), FAULTY.indexOf('SE*99'))}SE*99*0001~`);
    const findings = judged(two);
    assert.deepEqual(
      findings.map(({ start }) => start),
      findings.map(({ start }) => start).toSorted((a, b) => a - b)
    );
    assert.equal(findings.length, 6);
  });

  it('passes over lines without a procedure', () => {
    const { text } = institutional({}, 'SV2*0333**1200*UN*1~', 'SV2*0333*HC:77407:ZZ*1200*UN*1~', 'SV2*0250**10*UN*1~');
    assert.deepEqual(brief(judged(text)), ['information modifier.unknown']);
  });

  it('has nothing to say of clean claims', () => {
    for (const { text } of [
      professional({}, 'SV1*HC:77407*310*UN*1***1~'),
      professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407*310*UN*2*11**1~', 'SV1*HC:77427*400*UN*1*11**1~DTP*472*D8*20260116~'),
      institutional({ filing: 'MA', payer: 'MEDICARE' }, 'SV2*0333*HC:77407:PO*1200*UN*1~'),
      remittance({}, 'SVC*HC:77407*310*310~')
    ]) {
      assert.deepEqual(
        judged(text).filter(({ severity }) => severity !== 'information'),
        []
      );
    }
  });

  it('has no fix for a finding of no rule', () => {
    const { file } = readClaimFile(FAULTY);
    assert.ok(file !== null);
    const finding: Finding = { rule: 'no.rule', severity: 'hint', message: '', start: 0, end: 0 };
    assert.deepEqual(fixesOf(finding, { claim: file.claim(0), text: FAULTY, knowledge: bundled }), []);
  });
});
