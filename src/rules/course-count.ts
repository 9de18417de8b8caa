import type { Span } from '../claims/model';
import { dayNumber } from './calendar';
import { isCounted } from './same-day-units';
import type { Service } from './service';
import type { ClaimView } from './view';

/** Weekly management, one unit for five fractions; management of a whole course of one or two. */
export const WEEKLY = '77427';
export const SHORT_COURSE = '77431';

/** What one or more claims show of a course. Claims are added in place: a batch has hundreds of thousands. */
export interface Course {
  claims: number;
  /** Sessions: units of the delivery lines; two sessions of a day count two (domain.md 2.31). */
  fractions: number;
  /** Units of weekly management. */
  units: number;
  /** Where weekly management is billed, in file order. */
  weekly: readonly Span[];
  short: readonly Span[];
  /** First and last ISO day of all these lines; null when none of them has a date. */
  from: string | null;
  to: string | null;
  /** Something makes the count unreliable: corrections, other techniques, units that are no number. */
  doubtful: boolean;
}

const NO_SPANS: readonly Span[] = [];

/** The last places are enough to show; a batch may have thousands for one patient. */
const KEPT = 5;

function isDelivery({ entry }: Service): boolean {
  return entry !== undefined && (entry.group === 'delivery' || entry.group === 'proton');
}

/** Deliveries and management; radiosurgery and surface treatment have other rules and leave the count open. */
function isPart(service: Service): boolean {
  const { code, entry } = service;
  if (entry?.group === 'radiosurgery' || entry?.group === 'surface') return true;
  return isDelivery(service) || code === WEEKLY || code === SHORT_COURSE;
}

/** Units of a line as whole sessions or weeks; null when they are not that. */
function countOf(service: Service): number | null {
  return isCounted(service) && service.units !== null && service.units > 0 && Number.isInteger(service.units) ? service.units : null;
}

function spanOf({ procedure }: Service): Span {
  const { start, end } = procedure.code;
  return { start, end };
}

function add(course: Course, service: Service): void {
  const { code, from, to } = service;
  const count = countOf(service);
  course.from = earlier(course.from, from);
  course.to = later(course.to, to);
  if (code === SHORT_COURSE) course.short = joined(course.short, [spanOf(service)]);
  else if (count === null || !(code === WEEKLY || isDelivery(service))) course.doubtful = true;
  else if (code === WEEKLY) {
    course.units += count;
    course.weekly = joined(course.weekly, [spanOf(service)]);
  } else course.fractions += count;
}

/** What a professional claim shows of a course; null when it has neither delivery nor management of one. */
export function courseOf(view: ClaimView): Course | null {
  if (view.setting !== 'professional') return null;
  let course: Course | null = null;
  for (const service of view.services) {
    if (!isPart(service)) continue;
    course ??= {
      claims: 1,
      fractions: 0,
      units: 0,
      weekly: NO_SPANS,
      short: NO_SPANS,
      from: null,
      to: null,
      doubtful: isCorrection(view)
    };
    add(course, service);
  }
  return course;
}

/** A replaced or voided claim (CLM05-3) repeats sessions of an earlier one. */
function isCorrection(view: ClaimView): boolean {
  const frequency = view.claim.frequency?.value;
  return frequency === '7' || frequency === '8';
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function joined(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...a, ...b].slice(-KEPT);
}

/** Adds another part of the same course. */
export function extend(course: Course, part: Course): void {
  course.claims += part.claims;
  course.fractions += part.fractions;
  course.units += part.units;
  course.weekly = joined(course.weekly, part.weekly);
  course.short = joined(course.short, part.short);
  course.from = earlier(course.from, part.from);
  course.to = later(course.to, part.to);
  course.doubtful ||= part.doubtful;
}

/** Days without any session after which another course is assumed. */
const PAUSE = 14;

function isPause(last: string | null, next: string | null): boolean {
  return last !== null && next !== null && last < next && dayNumber(next) - dayNumber(last) > PAUSE;
}

/** Whether two parts lie so far apart that they are two courses. */
export function isApart(a: Course, b: Course): boolean {
  return isPause(a.to, b.from) || isPause(b.to, a.from);
}

/** How many units of weekly management so many fractions allow: three or four left over at the end count as one more. */
export function unitsFor(fractions: number): { readonly least: number; readonly most: number } {
  const full = Math.floor(fractions / 5);
  return { least: full, most: full + (fractions % 5 >= 3 ? 1 : 0) };
}
