import type { ClaimFile } from '../claims/model';
import { isPadding } from '../formats/x12/characters';
import type { TextEdit } from '../rules/finding';
import { type Relaid, relaid } from './relaid';
import { segmentPieces } from './segment-pieces';

/** A line break of any kind. */
export const LINE_BREAK = /\r\n?|\n/g;

/**
 * A file with one segment per line: nothing but line breaks differs. Those that wrap a segment are left out, and each
 * segment begins a line. Comments and what stands around interchanges keep their lines. Line breaks are LF.
 */
export function segmentView(text: string, file: ClaimFile): Relaid {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { start, end } of segmentPieces(text, file)) {
    if (start < at) continue;
    between(text, at, start, edits);
    for (const { index, 0: found } of text.slice(start, end).matchAll(LINE_BREAK)) {
      edits.push({ start: start + index, end: start + index + found.length, newText: '' });
    }
    at = end;
  }
  between(text, at, text.length, edits);
  return relaid(text, edits);
}

/** What lies between two segments, before the first and behind the last. */
function between(text: string, start: number, end: number, edits: TextEdit[]): void {
  const gap = text.slice(start, end);
  const isInside = start > 0 && end < text.length;
  const ink = hasInk(gap);
  const keepsAll = ink || !isInside;
  const breaks = [...gap.matchAll(LINE_BREAK)];
  const insert = (offset: number) => edits.push({ start: offset, end: offset, newText: '\n' });
  if (start > 0 && (ink ? !/^[\t ]*[\r\n]/.test(gap) : isInside && breaks.length === 0)) insert(start);
  for (const [number, { index, 0: found }] of breaks.entries()) {
    const newText = keepsAll || number === 0 ? '\n' : '';
    if (newText !== found) edits.push({ start: start + index, end: start + index + found.length, newText });
  }
  if (ink && end < text.length && !/[\r\n]\s*$/.test(gap)) insert(end);
}

/** Whether a text holds more than padding. */
export function hasInk(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isPadding(text.charCodeAt(at))) return true;
  return false;
}
