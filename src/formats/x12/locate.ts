import type { Delimiters, Interchange, LayoutFault, TransactionSet } from '../../claims/model';
import { CARRIAGE_RETURN, codeUnitAt, isLineBreak, LINE_FEED } from './characters';
import { LONG_SEGMENT, nextTerminator, realEnd } from './ends';
import { readHeader } from './header';
import { segmentIdAt } from './id';
import { IEA, ISA } from './ids';
import { beginInterchange, createScan, endInterchange, type Scan } from './scan';
import { interchangeIn } from './swallowed';
import { type Syntax, segmentStart, trimEnd } from './syntax';
import { type ClaimTable, trimTable } from './table';
import { visit } from './visit';

/** Everything locating the claims of a text leaves behind. */
export interface Located {
  readonly interchanges: readonly Interchange[];
  /** All transaction sets in file order, and the delimiters of each. */
  readonly transactions: readonly TransactionSet[];
  readonly syntaxes: readonly Syntax[];
  readonly faults: readonly LayoutFault[];
  readonly claims: ClaimTable;
}

export interface Locator {
  /** Reads the segments that start before an offset. True when the whole text has been read. */
  advance(until: number): boolean;
  /** Reads the rest and gives the result. */
  finish(): Located;
}

/**
 * Locates the claims of X12 in one forward pass that can be interrupted anywhere: `advance` in slices and `finish`
 * give the same as `finish` at once. `fragment` holds the delimiters of a text that starts without an ISA.
 */
export function createLocator(text: string, start: number, fragment: Delimiters | null): Locator {
  const scan = createScan(text, start);
  if (fragment !== null) beginInterchange(scan, start, fragment, null);
  return {
    advance: (until) => advance(scan, Math.min(until, text.length)),
    finish: () => {
      advance(scan, text.length);
      endInterchange(scan);
      trimTable(scan.claims);
      return scan;
    }
  };
}

function advance(scan: Scan, until: number): boolean {
  while (scan.at < until) {
    if (scan.syntax === null) findInterchange(scan);
    else scanSegments(scan, scan.syntax, until);
  }
  return scan.at >= scan.text.length;
}

/** Between interchanges nothing counts but the next header. */
function findInterchange(scan: Scan): void {
  const start = interchangeIn(scan.text, scan.at, scan.text.length);
  const header = start < 0 ? null : readHeader(scan.text, start);
  if (header === null) {
    scan.at = scan.text.length;
    return;
  }
  scan.lastEnd = header.end;
  beginInterchange(scan, start, header.delimiters, header.componentAt);
  scan.at = header.end;
}

/**
 * The first two characters of the segments that locating a claim needs; all others are hopped over. A line break in
 * second place is the id of a file wrapped at a fixed width.
 */
const TELLING = new Uint8Array(1024);
for (const id of 'CL EB EQ GE GS HC HI HL IE IS LX N1 NM PL SB SE ST SV TR'.split(' ')) {
  for (const second of [id.charCodeAt(1), LINE_FEED, CARRIAGE_RETURN]) TELLING[pairOf(id.charCodeAt(0), second)] = 1;
}
/** First letters of what a coder types: such a segment may lack its terminator and run into the next line. */
const TYPED = new Uint8Array(128);
for (const letter of 'CDLScdls') TYPED[letter.charCodeAt(0)] = 1;
/** The last character that may be padding or begin a comment, and the last one of ASCII. */
const LAST_MARK = 47;
const LAST_ASCII = 127;

function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** Reads segments up to an offset or to the end of the interchange. */
function scanSegments(scan: Scan, syntax: Syntax, until: number): void {
  const { text } = scan;
  const { element } = syntax;
  const step = syntax.terminator.length;
  // Local names, as the loop runs once for every segment of the file.
  const telling = TELLING;
  const typed = TYPED;
  let at = scan.at;
  let found = -1;
  while (at < until) {
    const first = text.charCodeAt(at);
    if (first <= LAST_MARK || first > LAST_ASCII) {
      const ink = isLineBreak(first) ? at + 1 : segmentStart(text, at, syntax);
      if (ink > at) {
        at = ink;
        continue;
      }
    }
    if (found < at) found = nextTerminator(scan, syntax, at);
    const end = found - at > LONG_SEGMENT || typed[first] === 1 ? realEnd(scan, syntax, at, found) : found;
    const second = codeUnitAt(text, at + 1);
    if (telling[pairOf(first, second)] === 1) {
      const id = segmentIdAt(text, at, end, element, first, second);
      if (envelope(scan, id, at, end)) return;
      visit(scan, syntax, id, at, end);
    }
    if (end > at) scan.lastEnd = end;
    at = end === found ? found + step : Math.max(end, at + 1);
  }
  scan.at = at;
}

/** Ends the interchange at its IEA or at the header of another. False for all other segments. */
function envelope(scan: Scan, id: number, at: number, end: number): boolean {
  if (id !== IEA && !(id === ISA && readHeader(scan.text, at) !== null)) return false;
  if (id === IEA) {
    const following = interchangeIn(scan.text, at + 1, end);
    scan.lastEnd = following < 0 ? end : trimEnd(scan.text, at, following);
  }
  endInterchange(scan);
  scan.at = id === IEA ? at + 1 : at;
  return true;
}
