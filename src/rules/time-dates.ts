import type { ServiceLine, Token } from '../claims/model';
import { dayNumber, daysBetween, isoDay } from './calendar';
import { type Finding, NOTHING } from './finding';
import { counted, finding, isBilled } from './report';
import type { RuleId } from './row';
import { lineAboveLimit } from './same-day-units';
import type { Service } from './service';
import { type ClaimView, SUBJECT } from './view';

/** Collects what is said of each billed 77407 line whose service segment is whole. */
function overBilled(view: ClaimView, judge: (service: Service) => Finding | null): readonly Finding[] {
  if (!isBilled(view)) return NOTHING;
  let findings: Finding[] | null = null;
  for (const service of view.subjects) {
    const found = service.line.complete ? judge(service) : null;
    if (found === null) continue;
    if (findings === null) findings = [];
    findings.push(found);
  }
  return findings ?? NOTHING;
}

/** Whether the type of bill is one on which each line has its date; in a stay the statement dates do. */
function isOutpatient({ claim, knowledge, setting }: ClaimView): boolean {
  return setting === 'institutional' && claim.facilityCode !== null && knowledge.billType(claim.facilityCode.value)?.fit === 'usual';
}

/** Lines of 77407 without any date of their own. A fragment without its claim may have lost it: silence. */
export function datesMissing(view: ClaimView, rule: RuleId): readonly Finding[] {
  if (view.claim.id === null) return NOTHING;
  return overBilled(view, (service) => {
    if (service.line.dateToken !== null) return null;
    if (view.setting === 'professional' && service.from === null) {
      return finding(
        rule,
        'warning',
        service.procedure.code,
        `This line of ${SUBJECT} has no date of service, which a professional claim needs on every line (DTP*472). Add the treatment date; it also decides what ${SUBJECT} means.`
      );
    }
    if (!isOutpatient(view) || (service.from !== null && service.from === service.to)) return null;
    const instead = service.from === null ? 'and the claim has no statement dates' : 'so only the statement dates tell when it was given';
    return finding(
      rule,
      'information',
      service.procedure.code,
      `This line of ${SUBJECT} has no date of service of its own, ${instead}. An outpatient claim needs the treatment date on each line (DTP*472).`
    );
  });
}

/** The date of a line that is there but cannot be read. */
function unreadable(service: Service): Token | null {
  const { dateToken, serviceDate } = service.line;
  if (dateToken === null || serviceDate?.origin === 'line') return null;
  return dateToken;
}

const DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** The ISO form of eight digits, whether or not the calendar has such a day; empty for anything else. */
function eightDigits(text: string): string {
  const match = DAY.exec(text);
  return match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`;
}

function isInCalendar(day: string): boolean {
  const number = dayNumber(day);
  return !Number.isNaN(number) && isoDay(number) === day;
}

/** The first of the one or two days of a date element that no calendar has. */
function impossibleDay(text: string): string | null {
  const days = text.split('-').map(eightDigits);
  return days.length > 2 || days.includes('') ? null : (days.find((day) => !isInCalendar(day)) ?? null);
}

/** Whether the range ends before it begins, be it one that was read or one with days that no calendar has. */
function isReversed({ dateToken, serviceDate }: ServiceLine): boolean {
  if (serviceDate?.origin === 'line') return serviceDate.to < serviceDate.from;
  const [from = '', to = ''] = dateToken?.value.split('-').map(eightDigits) ?? [];
  return to !== '' && to < from;
}

/** Dates that no calendar has, and ranges that end before they begin. */
export function datesImpossible(view: ClaimView, rule: RuleId): readonly Finding[] {
  return overBilled(view, (service) => {
    const token = service.line.dateToken;
    if (token === null) return null;
    if (isReversed(service.line)) {
      return finding(
        rule,
        'warning',
        token,
        `The range ${token.value} of this ${SUBJECT} line ends before it begins. Put the first day of treatment first, or give one date.`
      );
    }
    const day = unreadable(service) === null ? null : impossibleDay(token.value);
    if (day === null) return null;
    return finding(
      rule,
      'error',
      token,
      `${day} is not a day of the calendar, so the date of service of this ${SUBJECT} line cannot be read. Enter the treatment date as year, month and day (CCYYMMDD).`
    );
  });
}

/** Dates that cannot be read for their form. Text without any digit is a mask or a placeholder: silence. */
export function datesMalformed(view: ClaimView, rule: RuleId): readonly Finding[] {
  return overBilled(view, (service) => {
    const token = unreadable(service);
    if (token === null || !/\d/.test(token.value) || impossibleDay(token.value) !== null || isReversed(service.line)) return null;
    return finding(
      rule,
      'warning',
      token,
      `The date of service of this ${SUBJECT} line cannot be read. Enter one day as CCYYMMDD after D8, or a range as CCYYMMDD-CCYYMMDD after RD8.`
    );
  });
}

/** Dates after today. */
export function datesFuture(view: ClaimView, rule: RuleId): readonly Finding[] {
  return overBilled(view, (service) => {
    const { to, line } = service;
    if (to === null || to <= view.today || line.serviceDate?.origin !== 'line') return null;
    return finding(
      rule,
      'warning',
      line.serviceDate.token,
      `${to} is in the future (today is ${view.today}): a treatment is billed after it was given. Correct the date of service.`
    );
  });
}

/** Ranges whose days and units do not agree (domain.md 4.7). */
export function daysAndUnits(view: ClaimView, rule: RuleId): readonly Finding[] {
  return overBilled(view, (service) => {
    const { from, to, units, line } = service;
    if (from === null || to === null || units === null || from >= to || line.serviceDate?.origin !== 'line') return null;
    const days = daysBetween(from, to);
    if (Number.isNaN(days) || !(units > 0) || units % days === 0) return null;
    // Too many units a day are the graver fault, and the same cause.
    if (lineAboveLimit(view, 'same-day.units', service) !== null) return null;
    return finding(
      rule,
      'warning',
      line.units ?? line.serviceDate.token,
      `${counted(units, 'unit')} over a range of ${counted(days, 'day')} (${from} to ${to}): payers that take ranges expect one unit for each day, and deny what does not agree (remark N345). Bill one line for each treatment date, or a range only over consecutive treatment days.`
    );
  });
}
