import type { ClaimFile, Span } from '../claims/model';
import { readClaimFile } from '../formats/detect';
import { syntaxOf } from '../formats/x12/syntax';
import type { TextEdit } from '../rules/finding';
import { type Relaid, relaid } from './relaid';
import { type SegmentPiece, segmentPieces } from './segment-pieces';
import { hasInk, LINE_BREAK } from './segment-view';

/** A file laid out anew, or in plain sentences why it stays as it is. */
export type Layout = { readonly laid: Relaid; readonly refusal: null } | { readonly laid: null; readonly refusal: string };

/** The edits of what lies between two segments, or why there are none to be had. */
type GapEdits = (gap: Span, before: SegmentPiece) => readonly TextEdit[] | string;

const VIEW = 'Show One Segment per Line shows the segments and leaves the file as it is.';

/** Puts each segment on a line of its own. What stands before the first and behind the last segment stays. */
export function splitIntoLines(text: string, file: ClaimFile, lineBreak: string): Layout {
  if (hasLineEnds(file)) return refused('Each segment has a line of its own: the line break is the segment terminator of this file.');
  return layout(text, file, 'Each segment has a line of its own already.', ({ start, end }) =>
    /[\r\n]/.test(text.slice(start, end)) ? [] : [{ start, end: start, newText: lineBreak }]
  );
}

/** Puts all segments on one line. What stands before the first and behind the last segment stays. */
export function joinLines(text: string, file: ClaimFile): Layout {
  if (hasLineEnds(file)) {
    return refused('The line break is the segment terminator of this file: on one line its segments would run into each other.');
  }
  return layout(text, file, 'The segments are on one line already.', (gap, before) => {
    if (hasInk(text.slice(gap.start, gap.end))) {
      return `Between segments stands a comment or other text (line ${lineOf(text, gap.end)}), which on one line would run into the next segment. Remove it first.`;
    }
    if (!before.terminated) {
      return `The segment in line ${lineOf(text, before.end)} lacks its terminator and would run into the next one. Add the terminator first.`;
    }
    return breaksIn(text, gap);
  });
}

function layout(text: string, file: ClaimFile, already: string, gapOf: GapEdits): Layout {
  const pieces = segmentPieces(text, file);
  const edits: TextEdit[] = [];
  const wrapped = isWrapped(text);
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const gap = before === undefined ? [] : gapOf({ start: before.end, end: piece.start }, before);
    if (typeof gap === 'string') return refused(gap);
    const inside = breaksIn(text, piece);
    if (inside[0] !== undefined && !wrapped) {
      return refused(
        `A line break stands inside a segment (line ${lineOf(text, inside[0].start)}), and it may belong to the data, so nothing was changed. ${VIEW}`
      );
    }
    for (const edit of [...gap, ...inside]) edits.push(edit);
  }
  if (edits.length === 0) return refused(already);
  const laid = relaid(text, edits);
  return saysTheSame(text, file, laid.text)
    ? { laid, refusal: null }
    : refused(`The file would not read as the same segments afterwards, so nothing was changed. ${VIEW}`);
}

function refused(refusal: string): Layout {
  return { laid: null, refusal };
}

function hasLineEnds(file: ClaimFile): boolean {
  return file.interchanges.some(({ delimiters }) => syntaxOf(delimiters).lineEnds);
}

/** The removal of each line break in a span. */
function breaksIn(text: string, { start, end }: Span): TextEdit[] {
  const found = text.slice(start, end).matchAll(LINE_BREAK);
  return Array.from(found, ({ index, 0: characters }) => ({ start: start + index, end: start + index + characters.length, newText: '' }));
}

/** Whether the lines are those of a fixed width: at least two full ones, and the rest in the last. */
function isWrapped(text: string): boolean {
  const [first = '', ...others] = text.split(LINE_BREAK);
  const last = others.pop() ?? '';
  return others.length > 0 && last.length <= first.length && others.every((line) => line.length === first.length);
}

/** The same segments with the same delimiters, whatever the line breaks. */
function saysTheSame(text: string, file: ClaimFile, other: string): boolean {
  const read = readClaimFile(other).file;
  return (
    read !== null &&
    JSON.stringify(delimitersOf(file)) === JSON.stringify(delimitersOf(read)) &&
    segmentsOf(text, file) === segmentsOf(other, read)
  );
}

function delimitersOf({ interchanges }: ClaimFile) {
  return interchanges.map(({ delimiters }) => delimiters);
}

/** All segments without line breaks, one per line. */
function segmentsOf(text: string, file: ClaimFile): string {
  return segmentPieces(text, file)
    .map(({ start, end }) => text.slice(start, end).replace(LINE_BREAK, ''))
    .join('\n');
}

/** The line of an offset, counted from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(LINE_BREAK).length;
}
