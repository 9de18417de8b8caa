import type { Delimiters, Span } from '../../claims/model';
import { isSeparator, isWord, TAB } from './characters';
import { closing } from './closing';

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

/**
 * Reads the ISA that starts at an offset, counting elements instead of trusting positions. Null when this is no
 * interchange header: a name such as ISAAC, an XML tag, a header cut off before its sixteenth element.
 */
export function readHeader(text: string, start: number): Header | null {
  if (!text.startsWith('ISA', start)) return null;
  const element = text.charAt(start + 3);
  const elementCode = element.charCodeAt(0);
  if (!isSeparator(elementCode) && elementCode !== TAB) return null;
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
