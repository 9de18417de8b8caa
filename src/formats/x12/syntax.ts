import type { Delimiters } from '../../claims/model';
import { isLineBreak, isPadding } from './characters';

/** The delimiters of an interchange in the form the scanner compares with. */
export interface Syntax {
  readonly delimiters: Delimiters;
  /** Character code of the element separator. */
  readonly element: number;
  /** Character code of the component separator. */
  readonly component: number;
  readonly terminator: string;
  /** Its first (as a rule only) code unit. */
  readonly terminatorCode: number;
  /** The terminator is a line break: then LF, CR and CR LF all end a segment, as editors change one into the other. */
  readonly lineEnds: boolean;
}

export const USUAL_DELIMITERS: Delimiters = { element: '*', component: ':', repetition: '', segment: '~' };

export function syntaxOf(delimiters: Delimiters): Syntax {
  return {
    delimiters,
    element: delimiters.element.charCodeAt(0),
    component: delimiters.component.charCodeAt(0),
    terminator: delimiters.segment,
    terminatorCode: delimiters.segment.charCodeAt(0),
    lineEnds: isLineBreak(delimiters.segment.charCodeAt(0))
  };
}

const NUMBER_SIGN = 35;
const SLASH = 47;

/**
 * Start of the next segment at or after an offset: padding, byte order marks, indentation and comment lines
 * (`//` or `#` up to the line break) are stepped over. The text's length when nothing follows.
 */
export function segmentStart(text: string, from: number, syntax: Syntax): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === syntax.element) return at;
    if (isPadding(code)) at++;
    else if (isComment(text, at, syntax)) at = lineEnd(text, at);
    else return at;
  }
  return at;
}

function isComment(text: string, at: number, { delimiters }: Syntax): boolean {
  const code = text.charCodeAt(at);
  if (code !== NUMBER_SIGN && !(code === SLASH && text.charCodeAt(at + 1) === SLASH)) return false;
  const mark = text.charAt(at);
  return mark !== delimiters.segment && mark !== delimiters.element && mark !== delimiters.component;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/**
 * End of the segment that starts at an offset: its terminator, or `limit` when none comes before it. Where the
 * terminator may be missing the search has to be `bounded`, or it would run through the rest of the file each time.
 */
export function segmentEnd(text: string, start: number, limit: number, syntax: Syntax, bounded: boolean): number {
  if (syntax.lineEnds) return Math.min(lineEnd(text, start), limit);
  const end = bounded ? start + text.slice(start, limit).indexOf(syntax.terminator) : text.indexOf(syntax.terminator, start);
  return end < start || end > limit ? limit : end;
}

/** End without the padding before it: where the unterminated last segment of a file stops. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isPadding(text.charCodeAt(at - 1))) at--;
  return at;
}
