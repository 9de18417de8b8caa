import assert from 'node:assert/strict';
import type { Knowledge } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { extend } from '../../../src/data/extend';
import { compared } from '../../../src/rules/comparing';
import type { Finding } from '../../../src/rules/finding';
import { fileJudge, judgeFile } from '../../../src/rules/judge';
import { NO_NOTES } from '../../../src/rules/notes';
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

const REVERSAL = 'CLP*SAMPLE*22*-310*-240**12*SAMPLE*11*1~\nSVC*HC:77407*-310*-240**-1~';
const CORRECTION = 'CLP*SAMPLE*1*310*310**12*SAMPLE*11*1~\nSVC*HC:77407*310*310**1~';

const brief = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, severity }) => `${severity} ${rule}`);
const ours = (findings: readonly Finding[]): readonly string[] => brief(findings.filter(({ rule }) => !rule.startsWith('money.')));

const judged = (text: string, options: Partial<RuleOptions> = {}, knowledge: Knowledge = bundled): readonly string[] =>
  ours(judgeFile(fileOf(text), knowledge, { ...OPTIONS, ...options }));

describe('judging claims against each other', () => {
  it('is done for the whole file, in file order', () => {
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
    assert.deepEqual(brief(compared(judge.notes())), ['information course.management-units']);
    assert.deepEqual(fileJudge(bundled, OPTIONS).notes(), NO_NOTES);
  });

  const files: readonly (readonly [string, string, number])[] = [
    ['courses', COURSE, 1],
    ['a reversal with its correction', remittance(REVERSAL, CORRECTION), 1],
    ['a reversal without one', remittance(REVERSAL), 1],
    ['a correction without a reversal', remittance(CORRECTION), 0]
  ];
  it('keeps nothing of one file for the next', () => {
    const judge = fileJudge(bundled, OPTIONS);
    for (const [name, text, count] of [...files, ...files]) {
      const file = fileOf(text);
      for (let index = 0; index < file.claimCount; index++) judge.claim(file.claim(index));
      assert.equal(compared(judge.notes()).length, count, name);
      assert.deepEqual(compared(judge.notes()), [], name);
    }
  });

  it('pairs a reversal with its correction', () => {
    const [finding, ...more] = judgeFile(fileOf(remittance(REVERSAL, CORRECTION)), bundled, OPTIONS);
    assert.equal(finding?.rule, 'remittance.reversal');
    assert.equal(finding?.related?.length, 1);
    assert.deepEqual(more, []);
  });
});
