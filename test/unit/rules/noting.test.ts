import assert from 'node:assert/strict';
import { dayNumber } from '../../../src/rules/calendar';
import { courseIn } from '../../../src/rules/course-count';
import { FLAG, hasFlag, keyIn, type RowPlace, SPOT, spotsIn } from '../../../src/rules/notes';
import { institutional, professional, remittance, unmark } from './marked-claims';
import { notesOf, rowsIn } from './noted';

const line = (procedure: string): string => `SV1*${procedure}*310*UN*2***1:2~\nDTP*472*D8*20260209~`;

const flagsIn = (row: RowPlace): number =>
  Object.values(FLAG)
    .filter((flag) => hasFlag(row, flag))
    .reduce((all, flag) => all | flag, 0);

describe('noting', () => {
  it('a course: how much, when and where', () => {
    const { text, findings } = unmark(professional([line('HC:77407'), line('HC:⟦77427⟧'), line('HC:⟦77431⟧'), line('HC:99213')]));
    const [weekly, short] = findings;
    const day = dayNumber('2026-02-09');
    assert.deepEqual(rowsIn(notesOf(text)).map(courseIn), [
      { claims: 1, fractions: 2, units: 2, weekly: [weekly], short: [short], from: day, to: day, doubtful: false }
    ]);
  });

  it('what makes it doubtful, and that nobody is named', () => {
    const flags = (text: string) => rowsIn(notesOf(text)).map(flagsIn);
    assert.deepEqual(flags(professional([line('HC:77407')])), [0]);
    assert.deepEqual(flags(professional([line('HC:77407')], { frequency: '7' })), [FLAG.doubtful]);
    assert.deepEqual(flags(professional([line('HC:77373')])), [FLAG.doubtful]);
    assert.deepEqual(flags(professional([line('HC:77407')], { patient: '' })), [FLAG.nameless]);
    assert.deepEqual(flags(professional([line('HC:77407')]).replace('1234567893', '')), [FLAG.nameless]);
  });

  it('whose it is', () => {
    const keys = (text: string) => rowsIn(notesOf(text)).map(keyIn);
    const one = keys(professional([line('HC:77407')]));
    assert.deepEqual(keys(professional([line('HC:77427')])), one);
    assert.notDeepEqual(keys(professional([line('HC:77407')], { patient: 'MEMBER2' })), one);
    assert.notDeepEqual(keys(professional([line('HC:77407')]).replace('1234567893', '1234567885')), one);
  });

  it('what was set where the claim stands', () => {
    const settings = { 'course.short-course': 'off' } as const;
    assert.deepEqual(
      rowsIn(notesOf(professional([line('HC:77427')]), settings)).flatMap((row) => spotsIn(row, SPOT.weekly).map((spot) => spot.settings)),
      [settings]
    );
  });

  it('nothing of a claim without treatment, and of a hospital', () => {
    assert.deepEqual(rowsIn(notesOf(professional([line('HC:99213')]))), []);
    assert.deepEqual(rowsIn(notesOf(institutional(['SV2*0333*HC:77407*310*UN*1~\nDTP*472*D8*20260209~']))), []);
  });

  const claims: readonly (readonly [name: string, marked: string, flags: number])[] = [
    [
      'the first 77407',
      'CLP*SAMPLE*1*900*240**12*SAMPLE*11*1~\nSVC*HC:99213*100*80~\nSVC*HC:⟦77407⟧*310*240~\nSVC*HC:77407*310*240~',
      FLAG.remittance
    ],
    ['another code than was submitted', 'CLP*SAMPLE*1*310*240**12*SAMPLE*11*1~\nSVC*HC:⟦77402⟧*310*240**1*HC:77407~', FLAG.remittance],
    ['a payment taken back', 'CLP*SAMPLE*22*-310*-240**12*SAMPLE*11*1~\nSVC*HC:⟦77407⟧*-310*-240**-1~', FLAG.remittance | FLAG.reverses]
  ];
  for (const [name, marked, flags] of claims) {
    it(`a claim of a remittance: ${name}`, () => {
      const { text, findings } = unmark(remittance(marked));
      assert.deepEqual(
        rowsIn(notesOf(text)).map((row) => [flagsIn(row), spotsIn(row, SPOT.subject)]),
        [[flags, findings]]
      );
    });
  }

  it('nothing of a remittance without 77407', () => {
    assert.deepEqual(rowsIn(notesOf(remittance('CLP*SAMPLE*1*100*80**12*SAMPLE*11*1~\nSVC*HC:77412*100*80~'))), []);
  });
});
