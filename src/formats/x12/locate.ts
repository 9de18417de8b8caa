import type { Delimiters, Interchange, LayoutFault, TransactionSet } from '../../claims/model';
import { readHeader } from './header';
import { codeAt } from './id';
import { IEA, ISA } from './ids';
import { beginInterchange, createScan, endInterchange, interrupt, type Scan } from './scan';
import { interchangeIn, interruption } from './swallowed';
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

/** First letters of the segments that locating a claim needs: all others are hopped over. */
const TELLING = new Uint8Array(128);
for (const letter of 'CEGHILNPST') TELLING[letter.charCodeAt(0)] = 1;
/** First letters of what a coder types: such a segment may lack its terminator and run into the next line. */
const TYPED = new Uint8Array(128);
for (const letter of 'CDLS') TYPED[letter.charCodeAt(0)] = 1;
/** A segment longer than this may have swallowed the header of the next interchange. */
const LONG_SEGMENT = 60;
const LAST_PADDING_LIKE = 47;
const LAST_ASCII = 127;

/** Reads segments up to an offset or to the end of the interchange. */
function scanSegments(scan: Scan, syntax: Syntax, until: number): void {
  const { text } = scan;
  const step = syntax.terminator.length;
  let at = scan.at;
  while (at < until) {
    const first = text.charCodeAt(at);
    if (first <= LAST_PADDING_LIKE || first > LAST_ASCII) {
      const ink = segmentStart(text, at, syntax);
      if (ink > at) {
        at = ink;
        continue;
      }
    }
    const found = terminatorFrom(scan, syntax, at);
    const end = realEnd(scan, syntax, first, at, found);
    if (TELLING[first] === 1) {
      const id = codeAt(text, at, end, syntax.element);
      if ((id === ISA || id === IEA) && envelope(scan, id, at, end)) return;
      visit(scan, syntax, id, at, end);
    }
    if (end > at) scan.lastEnd = end;
    at = end < found ? end : found + step;
  }
  scan.at = at;
}

/** Offset of the next terminator, the text's length when there is none. */
function terminatorFrom(scan: Scan, { lineEnds, terminator }: Syntax, from: number): number {
  if (lineEnds) return nextLineBreak(scan, from);
  const at = scan.text.indexOf(terminator, from);
  return at < 0 ? scan.text.length : at;
}

/** The end of a segment: its terminator, unless it lacks one and runs into what follows or into the end of the text. */
function realEnd(scan: Scan, syntax: Syntax, first: number, at: number, found: number): number {
  const { text } = scan;
  let end = found;
  if (!syntax.lineEnds && TYPED[first] === 1 && nextLineBreak(scan, at) < end) end = interruption(text, at, end, syntax);
  if (end - at > LONG_SEGMENT) end = beforeInterchange(text, at, end);
  if (end < found) interrupt(scan);
  return end < found || found === text.length ? trimEnd(text, at, end) : end;
}

function beforeInterchange(text: string, at: number, end: number): number {
  const header = interchangeIn(text, at + 1, end);
  return header < 0 ? end : header;
}

/** Ends or begins an interchange. False when an ISA turns out to be no header. */
function envelope(scan: Scan, id: number, at: number, end: number): boolean {
  const header = id === ISA ? readHeader(scan.text, at) : null;
  if (id === ISA && header === null) return false;
  if (id === IEA) {
    const following = interchangeIn(scan.text, at + 1, end);
    scan.lastEnd = following < 0 ? end : trimEnd(scan.text, at, following);
  }
  endInterchange(scan);
  scan.at = id === IEA ? at + 1 : at;
  return true;
}

/** The next LF or CR, each looked for once. */
function nextLineBreak(scan: Scan, from: number): number {
  if (scan.lineFeed < from) scan.lineFeed = find(scan.text, '\n', from);
  if (scan.carriageReturn < from) scan.carriageReturn = find(scan.text, '\r', from);
  return Math.min(scan.lineFeed, scan.carriageReturn);
}

function find(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
