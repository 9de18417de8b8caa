/** The codes that rules look at. A claim without any of them is located, but need not be read. */
const WATCHED = [
  // External-beam delivery and what it replaced or is paired with.
  '77385 77386 77401 77402 77407 77412 77423',
  // Image guidance and tracking.
  '77014 77387 77417 G6001 G6002 G6017',
  // Delivery by energy and IMRT under the fee schedule, until 2025.
  'G6003 G6004 G6005 G6006 G6007 G6008 G6009 G6010 G6011 G6012 G6013 G6014 G6015 G6016',
  // Planning, management, surface treatment.
  '77301 77427 77431 77436 77437 77438 77439',
  // Radiosurgery and protons.
  '77371 77372 77373 G0339 G0340 61796 61798 63620 77520 77521 77522 77523 77524 77525'
];

const LENGTH = 5;
/** Radiation oncology: one flag for each number from here on. */
const FIRST = 77_000;
const flags = new Uint8Array(1000);
const others = new Set<number>();
for (const code of WATCHED.flatMap((row) => row.split(' '))) {
  const number = codeNumber(code, 0);
  if (flags[number - FIRST] === undefined) others.add(number);
  else flags[number - FIRST] = 1;
}

/**
 * Five characters of a procedure code as one number: digits, of which the first may be a letter (`G6001`).
 * -1 when something else stands there, so that the caller reads the element properly.
 */
export function codeNumber(text: string, at: number): number {
  if (at + LENGTH > text.length) return -1;
  const first = text.charCodeAt(at);
  let number = first >= 48 && first <= 57 ? first - 48 : first >= 65 && first <= 90 ? first : -1;
  for (let index = 1; index < LENGTH && number >= 0; index++) {
    const digit = text.charCodeAt(at + index) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
  }
  return number;
}

export function isWatchedNumber(number: number): boolean {
  const flag = flags[number - FIRST];
  return flag === undefined ? others.has(number) : flag === 1;
}

/** Whether a code, however written, begins with a watched one (`7740726` has a modifier glued to it). */
export function isWatched(code: string): boolean {
  return isWatchedNumber(codeNumber(code.toUpperCase(), 0));
}
