import type { ServiceDate, Token } from '../../claims/model';

const DAY = /^(\d{4})(\d{2})(\d{2})/;
const RANGE = /^(\d{8})\d{0,6}-(\d{8})\d{0,6}$/;
const SHORT_DAY = /^(\d{2})(\d{2})(\d{2})$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day or range as the file writes it (D8, RD8, DT with a time, D6) in ISO form; null when it is no date. */
export function readDate(token: Token, origin: ServiceDate['origin']): ServiceDate | null {
  const range = RANGE.exec(token.value);
  const from = isoDay(range?.[1] ?? token.value);
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
  const parts = SHORT_DAY.test(value) ? DAY.exec(`20${value}`) : value.length === 8 || /^\d{12,14}$/.test(value) ? DAY.exec(value) : null;
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (day < 1 || day > (DAYS[month - 1] ?? 0) || year < 1900) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
