import { isDigit } from './characters';
import { readDate } from './dates';
import { beginLine, type Draft } from './draft';
import type { Segment } from './segment';
import { segmentStart } from './syntax';
import { plainToken } from './token';
import { fillLine, usualService } from './usual-service';

/**
 * Reads service lines written the usual way, as nearly all lines of a batch are, in one go:
 * `LX*1~SV1*HC:77407:59*345*UN*1*11**1:2~DTP*472*D8*20260302~`. What differs in a single character is left to the
 * readers of segments; both give the same line.
 */

const DAY_LENGTH = 8;
/** Characters of `DTP*472*D8*`. */
const BEFORE_DAY = 11;
const MOST_DIGITS = 6;
/** Characters of `LX*1~SV1*HC:77407`. */
const SHORTEST = 17;

const [L, X, D, T, P, TWO, FOUR, SEVEN, EIGHT] = [76, 88, 68, 84, 80, 50, 52, 55, 56];

/**
 * Reads the line that begins at an offset into the draft, with its date where that follows. Returns the offset of the
 * segment behind what was read; -1 when the line is not a usual one, and then nothing has been read. The claim must end
 * each segment with one terminator of one character that is no line break.
 */
export function readUsualLine(draft: Draft, { text, syntax }: Segment, start: number, limit: number): number {
  const { element, terminatorCode } = syntax;
  if (start + SHORTEST > limit) return -1;
  if (text.charCodeAt(start) !== L || text.charCodeAt(start + 1) !== X || text.charCodeAt(start + 2) !== element) return -1;
  const numberEnd = digitsEnd(text, start + 3, MOST_DIGITS);
  if (numberEnd === start + 3 || text.charCodeAt(numberEnd) !== terminatorCode) return -1;
  const service = usualService(text, segmentStart(text, numberEnd + 1, syntax), limit, syntax);
  if (service === null) return -1;
  const line = beginLine(draft, start, plainToken(text, start + 3, numberEnd));
  if (draft.firstService === 0) draft.firstService = service.id;
  draft.hasService = true;
  fillLine(line, text, service, syntax);
  draft.end = service.end;
  const next = segmentStart(text, service.end + 1, syntax);
  const day = usualDay(text, next, limit, element, terminatorCode);
  if (day < 0) return next;
  const token = plainToken(text, day, day + DAY_LENGTH);
  line.dateToken = token;
  line.serviceDate = readDate(token, 'line');
  draft.end = token.end;
  return segmentStart(text, token.end + 1, syntax);
}

/** Offset of the day in `DTP*472*D8*20260302~`; -1 for anything else. */
function usualDay(text: string, at: number, limit: number, element: number, terminator: number): number {
  if (at + BEFORE_DAY + DAY_LENGTH >= limit) return -1;
  const isUsual =
    text.charCodeAt(at) === D &&
    text.charCodeAt(at + 1) === T &&
    text.charCodeAt(at + 2) === P &&
    text.charCodeAt(at + 3) === element &&
    text.charCodeAt(at + 4) === FOUR &&
    text.charCodeAt(at + 5) === SEVEN &&
    text.charCodeAt(at + 6) === TWO &&
    text.charCodeAt(at + 7) === element &&
    text.charCodeAt(at + 8) === D &&
    text.charCodeAt(at + 9) === EIGHT &&
    text.charCodeAt(at + 10) === element;
  const day = at + BEFORE_DAY;
  return isUsual && digitsEnd(text, day, DAY_LENGTH) === day + DAY_LENGTH && text.charCodeAt(day + DAY_LENGTH) === terminator ? day : -1;
}

/** The end of up to so many digits. */
function digitsEnd(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && isDigit(text.charCodeAt(at))) at++;
  return at;
}
