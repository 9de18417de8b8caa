import assert from 'node:assert/strict';
import type { Knowledge } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { extend } from '../../../src/data/extend';
import type { Finding } from '../../../src/rules/finding';
import { fileJudge, judgeClaim, judgeFile } from '../../../src/rules/judge';
import type { RuleOptions } from '../../../src/rules/rule';
import { fileOf, OPTIONS, professionalClaim, professionalFile, remittance } from './marked-claims';

const line = (procedure: string, day: string, units = '1'): string => `SV1*${procedure}*310*UN*${units}***1:2~\nDTP*472*D8*${day}~`;

/** Management for eight fractions, of which the first claim shows four; the second line of each claim has a lone modifier. */
const COURSE = professionalFile(
  professionalClaim(
    [line('HC:77407', '20260202', '2'), line('HC:77407:76', '20260203', '2'), line('HC:77427', '20260203'), line('HC:77427', '20260204')],
    { payer: 'united' }
  ),
  professionalClaim([line('HC:77407:59', '20260205')], { payer: 'united' })
);

const brief = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, severity }) => `${severity} ${rule}`);
const ours = (findings: readonly Finding[]): readonly string[] => brief(findings.filter(({ rule }) => !rule.startsWith('money.')));

const judged = (text: string, options: Partial<RuleOptions> = {}, knowledge: Knowledge = bundled): readonly string[] =>
  ours(judgeFile(fileOf(text), knowledge, { ...OPTIONS, ...options }));

describe('judging claims against each other', () => {
  it('takes the place of judging each alone, in file order', () => {
    assert.deepEqual(judged(COURSE), [
      'information same-day.lone-repeat',
      'information course.management-units',
      'information same-day.lone-distinct'
    ]);
  });

  it('names the claims it compared', () => {
    const finding = judgeFile(fileOf(COURSE), bundled, OPTIONS).find(({ rule }) => rule === 'course.management-units');
    assert.match(finding?.message ?? '', /^2 units of 77427 for 5 fractions: the 2 claims of this patient and provider in the file show/);
  });

  it('leaves a claim judged alone to its own lines', () => {
    const alone = judgeClaim(fileOf(COURSE).claim(0), bundled, OPTIONS);
    assert.match(
      alone.find(({ rule }) => rule === 'course.management-units')?.message ?? '',
      /^2 units of 77427 for 4 fractions: this claim shows/
    );
  });

  it('follows the settings of the user', () => {
    assert.deepEqual(judged(COURSE, { severities: { 'course.management-units': 'warning' } })[1], 'warning course.management-units');
    assert.deepEqual(judged(COURSE, { severities: { 'course.management-units': 'off' } }), [
      'information same-day.lone-repeat',
      'information same-day.lone-distinct'
    ]);
    assert.deepEqual(judged(COURSE, { ignored: { unitedhealthcare: ['course.management-units'] } }), [
      'information same-day.lone-repeat',
      'information same-day.lone-distinct'
    ]);
  });

  it('follows the severity a practice gives the rule', () => {
    const severe: Knowledge = {
      ...bundled,
      under: () => severe,
      ruleSeverity: () => ({ severity: 'hint', origin: 'EXAMPLE PRACTICE' })
    };
    assert.equal(judged(COURSE, {}, severe)[1], 'hint course.management-units');
    const silent: Knowledge = {
      ...bundled,
      under: () => silent,
      ruleSeverity: () => ({ severity: 'off', origin: 'EXAMPLE PRACTICE' })
    };
    assert.deepEqual(judged(COURSE, {}, silent), []);
  });

  it('follows the severities a practice gives the rule for different payers and days', () => {
    const practice = extend(bundled, [
      {
        origin: 'practice.json',
        data: {
          rules: [
            { rule: 'course.management-units', payer: 'unitedhealthcare', severity: 'warning' },
            { rule: 'course.management-units', payer: 'medicare', from: '2026-02-05', severity: 'hint' }
          ]
        }
      }
    ]);
    const management = (payer: 'united' | 'medicare' | 'other', patient: string, day: string) =>
      professionalClaim([line('HC:99213', '20260201'), line('HC:77407', day, '4'), line('HC:77427', '20260209', '2')], { payer, patient });
    const text = professionalFile(
      management('medicare', 'MEMBER1', '20260204'),
      management('united', 'MEMBER2', '20260204'),
      management('other', 'MEMBER3', '20260205'),
      management('medicare', 'MEMBER4', '20260205')
    );
    assert.deepEqual(
      judged(text, {}, practice).filter((found) => found.includes('course.')),
      ['information', 'warning', 'information', 'hint'].map((severity) => `${severity} course.management-units`)
    );
  });

  it('can be done in steps', () => {
    const file = fileOf(COURSE);
    const judge = fileJudge(bundled, OPTIONS);
    assert.deepEqual(ours(judge.claim(file.claim(0))), ['information same-day.lone-repeat']);
    assert.deepEqual(ours(judge.claim(file.claim(1))), ['information same-day.lone-distinct']);
    assert.deepEqual(brief(judge.end()), ['information course.management-units']);
    assert.deepEqual(brief(fileJudge(bundled, OPTIONS).end()), []);
  });

  it('keeps nothing of one file for the next', () => {
    const file = fileOf(COURSE);
    const judge = fileJudge(bundled, OPTIONS);
    const judgeOnce = () => [file.claim(0), file.claim(1)].flatMap((claim) => ours(judge.claim(claim))).concat(brief(judge.end()));
    const first = judgeOnce();
    assert.deepEqual(judge.end(), []);
    assert.deepEqual(judgeOnce(), first);
  });

  it('pairs a reversal with its correction', () => {
    const reversal = 'CLP*SAMPLE*22*-310*-240**12*SAMPLE*11*1~\nSVC*HC:77407*-310*-240**-1~';
    const correction = 'CLP*SAMPLE*1*310*310**12*SAMPLE*11*1~\nSVC*HC:77407*310*310**1~';
    const [finding, ...more] = judgeFile(fileOf(remittance(reversal, correction)), bundled, OPTIONS);
    assert.equal(finding?.rule, 'remittance.reversal');
    assert.equal(finding?.related?.length, 1);
    assert.deepEqual(more, []);
  });
});
