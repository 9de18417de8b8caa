import type { Span } from '../claims/model';
import { SHORT_COURSE, WEEKLY } from './course-count';
import { isCounted } from './same-day-units';
import type { Service } from './service';
import type { ClaimView } from './view';

/** What a claim shows of a course. */
export interface Shown {
  /** Sessions: units of the delivery lines; two sessions of a day count two (domain.md 2.31). */
  fractions: number;
  /** Units of weekly management. */
  units: number;
  /** Where weekly management is billed, and that of a short course. */
  weekly: readonly Span[];
  short: readonly Span[];
  /** First and last ISO day of all these lines; null when none of them has a date. */
  from: string | null;
  to: string | null;
  /** Something makes the count unreliable: corrections, other techniques, units that are no number. */
  doubtful: boolean;
}

const NOWHERE: readonly Span[] = [];

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

function add(shown: Shown, service: Service): void {
  const { code, from, to, procedure } = service;
  const count = countOf(service);
  shown.from = earlier(earlier(shown.from, from), to);
  shown.to = later(later(shown.to, to), from);
  if (code === SHORT_COURSE) shown.short = [...shown.short, procedure.code];
  else if (count === null || !(code === WEEKLY || isDelivery(service))) shown.doubtful = true;
  else if (code === WEEKLY) {
    shown.units += count;
    shown.weekly = [...shown.weekly, procedure.code];
  } else shown.fractions += count;
}

/** What a professional claim shows of a course; null when it has neither delivery nor management of one. */
export function shownBy(view: ClaimView): Shown | null {
  let shown: Shown | null = null;
  for (const service of view.services) {
    if (!isPart(service)) continue;
    shown ??= { fractions: 0, units: 0, weekly: NOWHERE, short: NOWHERE, from: null, to: null, doubtful: isCorrection(view) };
    add(shown, service);
  }
  return shown;
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
