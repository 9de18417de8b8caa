import { isDigit, isLetter, isLineBreak, isPadding } from './characters';
import { readHeader } from './header';
import { codeAt } from './id';
import { CAS, CLM, CLP, DTM, DTP, HL, LX, NM1, REF, SBR, SE, SV1, SV2, SV3, SV5, SVC, SVD } from './ids';
import type { Syntax } from './syntax';

/**
 * A segment without its terminator (being typed, or cut off) runs into what follows. These find where it really ends,
 * so that one missing character costs one segment and not two.
 */

const UNMISTAKABLE: ReadonlySet<number> = new Set([SV1, SV2, SV3, SV5, SVC, SVD, CLM, CLP, DTP, DTM, REF, CAS, NM1, SBR]);
/** Two letters may be the tail of a value wrapped at a fixed width: a number has to follow. */
const NUMBERED: ReadonlySet<number> = new Set([LX, HL, SE]);

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
  return UNMISTAKABLE.has(id) || (NUMBERED.has(id) && isDigit(text.charCodeAt(at + 3)));
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
