import { EVENT_DEPTH, enterLevel, FILING, partySlot, remember, SUBSCRIBER_DEPTH } from './context';
import { codeAt } from './id';
import { CLM, CLP, EB, EQ, GE, GS, HCP, HI, HL, LX, N1, NM1, PLB, SBR, SE, ST, SV1, SV2, SV3, SV5, SVC, SVD, TRN } from './ids';
import { carriesClaims } from './kind';
import { noteClaimProcedures, noteRepriced, noteService } from './note';
import { NO_CLAIMS } from './roles';
import { beginTransaction, closeClaim, endTransaction, openClaim, type Scan } from './scan';
import { elementEndAt, firstElement, nthElement } from './segment';
import type { Syntax } from './syntax';
import { tokenOf } from './token';

type Visitor = (scan: Scan, syntax: Syntax, start: number, end: number, id: number) => void;

/** What counts in any transaction set. */
const ENVELOPE_VISITORS: readonly (readonly [number, Visitor])[] = [
  [GS, visitGroup],
  [GE, endTransaction],
  [ST, visitTransaction],
  [SE, visitTrailer]
];

const OF_ENVELOPE: ReadonlyMap<number, Visitor> = new Map(ENVELOPE_VISITORS);

/** What counts where claims are read. A table rather than a switch: the engine optimizes each visitor by itself, and soon. */
const OF_CLAIMS: ReadonlyMap<number, Visitor> = new Map([
  ...ENVELOPE_VISITORS,
  [HL, visitLevel],
  [CLM, visitClaim],
  [CLP, visitClaim],
  [TRN, visitTrace],
  [SBR, visitSubscriber],
  [NM1, visitParty],
  [N1, visitParty],
  [LX, visitLine],
  [PLB, closeClaim],
  [SV1, visitService],
  [SV2, visitService],
  [SV3, visitService],
  [SV5, visitService],
  [SVC, visitService],
  [EQ, visitService],
  [EB, visitService],
  [SVD, visitAdjudication],
  [HCP, visitRepriced],
  [HI, visitCodes]
]);

/** Takes in one segment of an interchange other than ISA and IEA. */
export function visit(scan: Scan, syntax: Syntax, id: number, start: number, end: number): void {
  const visitor = (scan.reads ? OF_CLAIMS : OF_ENVELOPE).get(id);
  if (visitor !== undefined) visitor(scan, syntax, start, end, id);
}

function visitGroup(scan: Scan, syntax: Syntax, start: number, end: number): void {
  endTransaction(scan);
  scan.guide = value(scan, syntax, start, end, 8);
}

function visitTrailer(scan: Scan, _: Syntax, __: number, end: number): void {
  closeClaim(scan);
  scan.lastEnd = end;
  endTransaction(scan);
}

function visitClaim(scan: Scan, _: Syntax, start: number, __: number, id: number): void {
  openClaim(scan, start, id);
}

function visitTrace(scan: Scan, _: Syntax, start: number): void {
  if (scan.transaction?.kind === 'status' && scan.context.depth >= SUBSCRIBER_DEPTH) openClaim(scan, start, TRN);
}

function visitSubscriber(scan: Scan, _: Syntax, start: number): void {
  if (scan.claim < 0) remember(scan.context, FILING, start);
}

function visitLine(scan: Scan, _: Syntax, start: number): void {
  if (scan.opener === CLP) closeClaim(scan);
  if (scan.claim < 0) scan.line = start;
}

function visitService(scan: Scan, syntax: Syntax, start: number, end: number, id: number): void {
  if (scan.claim < 0) openClaim(scan, scan.line < 0 ? start : scan.line, id);
  noteService(scan, syntax, id, start, end);
}

function visitAdjudication(scan: Scan, syntax: Syntax, start: number, end: number): void {
  if (scan.claim >= 0) noteService(scan, syntax, SVD, start, end);
}

function visitRepriced(scan: Scan, syntax: Syntax, start: number, end: number): void {
  if (scan.claim >= 0) noteRepriced(scan, syntax, start, end);
}

function visitCodes(scan: Scan, syntax: Syntax, start: number, end: number): void {
  if (scan.claim >= 0) noteClaimProcedures(scan, syntax, start, end);
}

function visitTransaction(scan: Scan, syntax: Syntax, start: number, end: number): void {
  const id = value(scan, syntax, start, end, 1);
  const guide = value(scan, syntax, start, end, 3);
  beginTransaction(scan, start, id, guide === '' ? scan.guide : guide);
  scan.reads = carriesClaims(id);
  if (!scan.reads) scan.wanted = NO_CLAIMS;
}

function visitLevel(scan: Scan, syntax: Syntax, start: number, end: number): void {
  const at = levelAt(scan.text, syntax, start, end);
  enterLevel(scan.context, codeAt(scan.text, at, end, syntax.element));
  const inRequest = scan.context.depth >= EVENT_DEPTH;
  if (!inRequest) closeClaim(scan);
  else if (scan.claim < 0 || scan.context.depth === EVENT_DEPTH) openClaim(scan, start, HL);
}

/** Offset of HL03, or the end of a segment that has none. */
function levelAt(text: string, { element, delimiters }: Syntax, start: number, end: number): number {
  if (text.charCodeAt(start + 2) !== element) return nthElement(text, start, end, 3, element);
  const second = text.indexOf(delimiters.element, start + 3);
  const third = second < 0 ? -1 : text.indexOf(delimiters.element, second + 1);
  return third < 0 || third >= end ? end : third + 1;
}

function visitParty(scan: Scan, syntax: Syntax, start: number, end: number): void {
  if (scan.claim >= 0) return;
  const at = firstElement(scan.text, start, end, syntax.element);
  const slot = partySlot(codeAt(scan.text, at, end, syntax.element));
  if (slot >= 0) remember(scan.context, slot, start);
}

function value(scan: Scan, syntax: Syntax, start: number, end: number, n: number): string {
  const from = nthElement(scan.text, start, end, n, syntax.element);
  return tokenOf(scan.text, from, elementEndAt(scan.text, from, end, syntax.element)).value;
}
