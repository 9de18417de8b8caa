import type { Delimiters, Span } from '../claims/model';
import type { TextEdit } from '../rules/finding';

/** The count of segments in SE01 (or of sets in GE01, of groups in IEA01), where it stands. */
export interface SegmentCount extends Span {
  readonly digits: string;
}

/** `settled` is false where the text ends before the transaction set does. */
export interface CountSearch {
  readonly count: SegmentCount | null;
  readonly settled: boolean;
}

/** What a count is that of, by the names of the segments around it. */
export interface Counted {
  readonly opening: string;
  readonly closing: string;
}

/** Looks for the count of the level around an offset, from there to the end of the text. */
export function findCount(text: string, offset: number, delimiters: Delimiters, { opening, closing }: Counted): CountSearch {
  const end = nextSegment(text, offset, closing, delimiters);
  const next = nextSegment(text, offset, opening, delimiters);
  if (end === -1) return { count: null, settled: next !== -1 };
  if (next !== -1 && next < end) return { count: null, settled: true };
  const start = end + closing.length + delimiters.element.length;
  const digits = /^\d{1,10}/.exec(text.slice(start, start + 10))?.[0];
  return { count: digits === undefined ? null : { start, end: start + digits.length, digits }, settled: true };
}

/** The edit that keeps the count right when segments are added; as wide as it was where zeros stand in front. */
export function raised({ start, end, digits }: SegmentCount, added: number): TextEdit {
  return { start, end, newText: String(Number(digits) + added).padStart(digits.startsWith('0') ? digits.length : 0, '0') };
}

/** Start of the next segment of that name at or after the offset, where one may begin behind a typed word; or -1. */
function nextSegment(text: string, offset: number, name: string, delimiters: Delimiters): number {
  const opening = name + delimiters.element;
  for (let at = text.indexOf(opening, offset); at !== -1; at = text.indexOf(opening, at + 1)) {
    if (at === offset || beginsSegment(text, at, delimiters)) return at;
  }
  return -1;
}

/** Whether only blanks lie between the position and the terminator or line break before it. */
export function beginsSegment(text: string, position: number, delimiters: Delimiters): boolean {
  let before = position - 1;
  while (text.charAt(before) === ' ' || text.charAt(before) === '\t') before--;
  const character = text.charAt(before);
  return before < 0 || character === delimiters.segment || character === '\n' || character === '\r';
}
