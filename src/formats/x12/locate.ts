import type { Delimiters, Interchange, LayoutFault, TransactionSet } from '../../claims/model';
import { codeUnitAt } from './characters';
import { LONG_SEGMENT, nextTerminator, realEnd } from './ends';
import { readHeader } from './header';
import { codeAt } from './id';
import { IEA, ISA } from './ids';
import { roleOf, TYPED } from './roles';
import { beginInterchange, createScan, endInterchange, type Scan } from './scan';
import { nextStop } from './stop';
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

/** Reads segments up to an offset or to the end of the interchange. */
function scanSegments(scan: Scan, syntax: Syntax, until: number): void {
  const step = syntax.terminator.length;
  for (;;) {
    const stop = nextStop(scan, syntax, until);
    const { at } = scan;
    if (at >= until) return;
    if (stop < 0) {
      if (scanUnusual(scan, syntax, at)) return;
      continue;
    }
    if (scanSegment(scan, syntax, at, stop)) return;
    scan.at = stop + step;
  }
}

/** Steps over padding or reads a segment that may not end at its terminator. True at the end of the interchange. */
function scanUnusual(scan: Scan, syntax: Syntax, start: number): boolean {
  const { text } = scan;
  const at = segmentStart(text, start, syntax);
  scan.at = at;
  if (at > start) return false;
  const found = nextTerminator(scan, syntax, at);
  const typed = (roleOf(text.charCodeAt(at), codeUnitAt(text, at + 1)) & TYPED) !== 0;
  const end = typed || found - at > LONG_SEGMENT ? realEnd(scan, syntax, at, found) : found;
  if (scanSegment(scan, syntax, at, end)) return true;
  scan.at = end === found ? found + syntax.terminator.length : Math.max(end, at + 1);
  return false;
}

/** Takes in one segment. True at the end of the interchange. */
function scanSegment(scan: Scan, syntax: Syntax, at: number, end: number): boolean {
  const id = codeAt(scan.text, at, end, syntax.element);
  if ((id === IEA || id === ISA) && envelope(scan, id, at, end)) return true;
  visit(scan, syntax, id, at, end);
  if (end > at) scan.lastEnd = end;
  return false;
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
