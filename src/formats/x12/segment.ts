import type { Token } from '../../claims/model';
import { codeUnitAt, LAST_ASCII, SPACE } from './characters';
import { codeAt } from './id';
import { type Syntax, syntaxOf, USUAL_DELIMITERS } from './syntax';
import { fieldOf, plainToken } from './token';

/**
 * One segment with the offsets of its elements. A reader moves one of these over the segments of a claim instead
 * of making an object for each.
 */
export interface Segment {
  text: string;
  syntax: Syntax;
  start: number;
  /** Without the terminator. */
  end: number;
  /** As `packed`; 0 when it has no readable id. */
  id: number;
  /** False for the unterminated end of a file. */
  complete: boolean;
  /** No blank, line break or unusual character stands in it, so that what lies between separators is a value as it is. */
  clean: boolean;
  /** Number of elements behind the id. */
  count: number;
  /** Offsets of the element separators: element n starts behind the nth one. */
  separators: Int32Array;
}

export function createSegment(text: string): Segment {
  return {
    text,
    syntax: syntaxOf(USUAL_DELIMITERS),
    start: 0,
    end: 0,
    id: 0,
    complete: true,
    clean: false,
    count: 0,
    separators: new Int32Array(64)
  };
}

/** Points the segment at other bounds; elements are found by `splitElements`, as many segments need none. */
export function moveTo(segment: Segment, start: number, end: number): void {
  segment.start = start;
  segment.end = end;
  segment.count = 0;
  segment.id = codeAt(segment.text, start, end, segment.syntax.element);
}

export function splitElements(segment: Segment): void {
  const { text, end } = segment;
  const { element } = segment.syntax;
  let { separators } = segment;
  let count = 0;
  let clean = true;
  for (let at = segment.start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === element) {
      if (count === separators.length) separators = segment.separators = grown(separators);
      separators[count++] = at;
    } else if (code <= SPACE || code > LAST_ASCII) clean = false;
  }
  segment.count = count;
  segment.clean = clean;
}

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Offset of the first character of element n (1 is the first behind the id); the segment's end when it has fewer. */
export function elementStart(segment: Segment, n: number): number {
  return n > segment.count ? segment.end : (segment.separators[n - 1] ?? 0) + 1;
}

export function elementEnd(segment: Segment, n: number): number {
  return n >= segment.count ? segment.end : (segment.separators[n] ?? 0);
}

/** Element n, or null when it is missing or blank. */
export function element(segment: Segment, n: number): Token | null {
  return n > segment.count ? null : fieldIn(segment, elementStart(segment, n), elementEnd(segment, n));
}

/** The piece of a segment whose elements are found, or null where nothing but blanks stands. */
export function fieldIn({ text, clean }: Segment, start: number, end: number): Token | null {
  if (!clean) return fieldOf(text, start, end);
  return start < end ? plainToken(text, start, end) : null;
}

/** The two or three characters of element n as `packed`, 0 when it holds something else. */
export function elementCode(segment: Segment, n: number): number {
  return n > segment.count ? 0 : codeAt(segment.text, elementStart(segment, n), elementEnd(segment, n), segment.syntax.element);
}

/** Offset of the first element of a segment, or its end when it has none. */
export function firstElement(text: string, start: number, end: number, element: number): number {
  const usual = codeUnitAt(text, start + 3) === element && codeUnitAt(text, start + 2) !== element;
  return usual ? Math.min(start + 4, end) : nthElement(text, start, end, 1, element);
}

/** Offset of element n of a segment, or its end when it has fewer. */
export function nthElement(text: string, start: number, end: number, n: number, element: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === element && ++count === n) return at + 1;
  return end;
}

/** Where the element that holds an offset ends. */
export function elementEndAt(text: string, at: number, end: number, element: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) !== element) to++;
  return to;
}
