import type { Span } from '../claims/model';
import { type Course, SHORT_COURSE, unitsFor, WEEKLY } from './course-count';
import type { CourseTally } from './course-tally';
import { type Finding, NOTHING } from './finding';
import { counted, finding, related } from './report';
import type { RuleId } from './row';
import type { Batch } from './rule';

/** A finding on the last of the places, with a few of the others. */
function onLast(rule: RuleId, places: readonly Span[], message: string, others: string): readonly Finding[] {
  const last = places[places.length - 1];
  if (last === undefined) return NOTHING;
  return [
    finding(
      rule,
      'information',
      last,
      message,
      places.slice(0, -1).map((place) => related(place, others))
    )
  ];
}

function where(course: Course): string {
  return course.claims === 1 ? 'this claim shows' : `the ${course.claims} claims of this patient and provider in the file show`;
}

/** Units of weekly management against the fractions seen. */
function unitsFinding(course: Course, rule: RuleId): readonly Finding[] {
  const { fractions, units, weekly, doubtful } = course;
  if (doubtful || fractions === 0 || units === 0) return NOTHING;
  const { least, most } = unitsFor(fractions);
  // One unit beside one or two fractions may be a short course, or the end of a week billed day by day.
  if (units >= least && (units <= most || units === 1)) return NOTHING;
  const allowed = least === most ? counted(most, 'unit') : `${counted(least, 'unit')}, or ${most} at the end of the course`;
  const advice =
    units > most
      ? 'Count the fractions again, or leave it if the others are on other claims.'
      : 'Add what is missing, or leave it if the rest is on another claim.';
  return onLast(
    rule,
    weekly,
    `${counted(units, 'unit')} of ${WEEKLY} for ${counted(fractions, 'fraction')}: ${where(course)} sessions for ${allowed} (one for each five; three or four left over at the end count as one; two sessions a day count two). ${advice}`,
    `${WEEKLY} is billed here too.`
  );
}

/** 77431 and 77427 against a short or a longer course. */
function shortFinding(course: Course, rule: RuleId): readonly Finding[] {
  const { fractions, units, weekly, short, doubtful } = course;
  if (doubtful || fractions === 0) return NOTHING;
  if (fractions > 2) {
    return onLast(
      rule,
      short,
      `${SHORT_COURSE} is the management of a whole course of one or two fractions, but ${where(course)} ${fractions}. Bill ${WEEKLY}, one unit for each five fractions, unless these are two courses.`,
      `${SHORT_COURSE} is billed here too.`
    );
  }
  // A claim with a single session says nothing: many practices bill day by day.
  if (short.length > 0 || units !== 1 || (fractions === 1 && course.claims === 1)) return NOTHING;
  return onLast(
    rule,
    weekly,
    `${WEEKLY} with only ${counted(fractions, 'fraction')}: ${where(course)} no more. If that was the whole course, its management is ${SHORT_COURSE}; one or two fractions left over after a multiple of five are not billed.`,
    `${WEEKLY} is billed here too.`
  );
}

type Judge = (course: Course, rule: RuleId) => readonly Finding[];

/** Judges the courses that the claims of a file show. */
function coursesJudged(courses: CourseTally, rule: RuleId, judge: Judge): Batch {
  const findings: Finding[] = [];
  const member = courses.join((course) => {
    for (const found of judge(course, rule)) findings.push(found);
  });
  return {
    add: (view) => courses.add(view, member),
    findings() {
      courses.close(member);
      return findings.splice(0);
    }
  };
}

export function managementUnits(courses: CourseTally, rule: RuleId): Batch {
  return coursesJudged(courses, rule, unitsFinding);
}

export function shortCourse(courses: CourseTally, rule: RuleId): Batch {
  return coursesJudged(courses, rule, shortFinding);
}
