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
  const parts = rows.map(courseIn).sort(byDay);
  const courses: Course[] = [];
  let undated: Course | null = null;
  for (const part of parts) {
    const last = courses.at(-1);
    if (part.from === null) undated = undated === null ? part : united(undated, part);
    else if (last !== undefined && !isApart(last, part)) courses[courses.length - 1] = united(last, part);
    else courses.push(part);
  }
  return { courses, undated };
}

function byDay(a: Course, b: Course): number {
  return (a.from ?? 0) - (b.from ?? 0);
}

/** The courses that the rows of one patient show. */
export function coursesOf(rows: readonly RowPlace[]): readonly Course[] {
  const { courses, undated } = gathered(rows);
  return undated === null ? courses : withUndated(courses, undated);
}

/** Claims without a date belong to the only course; where there are several, to any of them. */
function withUndated(courses: readonly Course[], undated: Course): readonly Course[] {
  const [course, another] = courses;
  if (course === undefined) return [undated];
  return another === undefined ? [united(course, undated)] : [...courses, undated].map((one) => ({ ...one, doubtful: true }));
}
