import type { Delimiters, Reading, Unreadable } from '../claims/model';
import { isPadding } from './x12/characters';
import { claimFile } from './x12/file';
import { inferDelimiters } from './x12/fragment';
import { readHeader } from './x12/header';
import { createLocator } from './x12/locate';
import { interchangeIn } from './x12/swallowed';
import { segmentStart, syntaxOf, USUAL_DELIMITERS } from './x12/syntax';

/** How far a header is looked for behind other text (a mail, a log), and how much is judged as a whole. */
const LOOK_AHEAD = 16_384;

/** What other formats begin with. */
const SIGNATURES: readonly (readonly [Unreadable, RegExp])[] = [
  ['xml', /^</],
  ['json', /^[{[]/],
  ['pdf', /^%PDF/],
  ['hl7', /^(?:MSH|FHS|BHS)[^\w\s]/],
  ['edifact', /^UN[AB][^\w\s]/]
];

/** Reading that a caller may interrupt, so that a large file never blocks for long. */
export interface SlicedReading {
  /** Locates the claims up to about an offset. True when the whole text has been read. */
  advance(until: number): boolean;
  /** Reads what is left and gives the result. */
  finish(): Reading;
}

/** Reads a text as claims, or says why it cannot. Never throws, whatever the text holds. */
export function readClaimFile(text: string): Reading {
  return beginReading(text).finish();
}

/** Begins to read a text; slices of any size give the same as `readClaimFile`. Never throws. */
export function beginReading(text: string): SlicedReading {
  const start = skipPadding(text);
  if (start === text.length) return unreadable('empty');
  if (readHeader(text, start) !== null) return x12(text, start, null);
  const opening = text.slice(start, start + LOOK_AHEAD);
  const signature = SIGNATURES.find(([, pattern]) => pattern.test(opening));
  if (signature !== undefined) return unreadable(signature[0]);
  return opening.includes('\0') ? unreadable('binary') : beginFragment(text, start);
}

function beginFragment(text: string, start: number): SlicedReading {
  const first = segmentStart(text, start, syntaxOf(USUAL_DELIMITERS));
  const delimiters = inferDelimiters(text, first);
  if (delimiters !== null) return x12(text, first, delimiters);
  const header = interchangeIn(text, first, Math.min(text.length, first + LOOK_AHEAD));
  return header < 0 ? unreadable('prose') : x12(text, header, null);
}

/** `fragment` holds the delimiters of a text without an ISA. */
function x12(text: string, start: number, fragment: Delimiters | null): SlicedReading {
  const locator = createLocator(text, start, fragment);
  return {
    advance: (until) => locator.advance(until),
    finish: () => ({ file: claimFile(text, locator.finish()), reason: null })
  };
}

function unreadable(reason: Unreadable): SlicedReading {
  return { advance: () => true, finish: () => ({ file: null, reason }) };
}

function skipPadding(text: string): number {
  let at = 0;
  while (at < text.length && isPadding(text.charCodeAt(at))) at++;
  return at;
}
