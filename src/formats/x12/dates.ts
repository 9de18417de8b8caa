import type { ServiceDate, Token } from '../../claims/model';
import { isDigit } from './characters';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_LENGTH = 8;
const RANGE = /^(\d{8})\d{0,6} *- *(\d{8})\d{0,6}$/;
const DAY_WITH_TIME = /^\d{12,14}$/;
const SHORT_DAY = /^\d{6}$/;

/** Days already read, by their eight digits: a batch names the same few hundred over and over. */
const known = new Map<number, string | null>();
const MOST_KNOWN = 4096;

/** A day or range as the file writes it (D8, RD8, DT with a time, D6) in ISO form; null when it is no date. */
export function readDate(token: Token, origin: ServiceDate['origin']): ServiceDate | null {
  const { value } = token;
  const range = value.length > DAY_LENGTH ? RANGE.exec(value) : null;
  const from = isoDay(range?.[1] ?? value);
  const to = range === null ? from : isoDay(range[2] ?? '');
  return from === null || to === null ? null : { from, to, token, origin };
}

/** A range whose two ends stand in two segments (835 DTM*150 and DTM*151). */
export function readPeriod(first: Token | null, last: Token | null, origin: ServiceDate['origin']): ServiceDate | null {
  const from = first === null ? null : readDate(first, origin);
  const to = last === null ? null : readDate(last, origin);
  return from === null ? to : to === null ? from : { ...from, to: to.to };
}

function isoDay(value: string): string | null {
  const digits =
    value.length === DAY_LENGTH ? value : SHORT_DAY.test(value) ? `20${value}` : DAY_WITH_TIME.test(value) ? value.slice(0, 8) : '';
  const number = digits.length === DAY_LENGTH ? numberIn(digits) : -1;
  if (number < 0) return null;
  let day = known.get(number);
  if (day === undefined) {
    day = isDay(number) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : null;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(number, day);
  }
  return day;
}

/** The number that digits spell, -1 when there is anything else among them. */
function numberIn(digits: string): number {
  let number = 0;
  for (let at = 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 48;
  }
  return number;
}

function isDay(number: number): boolean {
  const year = Math.floor(number / 10_000);
  const month = Math.floor(number / 100) % 100;
  const day = number % 100;
  if (day < 1 || day > (DAYS[month - 1] ?? 0) || year < 1900) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
