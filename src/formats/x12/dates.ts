import type { ServiceDate, Token } from '../../claims/model';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_LENGTH = 8;
const RANGE = /^(\d{8})\d{0,6}-(\d{8})\d{0,6}$/;
const DAY_WITH_TIME = /^\d{12,14}$/;
const SHORT_DAY = /^\d{6}$/;

/** Days already read: a batch names the same few hundred over and over. */
const known = new Map<string, string | null>();
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
  let day = known.get(value);
  if (day === undefined) {
    day = parseDay(value);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, day);
  }
  return day;
}

function parseDay(value: string): string | null {
  const digits = SHORT_DAY.test(value) ? `20${value}` : DAY_WITH_TIME.test(value) ? value.slice(0, DAY_LENGTH) : value;
  if (!/^\d{8}$/.test(digits)) return null;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (day < 1 || day > (DAYS[month - 1] ?? 0) || year < 1900) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
