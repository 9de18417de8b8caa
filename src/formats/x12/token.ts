import type { Token } from '../../claims/model';
import { isBlank, isLineBreak } from './characters';

/** The piece of text between two offsets, without line breaks at its ends. */
export function tokenOf(text: string, start: number, end: number): Token {
  let from = start;
  let to = end;
  while (from < to && isLineBreak(text.charCodeAt(from))) from++;
  while (to > from && isLineBreak(text.charCodeAt(to - 1))) to--;
  const slice = text.slice(from, to);
  return { start: from, end: to, text: slice, value: isClean(text, from, to) ? slice : slice.replace(/[\r\n]+/g, '').trim() };
}

/** The same, or null where nothing but blanks stands. */
export function fieldOf(text: string, start: number, end: number): Token | null {
  if (start >= end) return null;
  const token = tokenOf(text, start, end);
  return token.value === '' ? null : token;
}

/** Whether a piece holds no line break and neither begins nor ends with a blank. */
function isClean(text: string, start: number, end: number): boolean {
  if (isBlank(text.charCodeAt(start)) || isBlank(text.charCodeAt(end - 1))) return start === end;
  for (let at = start; at < end; at++) if (isLineBreak(text.charCodeAt(at))) return false;
  return true;
}
