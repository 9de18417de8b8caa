import type { Delimiters } from '../claims/model';
import type { TextEdit } from '../rules/finding';

/**
 * The edit that keeps the count in SE right when segments are added to the transaction set around the
 * offset; null where that set has no SE or its count is no number.
 */
export function segmentCountEdit(text: string, offset: number, delimiters: Delimiters, added: number): TextEdit | null {
  const end = nextSegment(text, offset, 'SE', delimiters);
  const next = nextSegment(text, offset, 'ST', delimiters);
  if (end === -1 || (next !== -1 && next < end)) return null;
  const start = end + 2 + delimiters.element.length;
  const count = /^\d{1,10}/.exec(text.slice(start, start + 10))?.[0];
  return count === undefined
    ? null
    : { start, end: start + count.length, newText: String(Number(count) + added).padStart(count.startsWith('0') ? count.length : 0, '0') };
}

/** Start of the next segment of that name at or after the offset, or -1. */
function nextSegment(text: string, offset: number, name: string, delimiters: Delimiters): number {
  const opening = name + delimiters.element;
  for (let at = text.indexOf(opening, offset); at !== -1; at = text.indexOf(opening, at + 1)) {
    if (beginsSegment(text, at, delimiters)) return at;
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
