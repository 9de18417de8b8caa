import { byPlace } from '../claims/order';
import { countsIn, FLAG, hasFlag, type RowPlace, SPOT, spotsIn } from './notes';
import type { Spot } from './spot';

/** Weekly management, one unit for five fractions; management of a whole course of one or two. */
export const WEEKLY = '77427';
export const SHORT_COURSE = '77431';

/** What one or more claims show of a course. */
export interface Course {
  readonly claims: number;
  /** Sessions: units of the delivery lines. */
  readonly fractions: number;
  /** Units of weekly management. */
  readonly units: number;
  /** Where weekly management is billed, in file order. */
  readonly weekly: readonly Spot[];
  readonly short: readonly Spot[];
  /** First and last day of all these lines, as day numbers (calendar.ts); null when none of them has a date. */
  readonly from: number | null;
  readonly to: number | null;
  /** Something makes the count unreliable. */
  readonly doubtful: boolean;
}

/** What the note of a claim says. */
export function courseIn(row: RowPlace): Course {
  const { claims, fractions, units, from, to } = countsIn(row);
  const weekly = spotsIn(row, SPOT.weekly);
  const short = spotsIn(row, SPOT.short);
  return { claims, fractions, units, weekly, short, from, to, doubtful: hasFlag(row, FLAG.doubtful) };
}

/** The last places are enough to show; a batch may have thousands for one patient. */
const KEPT = 5;

/** The last of both, in file order. */
function joined(a: readonly Spot[], b: readonly Spot[]): readonly Spot[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...a, ...b].sort(byPlace).slice(-KEPT);
}

/** Two parts of a course as one. */
export function united(a: Course, b: Course): Course {
  return {
    claims: a.claims + b.claims,
    fractions: a.fractions + b.fractions,
    units: a.units + b.units,
    weekly: joined(a.weekly, b.weekly),
    short: joined(a.short, b.short),
    from: a.from === null || b.from === null ? (a.from ?? b.from) : Math.min(a.from, b.from),
    to: a.to === null || b.to === null ? (a.to ?? b.to) : Math.max(a.to, b.to),
    doubtful: a.doubtful || b.doubtful
  };
}

/** Days without any session after which another course is assumed. */
const PAUSE = 14;

/** Whether a part that does not begin before what is known lies so long after it that it is another course. */
export function isApart(known: Course, part: Course): boolean {
  return known.to !== null && part.from !== null && part.from - known.to > PAUSE;
}

/** How many units of weekly management so many fractions allow: three or four left over at the end count as one more. */
export function unitsFor(fractions: number): { readonly least: number; readonly most: number } {
  const full = Math.floor(fractions / 5);
  return { least: full, most: full + (fractions % 5 >= 3 ? 1 : 0) };
}
