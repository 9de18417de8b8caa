import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coursesOf } from '../../../src/rules/courses';
import { professionalClaim, professionalFile } from './marked-claims';
import { courses, notesOf, rowsIn, type Session, sessions } from './noted';

const of = (...all: readonly Omit<Session, 'patient'>[]) => rowsIn(sessions(...all.map((one) => ({ patient: 'A', ...one }))));

describe('the courses of a patient', () => {
  it('are the same in whatever order claims come', () => {
    const session = fc.record({
      fractions: fc.nat(3),
      weekly: fc.uniqueArray(fc.nat(1000), { maxLength: 4 }),
      days: fc.option(fc.tuple(fc.nat(60), fc.nat(10)).map(([from, length]) => [from, from + length] as const))
    });
    const orders = fc
      .array(session, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(orders, ([one, other]) => {
        const [a, b] = [one, other].map((all) =>
          coursesOf(of(...all))
            .map((course) => JSON.stringify(course))
            .sort()
        );
        assert.deepEqual(a, b);
      }),
      { numRuns: 500 }
    );
  });

  const cases: readonly (readonly [name: string, parts: readonly Omit<Session, 'patient'>[], expected: ReturnType<typeof courses>])[] = [
    ['nothing', [], []],
    ['one claim', [{ fractions: 2 }], [[1, 2, 0, 100, false]]],
    ['claims of one course', [{ fractions: 2 }, { fractions: 3, days: [118, 118] }, { weekly: [7] }], [[3, 5, 1, 100, false]]],
    [
      'a pause of more than two weeks',
      [{ fractions: 2 }, { fractions: 3, days: [119, 120] }],
      [
        [1, 2, 0, 100, false],
        [1, 3, 0, 119, false]
      ]
    ],
    [
      'a claim that fills the pause',
      [{ fractions: 2 }, { fractions: 3, days: [119, 120] }, { fractions: 1, days: [110, 110] }],
      [[3, 6, 0, 100, false]]
    ],
    ['a claim without a date', [{ fractions: 2, days: null }], [[1, 2, 0, null, false]]],
    ['one beside a course', [{ fractions: 2, days: null }, { fractions: 3 }], [[2, 5, 0, 100, false]]],
    [
      'one beside several',
      [{ fractions: 1, days: null }, { fractions: 2 }, { fractions: 3, days: [200, 201] }],
      [
        [1, 1, 0, null, true],
        [1, 2, 0, 100, true],
        [1, 3, 0, 200, true]
      ]
    ]
  ];
  for (const [name, parts, expected] of cases) it(name, () => assert.deepEqual(courses(of(...parts)), expected));

  it('lie between the first and the last day, also of a range that is written backwards', () => {
    const line = 'SV1*HC:77407*310*UN*1***1~\nDTP*472*RD8*19700111-19700103~';
    const [course] = coursesOf(rowsIn(notesOf(professionalFile(professionalClaim([line])))));
    assert.deepEqual([course?.from, course?.to], [2, 10]);
  });
});
