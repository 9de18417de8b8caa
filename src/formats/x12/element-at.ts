import type { ClaimFile, Delimiters, Interchange, Span } from '../../claims/model';
import { isPadding } from './characters';
import { separatorIn } from './procedure';
import { interruption } from './swallowed';
import { type Syntax, segmentEnd, segmentStart, syntaxOf } from './syntax';

/** The segment around an offset, and where in it the offset stands. */
export interface ElementAt {
  /** Segment id in capitals, without line breaks of fixed-width wrapping. */
  readonly id: string;
  /** Without the terminator. */
  readonly segment: Span;
  /** Element 1 first. */
  readonly elements: readonly Span[];
  /** Number of the element the offset is in or at the end of; 0 for the segment id. */
  readonly element: number;
  /** Components of that element: one span for a simple element, none for the id. */
  readonly components: readonly Span[];
  /** Number of the component the offset is in, from 1; 0 for the id. */
  readonly component: number;
}

/** How far back a segment's start is looked for; a longer segment is no claim data. */
const LOOK_BACK = 4096;

/** The interchange that holds an offset, or the last one before it; null when the file has none so far. */
export function interchangeAt(file: ClaimFile, offset: number): Interchange | null {
  const { interchanges } = file;
  let low = 0;
  let high = interchanges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((interchanges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return interchanges[low - 1] ?? null;
}

/** What stands at an offset; null between segments, in comments and outside of interchanges. Reads only its surroundings. */
export function elementAt(text: string, file: ClaimFile, offset: number): ElementAt | null {
  const interchange = interchangeAt(file, offset);
  if (interchange === null || offset > interchange.end) return null;
  const syntax = syntaxOf(interchange.delimiters);
  const segment = segmentAround(text, interchange.start, offset, syntax);
  if (segment === null) return null;
  const [idSpan, ...elements] = spansBetween(text, segment, syntax.element);
  const element = elements.findLastIndex(({ start }) => start <= offset) + 1;
  const span = elements[element - 1];
  const components = span === undefined ? [] : componentsOf(text, span, syntax);
  return {
    id: idSpan === undefined ? '' : text.slice(idSpan.start, idSpan.end).replace(/\s/g, '').toUpperCase(),
    segment,
    elements,
    element,
    components,
    component: components.findLastIndex(({ start }) => start <= offset) + 1
  };
}

/** The segments of a span, in order; the last may end with the span. */
export function segmentsIn(text: string, delimiters: Delimiters, { start, end }: Span): Span[] {
  const syntax = syntaxOf(delimiters);
  const segments: Span[] = [];
  let at = segmentStart(text, start, syntax);
  while (at < end) {
    const found = segmentEnd(text, at, end, syntax, true);
    const stop = syntax.lineEnds ? found : interruption(text, at, found, syntax.element);
    if (stop > at) segments.push({ start: at, end: stop });
    at = segmentStart(text, stop < found ? stop : found + syntax.terminator.length, syntax);
  }
  return segments;
}

/** The id of a segment, then its elements. */
export function elementsIn(text: string, { element }: Delimiters, segment: Span): readonly Span[] {
  return spansBetween(text, segment, element.charCodeAt(0));
}

/** The components of an element: one span for a simple element. */
export function componentsIn(text: string, delimiters: Delimiters, element: Span): readonly Span[] {
  return componentsOf(text, element, syntaxOf(delimiters));
}

function segmentAround(text: string, from: number, offset: number, syntax: Syntax): Span | null {
  let at = segmentStart(text, searchStart(text, from, offset, syntax), syntax);
  while (at <= offset && at < text.length) {
    const found = segmentEnd(text, at, text.length, syntax, false);
    const end = syntax.lineEnds ? found : interruption(text, at, found, syntax.element);
    if (offset <= end) return { start: at, end: end === text.length ? inkEnd(text, at, Math.max(offset, at)) : end };
    if (end === found) return null;
    at = segmentStart(text, end, syntax);
  }
  return null;
}

/** Behind the last terminator before an offset, or where the look-back ends. */
function searchStart(text: string, from: number, offset: number, { lineEnds, terminator }: Syntax): number {
  const limit = Math.max(from, offset - LOOK_BACK);
  const window = text.slice(limit, offset);
  const at = lineEnds ? Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) : window.lastIndexOf(terminator);
  return at < 0 ? limit : limit + at + terminator.length;
}

/** The end of the text, without the padding behind `offset`. */
function inkEnd(text: string, start: number, offset: number): number {
  let end = text.length;
  while (end > start && end > offset && isPadding(text.charCodeAt(end - 1))) end--;
  return end;
}

function componentsOf(text: string, span: Span, syntax: Syntax): Span[] {
  const mark = separatorIn(text, span.start, span.end, syntax);
  return mark === 0 ? [span] : spansBetween(text, span, mark);
}

function spansBetween(text: string, { start, end }: Span, mark: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== mark) continue;
    spans.push({ start: from, end: at });
    from = at + 1;
  }
  return spans;
}
