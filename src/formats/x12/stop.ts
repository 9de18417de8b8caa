import { CARRIAGE_RETURN, LAST_ASCII, LINE_FEED, NOTHING } from './characters';
import { rememberUsual } from './context';
import { LONG_SEGMENT, nextLineBreak } from './ends';
import { noteClaimProcedures, noteProcedure } from './note';
import { CLAIM_CODES, LINE, PARTY, ROLES, SERVICE, TYPED } from './roles';
import type { Scan } from './scan';
import type { Syntax } from './syntax';

/** The last character that may be padding or begin a comment. */
const LAST_MARK = 47;
const ZERO = 48;
const ONE = 49;
const NINE = 57;
const CAPITAL_I = 73;
const CAPITAL_L = 76;
const CAPITAL_V = 86;
const CAPITAL_X = 88;
/** As far as a segment is looked at, so that no character is asked for behind the end of the text. */
const REACH = 8;

/**
 * Hops from segment to segment until one that the scan has to look at. `scan.at` stands there then, or at or behind
 * `until`. Gives the offset of its terminator; -1 where that may not be its end, or something else has to be stepped over.
 *
 * This runs once for every segment of a file, the first megabytes before the engine has optimized anything. It is
 * therefore one short loop over numbers, and calls nothing that is not called often.
 */
export function nextStop(scan: Scan, syntax: Syntax, until: number): number {
  const { text, wanted } = scan;
  const { element, terminator, lineEnds } = syntax;
  const step = terminator.length;
  const last = Math.min(until, text.length - REACH);
  const roles = ROLES;
  const lineEnd = endOfLines(wanted, syntax);
  let { at, lastEnd } = scan;
  let end = scan.terminator;
  let stop = -1;
  while (at < last) {
    const first = text.charCodeAt(at);
    if (first === LINE_FEED || first === CARRIAGE_RETURN) {
      at++;
      continue;
    }
    if (first <= LAST_MARK || first > LAST_ASCII) break;
    if (first === CAPITAL_L && isShortLine(text, at, element, lineEnd)) {
      lastEnd = at + 4;
      at += 5;
      continue;
    }
    if (lineEnds) end = nextLineBreak(scan, at);
    else if (end < at) end = text.indexOf(terminator, at);
    if (end <= at || end - at > LONG_SEGMENT) break;
    const role = (roles[(first << 5) | (text.charCodeAt(at + 1) & 31)] ?? 0) & wanted;
    if (role >= TYPED && nextLineBreak(scan, at) < end) break;
    if ((role & ~TYPED) !== 0 && !takeInPassing(scan, syntax, role, at, end)) {
      stop = end;
      break;
    }
    lastEnd = end;
    at = end + step;
  }
  scan.at = at;
  scan.lastEnd = lastEnd;
  scan.terminator = end;
  return stop;
}

/** The character that ends an LX, or none where an LX counts. */
function endOfLines(wanted: number, { terminator, terminatorCode }: Syntax): number {
  return terminator.length === 1 && (wanted & LINE) === 0 ? terminatorCode : NOTHING;
}

/** Whether `LX*1~` stands at an offset: one of the most frequent segments, and so short that nothing is searched for. */
function isShortLine(text: string, at: number, element: number, terminator: number): boolean {
  if (text.charCodeAt(at + 4) !== terminator || text.charCodeAt(at + 2) !== element) return false;
  const digit = text.charCodeAt(at + 3);
  return digit >= ZERO && digit <= NINE && text.charCodeAt(at + 1) === CAPITAL_X;
}

/**
 * Takes in a segment as it is usually written that changes nothing about where the scan stands: SV1 and HI of a claim, a
 * party before one. False when the scan has to stop at it.
 */
function takeInPassing(scan: Scan, syntax: Syntax, role: number, at: number, end: number): boolean {
  const { text } = scan;
  const { element } = syntax;
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  switch (role & ~TYPED) {
    case SERVICE:
      if (scan.claim < 0 || second !== CAPITAL_V || third !== ONE || text.charCodeAt(at + 3) !== element) return false;
      noteProcedure(scan, syntax, at + 4, end);
      return true;
    case CLAIM_CODES:
      if (second !== CAPITAL_I || third !== element) return false;
      noteClaimProcedures(scan, syntax, at, end);
      return true;
    case PARTY:
      return text.charCodeAt(at + 3) === element && rememberUsual(scan.context, text, at, element);
    default:
      return false;
  }
}
