import { interrupt, type Scan } from './scan';
import { interchangeIn, interruption } from './swallowed';
import { type Syntax, trimEnd } from './syntax';

/** Where segments end as the scan goes forward. Nothing is looked for twice, so the time stays linear in the text. */

/** A segment longer than this may have swallowed the header of the next interchange. */
export const LONG_SEGMENT = 80;
/** From here on a terminator counts as far away: then nothing on the way to it is looked for twice. */
const FAR = 1024;
/** Behind the end of every text: where something is that is not there. */
const NOWHERE = 0x3fff_ffff;

/** Offset of the next terminator; far behind the text when there is none left. */
export function nextTerminator(scan: Scan, { lineEnds, terminator }: Syntax, from: number): number {
  if (lineEnds) return nextLineBreak(scan, from);
  if (scan.terminator < from) scan.terminator = find(scan.text, terminator, from);
  return scan.terminator;
}

/** The next LF or CR, each looked for once. */
export function nextLineBreak(scan: Scan, from: number): number {
  if (scan.lineFeed < from) scan.lineFeed = find(scan.text, '\n', from);
  if (scan.carriageReturn < from) scan.carriageReturn = find(scan.text, '\r', from);
  return Math.min(scan.lineFeed, scan.carriageReturn);
}

function find(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? NOWHERE : at;
}

/** The next header of an interchange, looked for once. */
function nextHeader(scan: Scan, from: number): number {
  if (scan.header < from) {
    const at = interchangeIn(scan.text, from, scan.text.length);
    scan.header = at < 0 ? NOWHERE : at;
  }
  return scan.header;
}

/**
 * The end of a segment that may not be the terminator found for it: it was typed and spans lines, it is long, or there
 * is none left.
 */
export function realEnd(scan: Scan, { lineEnds, element }: Syntax, at: number, found: number): number {
  const { text } = scan;
  const limit = Math.min(found, text.length);
  const isFar = limit - at > FAR;
  let end = isFar ? Math.min(limit, nextHeader(scan, at + 1)) : limit;
  if (!lineEnds) {
    const lineBreak = nextLineBreak(scan, at);
    if (lineBreak < end) end = interruption(text, lineBreak, end, element);
  }
  if (!isFar && end - at > LONG_SEGMENT) {
    const header = interchangeIn(text, at + 1, end);
    if (header >= 0) end = header;
  }
  if (end < limit) interrupt(scan);
  return end < found ? trimEnd(text, at, end) : end;
}
