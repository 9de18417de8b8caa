import type { Service } from './service';

/** Two or more services on the same day, or over exactly the same range of days, in file order. */
export interface Day {
  readonly from: string;
  readonly to: string;
  readonly services: readonly Service[];
  /** The same by code, in the order in which the codes first appear. */
  readonly codes: ReadonlyMap<string, readonly Service[]>;
}

const NO_DAYS: readonly Day[] = [];

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

/** Whether each service comes on a later day than the one before it, as most claims are written; then no two share one. */
function isAscending(services: readonly Service[]): boolean {
  let last = '';
  for (const { from } of services) {
    if (from === null) continue;
    if (from <= last) return false;
    last = from;
  }
  return true;
}

/** The days on which several of these services were given; `billed` is false on a remittance. Linear in the services. */
export function sharedDays(services: readonly Service[], billed: boolean): readonly Day[] {
  return services.length < 2 || isAscending(services) ? NO_DAYS : group(services, billed);
}

/** Whether these services are on that one day for certain: each line has its own single date (domain.md §11.12). */
export function isCertain(services: readonly Service[]): boolean {
  return services.every((service) => service.from === service.to && service.line.serviceDate?.origin === 'line');
}

/** `on 2026-02-09`, or `from 2026-02-09 to 2026-02-13`. */
export function onDay(day: { readonly from: string; readonly to: string }): string {
  return day.from === day.to ? `on ${day.from}` : `from ${day.from} to ${day.to}`;
}
