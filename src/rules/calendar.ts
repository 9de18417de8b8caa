/** Arithmetic on ISO days (`2026-01-31`). */

const DAY = 86_400_000;

/** The number that digits of the text say; NaN where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days since 1970-01-01; NaN for what is no day of the calendar. Asked for every line of a batch, so nothing is parsed but digits. */
export function dayNumber(day: string): number {
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const date = digits(day, 8, 10);
  if (day.length !== 10 || !(year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return Number.NaN;
  return Date.UTC(year, month - 1, date) / DAY;
}

/** The ISO day of a day number. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Days from the first to the last, both counted; NaN when one of them is no day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** The days after those asked for before: they are the ends of a few periods, asked for by thousands of findings. */
const following = new Map<string, string>();
const MOST_FOLLOWING = 256;

/** The ISO day after a day. */
export function dayAfter(day: string): string {
  let next = following.get(day);
  if (next === undefined) {
    next = isoDay(dayNumber(day) + 1);
    if (following.size >= MOST_FOLLOWING) following.clear();
    following.set(day, next);
  }
  return next;
}
