import type { ClaimView, Service } from './view';

/** Two or more services on the same day, or over exactly the same range of days, in file order. */
export interface Day {
  readonly from: string;
  readonly to: string;
  readonly services: readonly Service[];
  /** The same by code, in the order in which the codes first appear. */
  readonly codes: ReadonlyMap<string, readonly Service[]>;
}

const NO_DAYS: readonly Day[] = [];

/** One grouping per claim, however many rules ask for it. */
const groupings = new WeakMap<ClaimView, readonly Day[]>();

/**
 * Whether a service says on which day it was given. A statement period of several days does not; a billed
 * line of zero or negative units takes something back and is not another session (a remittance pays zero
 * units of what it denies).
 */
function isPlaced(service: Service, billed: boolean): boolean {
  if (service.from === null || !service.line.complete) return false;
  if (service.from !== service.to && service.line.serviceDate?.origin !== 'line') return false;
  return !billed || service.units === null || service.units > 0;
}

function byCode(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const codes = new Map<string, Service[]>();
  for (const service of services) {
    const known = codes.get(service.code);
    if (known === undefined) codes.set(service.code, [service]);
    else known.push(service);
  }
  return codes;
}

function group(services: readonly Service[], billed: boolean): readonly Day[] {
  const byDay = new Map<string, Service | Service[]>();
  let shared = false;
  for (const service of services) {
    if (!isPlaced(service, billed)) continue;
    const key = service.from === service.to ? `${service.from}` : `${service.from}/${service.to}`;
    const known = byDay.get(key);
    if (known === undefined) byDay.set(key, service);
    else {
      shared = true;
      if (Array.isArray(known)) known.push(service);
      else byDay.set(key, [known, service]);
    }
  }
  if (!shared) return NO_DAYS;
  const days: Day[] = [];
  for (const together of byDay.values()) {
    if (!Array.isArray(together)) continue;
    const { from, to } = together[0] ?? { from: null, to: null };
    if (from !== null && to !== null) days.push({ from, to, services: together, codes: byCode(together) });
  }
  return days;
}

/** The days on which a claim has more than one service. Linear in the lines of the claim. */
export function sharedDays(view: ClaimView): readonly Day[] {
  if (view.services.length < 2) return NO_DAYS;
  let days = groupings.get(view);
  if (days === undefined) {
    days = group(view.services, view.claim.kind !== 'remittance');
    groupings.set(view, days);
  }
  return days;
}

/** Whether these services are on that one day for certain: each line has its own single date (domain.md §11.12). */
export function isCertain(services: readonly Service[]): boolean {
  return services.every((service) => service.from === service.to && service.line.serviceDate?.origin === 'line');
}

/** `on 2026-02-09`, or `from 2026-02-09 to 2026-02-13`. */
export function onDay(day: { readonly from: string; readonly to: string }): string {
  return day.from === day.to ? `on ${day.from}` : `from ${day.from} to ${day.to}`;
}

const firstSubjects = new WeakMap<ClaimView, ReadonlyMap<string, Service>>();

/** The first 77407 line that begins on a day; looked up in one pass over the claim, however often it is asked. */
export function subjectOn(view: ClaimView, day: string): Service | undefined {
  let byDay = firstSubjects.get(view);
  if (byDay === undefined) {
    const found = new Map<string, Service>();
    for (const subject of view.subjects) if (subject.from !== null && !found.has(subject.from)) found.set(subject.from, subject);
    byDay = found;
    firstSubjects.set(view, byDay);
  }
  return byDay.get(day);
}
