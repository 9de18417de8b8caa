import { codeUnitAt, isBlank, isLineBreak, isWord, LAST_ASCII } from './characters';

/**
 * Segment ids and short codes as one number, so that a switch compares integers and the scan makes no strings.
 * Zero stands for "no such code".
 */
export function packed(code: string): number {
  return (code.charCodeAt(0) << 16) | (code.charCodeAt(1) << 8) | code.charCodeAt(2);
}

/** Lower-case letters have both of these bits, capitals only the higher one and digits only the lower one. */
const LOWER_CASE = 0x20_20_20;

/** A packed code in capitals: some systems write `sv1` and `hc`. */
function inCapitals(code: number): number {
  return code & ~(code & (code >>> 1) & LOWER_CASE);
}

const CAPITAL_Z = 90;
/** 1 for capitals and digits. A table, as this is asked for many segments of a file before the engine has optimized anything. */
const PLAIN = Uint8Array.from({ length: LAST_ASCII + 1 }, (_, code) => (isWord(code) && code <= CAPITAL_Z ? 1 : 0));

/** The two or three characters before the next element separator (or `end`) in capitals, as `packed` writes them. */
export function codeAt(text: string, at: number, end: number, element: number): number {
  if (at + 3 < text.length) {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    const third = text.charCodeAt(at + 2);
    if (PLAIN[first] === 1 && PLAIN[second] === 1) {
      if (third === element) return (first << 16) | (second << 8);
      if (PLAIN[third] === 1 && text.charCodeAt(at + 3) === element) return (first << 16) | (second << 8) | third;
    }
  }
  return unusualCodeAt(text, at, end, element);
}

/** The same for small letters and at the end of a text. */
function unusualCodeAt(text: string, at: number, end: number, element: number): number {
  const first = codeUnitAt(text, at);
  const second = codeUnitAt(text, at + 1);
  if (isWord(first) && isWord(second)) {
    const third = codeUnitAt(text, at + 2);
    if (third === element) return inCapitals((first << 16) | (second << 8));
    if (isWord(third) && codeUnitAt(text, at + 3) === element) return inCapitals((first << 16) | (second << 8) | third);
  }
  return interruptedCodeAt(text, at, end, element);
}

/** The same where a fixed-width line break, a blank or the end of the segment interrupts the code. */
function interruptedCodeAt(text: string, start: number, end: number, element: number): number {
  let value = 0;
  let length = 0;
  let over = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === element) break;
    if (isLineBreak(code)) continue;
    if (isBlank(code)) over = true;
    else if (over || length === 3 || !isWord(code)) return 0;
    else value |= code << (16 - 8 * length++);
  }
  return length < 2 ? 0 : inCapitals(value);
}
