import type { Span } from '../claims/model';
import { dayNumber } from './calendar';
import { isCounted } from './same-day-units';
import type { ClaimView, Service } from './view';

/** Weekly management, one unit for five fractions; management of a whole course of one or two. */
export const WEEKLY = '77427';
export const SHORT_COURSE = '77431';

/** Day numbers, both inclusive. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** What one or more claims show of a course. */
export interface Course {
  readonly claims: number;
  /** Sessions: units of the delivery lines; two sessions of a day count two (domain.md 2.31). */
  readonly fractions: number;
  /** Units of weekly management. */
  readonly units: number;
  /** Where weekly management is billed, in file order. */
  readonly weekly: readonly Span[];
  readonly short: readonly Span[];
  /** First and last day of all these lines; null when none of them has a date. */
  readonly days: Days | null;
  /** Something makes the count unreliable: corrections, other techniques, units that are no number. */
  readonly doubtful: boolean;
}

const NO_SPANS: readonly Span[] = [];

/** The last places are enough to show; a batch may have thousands for one patient. */
const KEPT = 5;

/** Units of a line as whole sessions or weeks; null when they are not that. */
function countOf(service: Service): number | null {
  return isCounted(service) && service.units !== null && service.units > 0 && Number.isInteger(service.units) ? service.units : null;
}

function spanOf(service: Service): Span {
  const { start, end } = service.procedure.code;
  return { start, end };
}

type Draft = { -readonly [Key in keyof Course]: Course[Key] };

function add(draft: Draft, service: Service, group: string | undefined): void {
  const count = countOf(service);
  draft.days = allDays(draft.days, daysOf(service));
  if (service.code === SHORT_COURSE) draft.short = joined(draft.short, [spanOf(service)]);
  else if (count === null || !(service.code === WEEKLY || isDelivery(group))) draft.doubtful = true;
  else if (service.code === WEEKLY) {
    draft.units += count;
    draft.weekly = joined(draft.weekly, [spanOf(service)]);
  } else draft.fractions += count;
}

function isDelivery(group: string | undefined): boolean {
  return group === 'delivery' || group === 'proton';
}

/** Deliveries and management; radiosurgery and surface treatment have other rules and leave the count open. */
function isPart(service: Service, group: string | undefined): boolean {
  if (service.code === WEEKLY || service.code === SHORT_COURSE) return true;
  return isDelivery(group) || group === 'radiosurgery' || group === 'surface';
}

/** Counted once per claim, however many rules ask. */
const counted = new WeakMap<ClaimView, Course | null>();

/** What a professional claim shows of a course; null when it has neither delivery nor management of one. */
export function courseOf(view: ClaimView): Course | null {
  let course = counted.get(view);
  if (course === undefined) {
    course = view.setting === 'professional' ? count(view) : null;
    counted.set(view, course);
  }
  return course;
}

function count(view: ClaimView): Course | null {
  let draft: Draft | null = null;
  for (const service of view.services) {
    const group = view.knowledge.code(service.code)?.group;
    if (!isPart(service, group)) continue;
    draft ??= { claims: 1, fractions: 0, units: 0, weekly: NO_SPANS, short: NO_SPANS, days: null, doubtful: isCorrection(view) };
    add(draft, service, group);
  }
  return draft;
}

/** A replaced or voided claim (CLM05-3) repeats sessions of an earlier one. */
function isCorrection(view: ClaimView): boolean {
  const frequency = view.claim.frequency?.value;
  return frequency === '7' || frequency === '8';
}

function joined(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...a, ...b].slice(-KEPT);
}

function daysOf({ from, to }: Service): Days | null {
  return from === null || to === null ? null : { from: dayNumber(from), to: dayNumber(to) };
}

function allDays(a: Days | null, b: Days | null): Days | null {
  if (a === null || b === null) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** Two parts of one course. */
export function together(a: Course, b: Course): Course {
  return {
    claims: a.claims + b.claims,
    fractions: a.fractions + b.fractions,
    units: a.units + b.units,
    weekly: joined(a.weekly, b.weekly),
    short: joined(a.short, b.short),
    days: allDays(a.days, b.days),
    doubtful: a.doubtful || b.doubtful
  };
}

/** Days without any session after which another course is assumed. */
const PAUSE = 14;

/** Whether two parts lie so far apart that they are two courses. */
export function isApart({ days: a }: Course, { days: b }: Course): boolean {
  return a !== null && b !== null && Math.max(a.from - b.to, b.from - a.to) > PAUSE;
}

/** How many units of weekly management so many fractions allow: three or four left over at the end count as one more. */
export function unitsFor(fractions: number): { readonly least: number; readonly most: number } {
  const full = Math.floor(fractions / 5);
  return { least: full, most: full + (fractions % 5 >= 3 ? 1 : 0) };
}
