import type { Delimiters, Span } from '../../claims/model';
import { isBlank, isLineBreak, isPadding, isSeparator, isWord } from './characters';

/** What an ISA segment declares. */
export interface Header {
  readonly delimiters: Delimiters;
  /** Offset behind the terminator. */
  readonly end: number;
  /** The character of ISA16; zero-width where it is missing. */
  readonly componentAt: Span;
}

const ELEMENTS = 16;
/** ISA elements hold at most 15 characters; a line break and sloppy padding may be added. */
const LONGEST_ELEMENT = 40;
const REPETITION_ELEMENT = 11;
/** Elements of two characters: what else has them so short is no header. */
const QUALIFIERS: ReadonlySet<number> = new Set([1, 3, 5, 7]);
const USUAL_COMPONENT = ':';
const USUAL_TERMINATOR = '~';

/**
 * Reads the ISA that starts at an offset, counting elements instead of trusting positions. Null when this is no
 * interchange header: a name such as ISAAC, an XML tag, a header cut off before its sixteenth element.
 */
export function readHeader(text: string, start: number): Header | null {
  if (!text.startsWith('ISA', start)) return null;
  const element = text.charAt(start + 3);
  const elementCode = element.charCodeAt(0);
  if (!isSeparator(elementCode)) return null;
  const separators = elementSeparators(text, start + 3, element);
  if (separators === null) return null;
  const [before = 0, last = 0] = separators.slice(-2);
  const { component, terminator, end, at } = closing(text, before + 1, last + 1, element);
  const repetition = text.slice((separators[REPETITION_ELEMENT - 1] ?? 0) + 1, separators[REPETITION_ELEMENT]).trim();
  return {
    delimiters: { element, component, repetition: isRepetition(repetition, component, terminator) ? repetition : '', segment: terminator },
    end,
    componentAt: at
  };
}

/** Offsets of the sixteen element separators, or null when the text does not have the shape of an ISA. */
function elementSeparators(text: string, first: number, element: string): number[] | null {
  const separators = [first];
  let from = first + 1;
  while (separators.length < ELEMENTS) {
    const value = text.slice(from, from + LONGEST_ELEMENT);
    const length = value.indexOf(element);
    if (length < 0 || (QUALIFIERS.has(separators.length) && !/^\s*\w{0,2}\s*$/.test(value.slice(0, length)))) return null;
    from += length + 1;
    separators.push(from - 1);
  }
  return separators;
}

function isRepetition(value: string, component: string, terminator: string): boolean {
  return value.length === 1 && !isWord(value.charCodeAt(0)) && value !== component && value !== terminator;
}

interface Closing {
  readonly component: string;
  readonly terminator: string;
  readonly end: number;
  readonly at: Span;
}

/** What stands after ISA14: `usageAt` is where ISA15 begins, `componentAt` where ISA16 should be. */
function closing(text: string, usageAt: number, componentAt: number, element: string): Closing {
  const missing = missingComponent(text, usageAt, componentAt - 1, element);
  if (missing !== null) return missing;
  let at = componentAt;
  if (isLineBreak(text.charCodeAt(at)) && !startsSegment(text, skipPadding(text, at), element)) at = skipPadding(text, at);
  const component = text.charAt(at);
  if (component === '' || isWord(component.charCodeAt(0))) return declared('', USUAL_TERMINATOR, at, at);
  if (startsSegment(text, skipPadding(text, at + 1), element) && endsNextSegment(text, at, element)) {
    return declared('', component, at, at + 1);
  }
  return terminatorAfter(text, component, at, element);
}

/** `…*T~GS*`: without ISA16 the sixteenth separator is already one of the next segment. */
function missingComponent(text: string, usageAt: number, end: number, element: string): Closing | null {
  let at = usageAt;
  while (at < end && (isWord(text.charCodeAt(at)) || isBlank(text.charCodeAt(at)))) at++;
  return at < end && startsSegment(text, skipPadding(text, at + 1), element) ? declared('', text.charAt(at), at, at + 1) : null;
}

/** Whether the character at an offset ends the segment after it too: then it is the terminator, not ISA16. */
function endsNextSegment(text: string, at: number, element: string): boolean {
  const candidate = text.charAt(at);
  const next = skipPadding(text, at + 1);
  if (isLineBreak(candidate.charCodeAt(0))) return true;
  const line = text.slice(next, next + 200);
  const end = line.indexOf(candidate);
  return end > 0 && startsSegment(text, skipPadding(text, next + end + 1), element);
}

function terminatorAfter(text: string, component: string, at: number, element: string): Closing {
  const after = at + 1;
  const code = text.charCodeAt(after);
  if (Number.isNaN(code) || isWord(code)) return declared(component, USUAL_TERMINATOR, at, after);
  if (!isLineBreak(code) && !isBlank(code))
    return declared(component, characterAt(text, after), at, after + characterAt(text, after).length);
  const ink = skipPadding(text, after);
  if (ink < text.length && !startsSegment(text, ink, element) && startsSegment(text, skipPadding(text, ink + 1), element)) {
    return declared(component, text.charAt(ink), at, ink + 1);
  }
  let lineBreak = after;
  while (lineBreak < ink && !isLineBreak(text.charCodeAt(lineBreak))) lineBreak++;
  return lineBreak < ink
    ? declared(component, text.charAt(lineBreak), at, lineBreak + 1)
    : declared(component, USUAL_TERMINATOR, at, after);
}

function declared(component: string, terminator: string, at: number, end: number): Closing {
  const usable = terminator !== '' && !isWord(terminator.charCodeAt(0));
  return {
    component: component === '' ? USUAL_COMPONENT : component,
    terminator: usable ? terminator : USUAL_TERMINATOR,
    end,
    at: { start: at, end: at + component.length }
  };
}

/** One character of the text, whole where it takes two code units. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function skipPadding(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPadding(text.charCodeAt(at))) at++;
  return at;
}

/** Whether `GS*`, `TA1*`, `ST*` … stands at an offset. */
function startsSegment(text: string, at: number, element: string): boolean {
  let length = 0;
  while (length < 4 && isWord(text.charCodeAt(at + length))) length++;
  return (length === 2 || length === 3) && text.charAt(at + length) === element;
}
