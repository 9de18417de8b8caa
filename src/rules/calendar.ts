/** Arithmetic on ISO days (`2026-01-31`). */

const DAY = 86_400_000;

/** Days since 1970-01-01; NaN for what is no day of the calendar. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The ISO day of a day number. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Days from the first to the last, both counted; NaN when one of them is no day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from) + 1;
}
