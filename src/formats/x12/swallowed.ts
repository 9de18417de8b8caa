import { isDigit, isLetter, isLineBreak, isPadding } from './characters';
import { readHeader } from './header';
import { codeAt } from './id';
import { CAS, CLM, CLP, DTM, DTP, HL, LX, NM1, REF, SE, SV1, SV2, SV3, SV5, SVC, SVD } from './ids';
import { nthElement } from './segment';

/**
 * A segment without its terminator (being typed, or cut off) runs into what follows. These find where it really ends,
 * so that one missing character costs one segment and not two.
 */

/** Segments of a service or claim: their names do not end other words. */
const UNMISTAKABLE: ReadonlySet<number> = new Set([SV1, SV2, SV3, SV5, SVC, SVD, CLM, CLP]);
/** These may (LUCAS): a qualifier of two or three characters has to follow. */
const QUALIFIED: ReadonlySet<number> = new Set([DTP, DTM, REF, CAS, NM1]);
/** Two letters may be the tail of a value wrapped at a fixed width: a number and no more than so many elements have to follow. */
const NUMBERED: ReadonlyMap<number, number> = new Map([
  [LX, 1],
  [SE, 2],
  [HL, 4]
]);

/** The line break inside a segment before which it really ends: a new segment begins behind it. `end` when there is none. */
export function interruption(text: string, start: number, end: number, element: number): number {
  for (let at = start; at < end; at++) {
    if (!isLineBreak(text.charCodeAt(at))) continue;
    let next = at;
    while (next < end && isPadding(text.charCodeAt(next))) next++;
    if (beginsSegment(text, next, end, element)) return at;
    at = next;
  }
  return end;
}

function beginsSegment(text: string, at: number, end: number, element: number): boolean {
  const id = codeAt(text, at, end, element);
  if (id === 0 || UNMISTAKABLE.has(id)) return id !== 0;
  const first = nthElement(text, at, end, 1, element);
  if (QUALIFIED.has(id)) return codeAt(text, first, end, element) !== 0;
  const most = NUMBERED.get(id);
  return most !== undefined && isDigit(text.charCodeAt(first)) && nthElement(text, at, end, most + 1, element) === end;
}

/**
 * Offset of the first interchange header between two offsets that starts at a word of its own, -1 when there is none.
 * A header is recognised by its whole shape, so names such as ISAAC and NARCISA are none.
 */
export function interchangeIn(text: string, from: number, to: number): number {
  const window = to === text.length ? text : text.slice(0, to);
  for (let at = window.indexOf('ISA', from); at >= 0; at = window.indexOf('ISA', at + 3)) {
    if (!isLetter(text.charCodeAt(at - 1)) && readHeader(text, at) !== null) return at;
  }
  return -1;
}
