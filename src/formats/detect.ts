import type { Reading, Unreadable } from '../claims/model';
import { isPadding } from './x12/characters';
import { readX12 } from './x12/file';
import { inferDelimiters } from './x12/fragment';
import { readHeader } from './x12/header';
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

/** Reads a text as claims, or says why it cannot. Never throws, whatever the text holds. */
export function readClaimFile(text: string): Reading {
  const start = skipPadding(text);
  if (start === text.length) return unreadable('empty');
  if (readHeader(text, start) !== null) return { file: readX12(text, start, null), reason: null };
  const opening = text.slice(start, start + LOOK_AHEAD);
  const signature = SIGNATURES.find(([, pattern]) => pattern.test(opening));
  if (signature !== undefined) return unreadable(signature[0]);
  if (opening.includes('\0')) return unreadable('binary');
  return readFragment(text, start);
}

function readFragment(text: string, start: number): Reading {
  const first = segmentStart(text, start, syntaxOf(USUAL_DELIMITERS));
  const delimiters = inferDelimiters(text, first);
  if (delimiters !== null) return { file: readX12(text, first, delimiters), reason: null };
  const header = interchangeIn(text, first, Math.min(text.length, first + LOOK_AHEAD));
  return header < 0 ? unreadable('prose') : { file: readX12(text, header, null), reason: null };
}

function unreadable(reason: Unreadable): Reading {
  return { file: null, reason };
}

function skipPadding(text: string): number {
  let at = 0;
  while (at < text.length && isPadding(text.charCodeAt(at))) at++;
  return at;
}
