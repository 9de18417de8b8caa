import type { Span } from '../claims/model';
import { type Course, courseOf, extend, isApart, SHORT_COURSE, unitsFor, WEEKLY } from './course-count';
import type { Finding } from './finding';
import { counted, finding, related } from './report';
import type { RuleId } from './row';
import { type Batch, NOTHING } from './rule';
import type { ClaimView } from './view';

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

function inClaim(view: ClaimView, rule: RuleId, judge: Judge): readonly Finding[] {
  if (!view.services.some(({ code }) => code === WEEKLY || code === SHORT_COURSE)) return NOTHING;
  const course = courseOf(view);
  return course === null ? NOTHING : judge(course, rule);
}

/** A copy of a short text that does not keep the text of the file alive, as a slice of it would. */
function detached(text: string): string {
  return ` ${text}`.trimStart();
}

/** Adds up the courses of one patient and billing provider; claims that do not name both stand alone. */
function inFile(rule: RuleId, judge: Judge): Batch {
  /** By billing provider, then patient. */
  const courses = new Map<string, Map<string, Course>>();
  const alone: Finding[] = [];
  function coursesOf(provider: string): Map<string, Course> {
    let ofProvider = courses.get(provider);
    if (ofProvider === undefined) {
      ofProvider = new Map();
      courses.set(detached(provider), ofProvider);
    }
    return ofProvider;
  }
  return {
    add(view) {
      const course = courseOf(view);
      if (course === null) return;
      const { patient, billingProvider } = view.claim;
      if (patient === null || billingProvider === null || patient.value === '' || billingProvider.value === '') {
        alone.push(...judge(course, rule));
        return;
      }
      const ofProvider = coursesOf(billingProvider.value);
      const known = ofProvider.get(patient.value);
      if (known !== undefined && !isApart(known, course)) {
        extend(known, course);
        return;
      }
      if (known !== undefined) alone.push(...judge(known, rule));
      ofProvider.set(detached(patient.value), course);
    },
    findings() {
      const all = alone;
      for (const ofProvider of courses.values()) for (const course of ofProvider.values()) all.push(...judge(course, rule));
      return all;
    }
  };
}

export const managementUnits = {
  inClaim: (view: ClaimView, rule: RuleId) => inClaim(view, rule, unitsFinding),
  inFile: (rule: RuleId) => inFile(rule, unitsFinding)
};

export const shortCourse = {
  inClaim: (view: ClaimView, rule: RuleId) => inClaim(view, rule, shortFinding),
  inFile: (rule: RuleId) => inFile(rule, shortFinding)
};
