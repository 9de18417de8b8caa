import type { Token } from '../../claims/model';
import { isBlank, isLineBreak, SPACE } from './characters';

/** The piece of text between two offsets, without line breaks at its ends. */
export function tokenOf(text: string, start: number, end: number): Token {
  for (let at = start; at < end; at++) if (isInkless(text.charCodeAt(at))) return cleanedToken(text, start, end);
  return plainToken(text, start, end);
}

/** The piece of text between two offsets, known to hold neither blanks nor line breaks. */
export function plainToken(text: string, start: number, end: number): Token {
  const value = text.slice(start, end);
  return { start, end, text: value, value };
}

function isInkless(code: number): boolean {
  return code <= SPACE || isBlank(code);
}

function cleanedToken(text: string, start: number, end: number): Token {
  let from = start;
  let to = end;
  while (from < to && isLineBreak(text.charCodeAt(from))) from++;
  while (to > from && isLineBreak(text.charCodeAt(to - 1))) to--;
  const slice = text.slice(from, to);
  return { start: from, end: to, text: slice, value: slice.replace(/[\r\n]+/g, '').trim() };
}

/** The same, or null where nothing but blanks stands. */
export function fieldOf(text: string, start: number, end: number): Token | null {
  if (start >= end) return null;
  const token = tokenOf(text, start, end);
  return token.value === '' ? null : token;
}
