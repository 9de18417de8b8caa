import { isDigit, isLetter, isLineBreak, isPadding } from './characters';
import { readHeader } from './header';
import { codeAt } from './id';
import { CAS, CLM, CLP, DTM, DTP, HL, LX, NM1, REF, SBR, SE, SV1, SV2, SV3, SV5, SVC, SVD } from './ids';
import { nthElement } from './segment';
import type { Syntax } from './syntax';

/**
 * A segment without its terminator (being typed, or cut off) runs into what follows. These find where it really ends,
 * so that one missing character costs one segment and not two.
 */

const UNMISTAKABLE: ReadonlySet<number> = new Set([SV1, SV2, SV3, SV5, SVC, SVD, CLM, CLP, DTP, DTM, REF, CAS, NM1, SBR]);
/** Two letters may be the tail of a value wrapped at a fixed width: a number and no more than so many elements have to follow. */
const NUMBERED: ReadonlyMap<number, number> = new Map([
  [LX, 1],
  [SE, 2],
  [HL, 4]
]);

/** The line break inside a segment before which it really ends: a new segment begins behind it. `end` when there is none. */
export function interruption(text: string, start: number, end: number, syntax: Syntax): number {
  for (let at = start; at < end; at++) {
    if (!isLineBreak(text.charCodeAt(at))) continue;
    let next = at;
    while (next < end && isPadding(text.charCodeAt(next))) next++;
    if (beginsSegment(text, next, end, syntax)) return at;
    at = next;
  }
  return end;
}

function beginsSegment(text: string, at: number, end: number, { element }: Syntax): boolean {
  const id = codeAt(text, at, end, element);
  if (UNMISTAKABLE.has(id)) return true;
  const most = NUMBERED.get(id);
  return most !== undefined && isDigit(text.charCodeAt(at + 3)) && nthElement(text, at, end, most + 1, element) === end;
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
