import type { ClaimFile, Delimiters, Span } from '../claims/model';
import { lastStartedBy } from '../claims/order';

/** A procedure identifier around the cursor, as far as it is typed. Offsets as in the model. */
export interface Composite {
  /** The component separator of this very element. */
  readonly separator: string;
  readonly components: readonly string[];
  /** The component the cursor is in: 0 qualifier, 1 code, 2 to 5 modifiers, 6 description. */
  readonly index: number;
  /** That component. */
  readonly span: Span;
}

/** Elements that hold a procedure identifier with modifiers, by segment. */
const POSITIONS: Readonly<Record<string, readonly number[]>> = { SV1: [1], SV2: [2], SVC: [1, 6], SVD: [3] };
/** The delimiters of a text that declares none. */
export const STANDARD: Delimiters = { element: '*', component: ':', repetition: '', segment: '~' };
/** A service segment is far shorter; text further back is not looked at. */
const REACH = 1000;

/** The composite at the cursor, or null outside of one. Works from the text, so a segment may lack its end. */
export function compositeAt(text: string, file: ClaimFile, offset: number): Composite | null {
  const delimiters = delimitersAt(file, offset);
  const start = elementStart(text, offset, delimiters);
  if (start < 0) return null;
  const end = elementEnd(text, offset, delimiters);
  const element = text.slice(start, end);
  const separator = separatorOf(element, delimiters.component);
  const components = element.split(separator);
  let position = start;
  for (const [index, component] of components.entries()) {
    const stop = position + component.length;
    if (offset <= stop) return { separator, components, index, span: { start: position, end: stop } };
    position = stop + separator.length;
  }
  return null;
}

/** The delimiters in force at an offset: of the last interchange that begins before it. */
export function delimitersAt(file: ClaimFile, offset: number): Delimiters {
  return (lastStartedBy(file.interchanges, offset) ?? file.interchanges[0])?.delimiters ?? STANDARD;
}

/** Start of the procedure element the offset is in, or -1. */
function elementStart(text: string, offset: number, delimiters: Delimiters): number {
  const limit = Math.max(0, offset - REACH);
  const before = text.slice(limit, offset);
  const tail = before.slice(segmentStart(before, delimiters));
  const elements = tail.split(delimiters.element);
  const positions = POSITIONS[(elements[0] ?? '').trim().toUpperCase()];
  const last = elements[elements.length - 1] ?? '';
  return positions?.includes(elements.length - 1) ? offset - last.length : -1;
}

/** Where the last segment begins: after a terminator, or at a line that opens with a service segment's name. */
function segmentStart(text: string, delimiters: Delimiters): number {
  const terminated = delimiters.segment === '' ? 0 : text.lastIndexOf(delimiters.segment) + 1;
  const opening = Math.max(
    ...Object.keys(POSITIONS).flatMap((name) => ['\n', '\r'].map((line) => text.lastIndexOf(`${line}${name}${delimiters.element}`)))
  );
  return Math.max(terminated, opening + 1);
}

function elementEnd(text: string, offset: number, delimiters: Delimiters): number {
  const stops = new Set([delimiters.element, delimiters.segment, '\n', '\r']);
  let end = offset;
  while (end < text.length && end < offset + REACH && !stops.has(text.charAt(end))) end++;
  return end;
}

/** The declared separator, unless the element visibly uses another one behind its qualifier. */
function separatorOf(element: string, declared: string): string {
  const used = /^[A-Za-z0-9]{2}([^A-Za-z0-9\s])/.exec(element)?.[1];
  return used !== undefined && (declared === '' || !element.includes(declared)) ? used : declared || ':';
}
