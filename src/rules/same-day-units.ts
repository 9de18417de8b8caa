import { codeOf } from '../claims/values';
import type { Setting, UnitLimit } from '../data';
import { dayNumber, daysBetween, isoDay } from './calendar';
import { type Finding, NOTHING } from './finding';
import { carried, counted, finding } from './report';
import type { RuleId } from './row';
import type { Day } from './same-day-days';
import { relatedTo, tableOf } from './same-day-report';
import type { Service } from './service';
import type { ClaimView } from './view';

/** More is no count of units but an amount or a code in the wrong place; nothing is said of it. */
const MOST_UNITS = 999;

/** A longer range says nothing of a single day that could be added to other lines. */
const LONGEST_SPREAD = 31;

interface Limited {
  readonly limit: UnitLimit;
  /** The date lies before the first day of the table, or is unknown: the table only suggests. */
  readonly doubtful: boolean;
}

function limitOf(view: ClaimView, setting: Setting, service: Service): Limited | null {
  const dated = service.from === null ? undefined : view.knowledge.unitLimit(service.code, setting, service.from);
  const limit = dated ?? view.knowledge.unitLimit(service.code, setting, null);
  return limit === undefined ? null : { limit, doubtful: dated === undefined };
}

/** Whether the line counts units of service; minutes and days are none. */
export function isCounted({ line: { unitBasis } }: Service): boolean {
  return unitBasis === null || codeOf(unitBasis) === 'UN';
}

/** Units of one day: those of a range are divided over its days and rounded (domain.md 2.18). */
function unitsPerDay(service: Service): number {
  const { units, from, to } = service;
  if (units === null || !(units > 0) || units > MOST_UNITS || !isCounted(service)) return 0;
  if (from === null || to === null || from === to) return units;
  const days = daysBetween(from, to);
  return days > 1 ? Math.round(units / days) : units;
}

function sessionAdvice(limit: UnitLimit): string {
  return limit.indicator === '2'
    ? 'The limit is absolute for a day: check the units and the dates.'
    : 'Check the units and bill each treatment date on its own line; what was truly given above the limit is denied first and needs an appeal with records.';
}

function limitText(view: ClaimView, service: Service, { limit, doubtful }: Limited): string {
  const before = doubtful && service.from !== null ? `; no table of that date was read, this one holds from ${limit.from}` : '';
  return `Medicare's limit on ${limit.setting} claims is ${limit.units} a day (${tableOf(view, limit.sources)}${before})`;
}

function dates(service: Service): string {
  if (service.from === null) return 'with no date of service';
  return service.from === service.to ? `on ${service.from}` : `from ${service.from} to ${service.to}`;
}

/** A single line above the limit of a day. */
export function lineAboveLimit(view: ClaimView, rule: RuleId, service: Service): Finding | null {
  const perDay = unitsPerDay(service);
  if (perDay <= 1 || view.setting === null || !service.line.complete) return null;
  const limited = limitOf(view, view.setting, service);
  if (limited === null || perDay <= limited.limit.units) return null;
  const certain = service.from !== null && service.line.serviceDate?.origin === 'line' && !limited.doubtful;
  const spread = perDay === service.units ? '' : `, ${perDay} a day`;
  return finding(
    rule,
    carried(certain ? 'warning' : 'information', limited.limit.confidence),
    service.line.units ?? service.procedure.code,
    `${counted(service.units ?? perDay, 'unit')} of ${service.code} ${dates(service)}${spread}: ${limitText(view, service, limited)}. ${sessionAdvice(limited.limit)}`
  );
}

/** The code, with its part where the service has two: the professional and the technical part of one service are not two services. */
function partOf(view: ClaimView, service: Service): string {
  const part = service.modifiers.find(({ value }) => value === '26' || value === 'TC');
  return part === undefined || view.knowledge.code(service.code)?.component !== 'split' ? service.code : `${service.code}-${part.value}`;
}

/** Each single day of a service whose units can be added to those of other lines. */
function forEachDay(service: Service, visit: (day: string) => void): void {
  const { from, to } = service;
  if (from === null || to === null) return;
  if (from === to) visit(from);
  if (from === to || service.line.serviceDate?.origin !== 'line') return;
  const first = dayNumber(from);
  const days = daysBetween(from, to);
  if (!(days > 1 && days <= LONGEST_SPREAD)) return;
  for (let number = first; number < first + days; number++) visit(isoDay(number));
}

interface Total {
  readonly day: string;
  readonly services: Service[];
  units: number;
}

function totalsOf(view: ClaimView, services: readonly Service[]): Iterable<Total> {
  const totals = new Map<string, Total>();
  for (const service of services) {
    const perDay = unitsPerDay(service);
    if (perDay === 0 || !service.line.complete) continue;
    const part = partOf(view, service);
    forEachDay(service, (day) => {
      const key = `${part} ${day}`;
      const total = totals.get(key);
      if (total === undefined) totals.set(key, { day, services: [service], units: perDay });
      else {
        total.services.push(service);
        total.units += perDay;
      }
    });
  }
  return totals.values();
}

function isRange(service: Service): boolean {
  return service.from !== service.to;
}

const NO_SERVICES: readonly Service[] = [];

/** The services of days on which some code may stand twice; none on most claims. */
function repeatedOn(days: readonly Day[]): readonly Service[] {
  let repeated: Service[] | null = null;
  for (const { services, codes } of days) {
    if (codes.size === services.length) continue;
    repeated ??= [];
    for (const service of services) repeated.push(service);
  }
  return repeated ?? NO_SERVICES;
}

/** Lines that stay within the limit one by one but not together; lines that exceed it alone are reported alone. */
export function sumsAboveLimit(view: ClaimView, rule: RuleId): readonly Finding[] {
  const { setting, services } = view;
  if (setting === null || services.length < 2) return NOTHING;
  const candidates = services.some(isRange) ? services : repeatedOn(view.days);
  if (candidates.length < 2) return NOTHING;
  const findings: Finding[] = [];
  let reported: Total | null = null;
  for (const total of totalsOf(view, candidates)) {
    const last = total.services[total.services.length - 1];
    if (last === undefined || total.services.length < 2) continue;
    const limited = limitOf(view, setting, last);
    if (limited === null || limited.limit.indicator === '1' || total.units <= limited.limit.units) continue;
    if (total.services.some((service) => unitsPerDay(service) > limited.limit.units)) continue;
    // The days of one range meet the same lines: one finding for all of them.
    if (reported !== null && isSameLines(reported, total)) continue;
    reported = total;
    findings.push(sumFinding(view, rule, total, last, limited));
  }
  return findings;
}

function isSameLines(a: Total, b: Total): boolean {
  return a.services.length === b.services.length && a.services.every((service, index) => service === b.services[index]);
}

function sumFinding(view: ClaimView, rule: RuleId, total: Total, last: Service, limited: Limited): Finding {
  const certain = isDated(total.services) && !limited.doubtful && view.payer.family === 'medicare';
  return finding(
    rule,
    carried(certain ? 'warning' : 'information', limited.limit.confidence),
    last.line.units ?? last.procedure.code,
    `${total.services.length} lines of ${last.code} add up to ${counted(total.units, 'unit')} on ${total.day}: ${limitText(view, { ...last, from: total.day }, limited)}, and modifiers do not raise it. ${sessionAdvice(limited.limit)}`,
    relatedTo(total.services.slice(0, -1), `Counted with it: ${last.code} ${onOrOver(total.services)}.`)
  );
}

function isDated(services: readonly Service[]): boolean {
  return services.every((service) => service.line.serviceDate?.origin === 'line');
}

function onOrOver(services: readonly Service[]): string {
  return services.some(isRange) ? 'over dates that meet' : 'on the same date';
}
