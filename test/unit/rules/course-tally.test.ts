import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bundled } from '../../../src/data/bundled';
import type { Course } from '../../../src/rules/course-count';
import { type CourseTally, createCourseTally, type Member } from '../../../src/rules/course-tally';
import { type ClaimView, viewOf } from '../../../src/rules/view';
import { fileOf, professionalClaim, professionalFile, TODAY } from './marked-claims';

const line = (code: string, day: string): string => `SV1*HC:${code}*310*UN*1***1~\nDTP*472*D8*${day}~`;

const PATIENTS = ['MEMBER1', 'MEMBER2', ''];
/** Sessions and management of two courses, some days apart, and a line that belongs to none. */
const LINES = [
  line('77407', '20260202'),
  line('77427', '20260204'),
  line('77431', '20260209'),
  line('77407', '20260420'),
  line('99213', '20260202')
];

const FILE = fileOf(professionalFile(...PATIENTS.flatMap((patient) => LINES.map((text) => professionalClaim([text], { patient })))));
const CLAIMS: readonly ClaimView[] = Array.from({ length: FILE.claimCount }, (_, index) => viewOf(FILE.claim(index), bundled, TODAY));

interface Joined {
  readonly member: Member;
  readonly courses: Course[];
}

function joined(tally: CourseTally): Joined {
  const courses: Course[] = [];
  return { courses, member: tally.join((course) => courses.push({ ...course })) };
}

/** What each of three rules sees; a step is a claim and the rules that are asked of it, as bits. */
function seen(steps: readonly (readonly [number, number])[], tallyFor: (rule: number) => CourseTally): readonly (readonly Course[])[] {
  const rules = [0, 1, 2].map((rule) => ({ tally: tallyFor(rule), ...joined(tallyFor(rule)) }));
  for (const [claim, asked] of steps) {
    const known = CLAIMS[claim];
    if (known === undefined) continue;
    const view = { ...known };
    for (const [index, { tally, member }] of rules.entries()) if ((asked & (1 << index)) !== 0) tally.add(view, member);
  }
  for (const { tally, member } of rules) tally.close(member);
  return rules.map(({ courses }) => courses);
}

const byText = (courses: readonly Course[]): readonly string[] => courses.map((course) => JSON.stringify(course)).sort();

const STEPS = fc.array(fc.tuple(fc.nat(CLAIMS.length - 1), fc.integer({ min: 1, max: 7 })), { maxLength: 30 });

describe('the courses of a file', () => {
  it('are those that each rule would count alone, whichever claims it is asked of', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const shared = createCourseTally();
        const own = [createCourseTally(), createCourseTally(), createCourseTally()] as const;
        const together = seen(steps, () => shared);
        const alone = seen(steps, (rule) => own[rule] ?? shared);
        assert.deepEqual(together.map(byText), alone.map(byText));
      }),
      { numRuns: 500 }
    );
  });

  it('are kept by patient, and end where the next begins', () => {
    const tally = createCourseTally();
    const { member, courses } = joined(tally);
    for (const index of [0, 1, 5, 3]) for (const view of CLAIMS.slice(index, index + 1)) tally.add(view, member);
    assert.deepEqual(
      courses.map(({ claims, fractions, units }) => [claims, fractions, units]),
      []
    );
    tally.close(member);
    assert.deepEqual(
      courses.map(({ claims, fractions, units, from }) => [claims, fractions, units, from]),
      [
        [2, 1, 1, '2026-02-02'],
        [1, 1, 0, '2026-04-20'],
        [1, 1, 0, '2026-02-02']
      ]
    );
  });

  it('stand alone where a claim names no patient', () => {
    const tally = createCourseTally();
    const { member, courses } = joined(tally);
    for (const view of CLAIMS.slice(10, 12)) tally.add(view, member);
    tally.close(member);
    assert.deepEqual(
      courses.map(({ claims, fractions, units }) => [claims, fractions, units]),
      [
        [1, 1, 0],
        [1, 0, 1]
      ]
    );
  });

  for (const [name, billingProvider] of [
    ['no billing provider', null],
    ['a blank one', { start: 0, end: 0, text: '', value: '' }]
  ] as const) {
    it(`stand alone where a claim names ${name}`, () => {
      const tally = createCourseTally();
      const { member, courses } = joined(tally);
      for (const view of CLAIMS.slice(0, 2)) tally.add({ ...view, claim: { ...view.claim, billingProvider } }, member);
      tally.close(member);
      assert.deepEqual(
        courses.map(({ claims, fractions, units }) => [claims, fractions, units]),
        [
          [1, 1, 0],
          [1, 0, 1]
        ]
      );
    });
  }

  it('hold nothing of a claim without radiation treatment', () => {
    const tally = createCourseTally();
    const { member, courses } = joined(tally);
    for (const view of CLAIMS.slice(4, 5)) tally.add(view, member);
    tally.close(member);
    assert.deepEqual(courses, []);
  });
});
