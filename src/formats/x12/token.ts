import type { Token } from '../../claims/model';
import { isBlank, isLineBreak } from './characters';

/** The piece of text between two offsets, without line breaks at its ends. */
export function tokenOf(text: string, start: number, end: number): Token {
  let from = start;
  let to = end;
  while (from < to && isLineBreak(text.charCodeAt(from))) from++;
  while (to > from && isLineBreak(text.charCodeAt(to - 1))) to--;
  const slice = text.slice(from, to);
  return { start: from, end: to, text: slice, value: isClean(slice) ? slice : slice.replace(/[\r\n]+/g, '').trim() };
}

/** The same, or null where nothing but blanks stands. */
export function fieldOf(text: string, start: number, end: number): Token | null {
  if (start >= end) return null;
  const token = tokenOf(text, start, end);
  return token.value === '' ? null : token;
}

function isClean(slice: string): boolean {
  const length = slice.length;
  if (isBlank(slice.charCodeAt(0)) || isBlank(slice.charCodeAt(length - 1))) return false;
  for (let at = 0; at < length; at++) if (isLineBreak(slice.charCodeAt(at))) return false;
  return true;
}
