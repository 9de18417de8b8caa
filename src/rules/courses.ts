import { type Course, courseIn, isApart, united } from './course-count';
import type { RowPlace } from './notes';

/** What rows of one patient show; no two of the courses can be one. */
export interface Gathered {
  readonly courses: readonly Course[];
  /** Of claims without any date of service. */
  readonly undated: Course | null;
}

/** It does not matter in which order rows come. */
export function gathered(rows: readonly RowPlace[]): Gathered {
  let courses: readonly Course[] = [];
  let undated: Course | null = null;
  for (const row of rows) {
    const part = courseIn(row);
    if (part.from !== null) courses = withPart(courses, part);
    else undated = undated === null ? part : united(undated, part);
  }
  return { courses, undated };
}

/** The courses that the rows of one patient show. */
export function coursesOf(rows: readonly RowPlace[]): readonly Course[] {
  const { courses, undated } = gathered(rows);
  return undated === null ? courses : withUndated(courses, undated);
}

/** Unites a part with all that it belongs to, which may be two courses that now are one. */
function withPart(courses: readonly Course[], part: Course): readonly Course[] {
  let whole = part;
  const others: Course[] = [];
  for (const course of courses) {
    if (isApart(course, part)) others.push(course);
    else whole = united(whole, course);
  }
  return [...others, whole];
}

/** Claims without a date belong to the only course; where there are several, to any of them. */
function withUndated(courses: readonly Course[], undated: Course): readonly Course[] {
  const [course, another] = courses;
  if (course === undefined) return [undated];
  return another === undefined ? [united(course, undated)] : [...courses, undated].map((one) => ({ ...one, doubtful: true }));
}
