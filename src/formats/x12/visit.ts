import { EVENT_DEPTH, enterLevel, FILING, partySlot, remember, SUBSCRIBER_DEPTH } from './context';
import { codeAt } from './id';
import { CLM, CLP, EB, EQ, GE, GS, HCP, HI, HL, LX, N1, NM1, PLB, SBR, SE, ST, SV1, SV2, SV3, SV5, SVC, SVD, TRN } from './ids';
import { carriesClaims } from './kind';
import { noteProcedures } from './note';
import { NO_CLAIMS } from './roles';
import { beginTransaction, closeClaim, endTransaction, openClaim, type Scan } from './scan';
import { elementEndAt, firstElement, nthElement } from './segment';
import type { Syntax } from './syntax';
import { tokenOf } from './token';

/** Takes in one segment of an interchange other than ISA and IEA. */
export function visit(scan: Scan, syntax: Syntax, id: number, start: number, end: number): void {
  if (!scan.reads) {
    visitEnvelope(scan, syntax, id, start, end);
    return;
  }
  // The most frequent come first, as they are compared one after the other.
  switch (id) {
    case SV1:
    case SV2:
    case SVC:
    case SV3:
    case SV5:
    case EQ:
    case EB:
      if (scan.claim < 0) openClaim(scan, scan.line < 0 ? start : scan.line, id);
      noteProcedures(scan, syntax, id, start, end);
      break;
    case NM1:
    case N1:
      if (scan.claim < 0) visitParty(scan, syntax, start, end);
      break;
    case HI:
    case SVD:
    case HCP:
      if (scan.claim >= 0) noteProcedures(scan, syntax, id, start, end);
      break;
    case CLM:
    case CLP:
      openClaim(scan, start, id);
      break;
    case HL:
      visitLevel(scan, syntax, start, end);
      break;
    case SBR:
      if (scan.claim < 0) remember(scan.context, FILING, start);
      break;
    case LX:
      if (scan.opener === CLP) closeClaim(scan);
      if (scan.claim < 0) scan.line = start;
      break;
    case PLB:
      closeClaim(scan);
      break;
    case TRN:
      if (scan.transaction?.kind === 'status' && scan.context.depth >= SUBSCRIBER_DEPTH) openClaim(scan, start, id);
      break;
    default:
      visitEnvelope(scan, syntax, id, start, end);
  }
}

function visitEnvelope(scan: Scan, syntax: Syntax, id: number, start: number, end: number): void {
  switch (id) {
    case GS:
      endTransaction(scan);
      scan.guide = value(scan, syntax, start, end, 8);
      break;
    case GE:
      endTransaction(scan);
      break;
    case ST:
      visitTransaction(scan, syntax, start, end);
      break;
    case SE:
      closeClaim(scan);
      scan.lastEnd = end;
      endTransaction(scan);
  }
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
  const at = firstElement(scan.text, start, end, syntax.element);
  const slot = partySlot(codeAt(scan.text, at, end, syntax.element));
  if (slot >= 0) remember(scan.context, slot, start);
}

function value(scan: Scan, syntax: Syntax, start: number, end: number, n: number): string {
  const from = nthElement(scan.text, start, end, n, syntax.element);
  return tokenOf(scan.text, from, elementEndAt(scan.text, from, end, syntax.element)).value;
}
