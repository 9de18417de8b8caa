import { type Course, SHORT_COURSE, unitsFor, WEEKLY } from './course-count';
import { counted } from './report';
import type { Remark } from './rule';
import type { Spot } from './spot';

/** A remark on the last of the spots, with a few of the others. */
function onLast(spots: readonly Spot[], message: string, others: string): Remark | null {
  const at = spots[spots.length - 1];
  return at === undefined ? null : { at, message, related: spots.slice(0, -1).map((spot) => ({ at: spot, message: others })) };
}

function where(course: Course): string {
  return course.claims === 1 ? 'this claim shows' : `the ${course.claims} claims of this patient and provider in the file show`;
}

/** Units of weekly management against the fractions seen. */
export function managementUnits(course: Course): Remark | null {
  const { fractions, units, weekly, doubtful } = course;
  if (doubtful || fractions === 0 || units === 0) return null;
  const { least, most } = unitsFor(fractions);
  // One unit beside one or two fractions may be a short course, or the end of a week billed day by day.
  if (units >= least && (units <= most || units === 1)) return null;
  const allowed = least === most ? counted(most, 'unit') : `${counted(least, 'unit')}, or ${most} at the end of the course`;
  const advice =
    units > most
      ? 'Count the fractions again, or leave it if the others are on other claims.'
      : 'Add what is missing, or leave it if the rest is on another claim.';
  return onLast(
    weekly,
    `${counted(units, 'unit')} of ${WEEKLY} for ${counted(fractions, 'fraction')}: ${where(course)} sessions for ${allowed} (one for each five; three or four left over at the end count as one; two sessions a day count two). ${advice}`,
    `${WEEKLY} is billed here too.`
  );
}

/** 77431 and 77427 against a short or a longer course. */
export function shortCourse(course: Course): Remark | null {
  const { fractions, units, weekly, short, doubtful } = course;
  if (doubtful || fractions === 0) return null;
  if (fractions > 2) {
    return onLast(
      short,
      `${SHORT_COURSE} is the management of a whole course of one or two fractions, but ${where(course)} ${fractions}. Bill ${WEEKLY}, one unit for each five fractions, unless these are two courses.`,
      `${SHORT_COURSE} is billed here too.`
    );
  }
  // A claim with a single session says nothing: many practices bill day by day.
  if (short.length > 0 || units !== 1 || (fractions === 1 && course.claims === 1)) return null;
  return onLast(
    weekly,
    `${WEEKLY} with only ${counted(fractions, 'fraction')}: ${where(course)} no more. If that was the whole course, its management is ${SHORT_COURSE}; one or two fractions left over after a multiple of five are not billed.`,
    `${WEEKLY} is billed here too.`
  );
}
