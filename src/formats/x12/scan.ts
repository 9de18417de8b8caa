import type { Delimiters, Interchange, LayoutFault, Span, TransactionSet } from '../../claims/model';
import { type Context, createContext, resetContext } from './context';
import { CLP } from './ids';
import { kindOf } from './kind';
import { BETWEEN_CLAIMS, IN_CLAIM, LINE } from './roles';
import { type Syntax, syntaxOf } from './syntax';
import { addRow, type ClaimTable, CONCERNS, createTable, END, INTERRUPTED, setCell, setFlag } from './table';

/** A part of a result that is still being written. */
export type Open<T> = { -readonly [K in keyof T]: T[K] };

export interface OpenInterchange extends Open<Omit<Interchange, 'transactionSets'>> {
  readonly transactionSets: Open<TransactionSet>[];
}

/** The state of the scan between two segments. */
export interface Scan {
  readonly text: string;
  /** Where the next segment is looked for. */
  at: number;
  /** End of the last segment read, without its terminator. */
  lastEnd: number;
  /** Null between interchanges. */
  syntax: Syntax | null;
  /** Next terminator at or after `at`, where known; before it when it has to be looked for again. */
  terminator: number;
  /** Next LF and CR, likewise. */
  lineFeed: number;
  carriageReturn: number;
  /** Next header of an interchange, likewise. */
  header: number;
  readonly interchanges: OpenInterchange[];
  readonly transactions: Open<TransactionSet>[];
  /** The delimiters of each transaction set. */
  readonly syntaxes: Syntax[];
  readonly faults: LayoutFault[];
  readonly claims: ClaimTable;
  readonly context: Context;
  /** ISA16 of the interchange being read while no other separator has been seen in use; else null. */
  declaredAt: Span | null;
  /** The transaction set being read; null between sets, and in a fragment that has shown no claim yet. */
  transaction: Open<TransactionSet> | null;
  /** GS08 of the group being read. */
  guide: string;
  /** False inside a transaction set that carries no claims. */
  reads: boolean;
  /** The roles of the segments that count where the scan stands. */
  wanted: number;
  /** Row of the claim being read, -1 between claims. */
  claim: number;
  /** Packed id of the segment that opened the claim. */
  opener: number;
  /** The claim being read is known to hold a code that rules look at. */
  concerned: boolean;
  /** Offset of the last LX outside a claim, -1 when there is none: a fragment's first service line begins there. */
  line: number;
}

export function createScan(text: string, start: number): Scan {
  return {
    text,
    at: start,
    lastEnd: start,
    syntax: null,
    terminator: -1,
    lineFeed: -1,
    carriageReturn: -1,
    header: -1,
    interchanges: [],
    transactions: [],
    syntaxes: [],
    faults: [],
    claims: createTable(),
    context: createContext(),
    declaredAt: null,
    transaction: null,
    guide: '',
    reads: true,
    wanted: BETWEEN_CLAIMS,
    claim: -1,
    opener: 0,
    concerned: false,
    line: -1
  };
}

/** `declaredAt` is ISA16, or null for a fragment. */
export function beginInterchange(scan: Scan, start: number, delimiters: Delimiters, declaredAt: Span | null): void {
  scan.interchanges.push({ start, end: start, delimiters, declared: declaredAt !== null, transactionSets: [] });
  scan.syntax = syntaxOf(delimiters);
  scan.terminator = -1;
  scan.declaredAt = declaredAt;
  scan.guide = '';
  scan.reads = true;
  scan.wanted = BETWEEN_CLAIMS;
  scan.line = -1;
  resetContext(scan.context);
}

export function endInterchange(scan: Scan): void {
  endTransaction(scan);
  const interchange = scan.interchanges.at(-1);
  if (interchange !== undefined && scan.syntax !== null) interchange.end = Math.max(interchange.start, scan.lastEnd);
  scan.syntax = null;
}

export function beginTransaction(scan: Scan, start: number, id: string, guide: string): void {
  endTransaction(scan);
  const kind = kindOf(id, guide);
  const transaction = { start, end: start, id, guide, kind, firstClaim: scan.claims.count, claimCount: 0 };
  scan.transaction = transaction;
  scan.transactions.push(transaction);
  if (scan.syntax !== null) scan.syntaxes.push(scan.syntax);
  scan.interchanges.at(-1)?.transactionSets.push(transaction);
  scan.line = -1;
  resetContext(scan.context);
}

export function endTransaction(scan: Scan): void {
  closeClaim(scan);
  if (scan.transaction !== null) scan.transaction.end = Math.max(scan.transaction.start, scan.lastEnd);
  scan.transaction = null;
  scan.reads = true;
  scan.wanted = BETWEEN_CLAIMS;
}

/** Opens a claim; a fragment's first claim also opens the transaction set it lacks. */
export function openClaim(scan: Scan, start: number, opener: number): void {
  closeClaim(scan);
  if (scan.transaction === null) beginImplicitTransaction(scan, start);
  scan.claim = addRow(scan.claims, start, scan.transactions.length - 1, scan.context.offsets);
  scan.opener = opener;
  scan.wanted = opener === CLP ? IN_CLAIM | LINE : IN_CLAIM;
  scan.line = -1;
  if (scan.transaction !== null) scan.transaction.claimCount++;
}

function beginImplicitTransaction(scan: Scan, start: number): void {
  const offsets = scan.context.offsets.slice();
  beginTransaction(scan, start, '', scan.guide);
  scan.context.offsets.set(offsets);
}

export function closeClaim(scan: Scan): void {
  if (scan.claim >= 0) setCell(scan.claims, scan.claim, END, scan.lastEnd);
  scan.claim = -1;
  scan.opener = 0;
  scan.concerned = false;
  if (scan.reads) scan.wanted = BETWEEN_CLAIMS;
}

/** Marks the claim being read as one that rules look at. */
export function concern(scan: Scan): void {
  scan.concerned = true;
  setFlag(scan.claims, scan.claim, CONCERNS);
}

/** Marks the claim being read as one with a segment that lacks its terminator. */
export function interrupt(scan: Scan): void {
  if (scan.claim >= 0) setFlag(scan.claims, scan.claim, INTERRUPTED);
}
