import { type LineTable, linesOf, type Position } from '../claims/lines';
import type { ClaimFile, Interchange, Span, TransactionSet } from '../claims/model';
import { depthOfLevel } from './x12/context';
import { segmentStart, syntaxOf } from './x12/syntax';

/**
 * What has to stand before the rest of a file so that reading the rest alone gives the same claims: the headers of
 * its interchange, group and transaction set, and the levels of the hierarchy that still hold.
 */

/** A copy from earlier in the file, and where it stood there. */
export interface Carried {
  readonly text: string;
  readonly origin: Position;
}

/** No header of a claim transaction is nearly as long; what is longer belongs to transactions of another kind. */
const LONGEST_HEADER = 64 * 1024;

/** The last entry that starts at or before an offset. */
function lastFrom<T extends Span>(entries: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}

/** Whether line breaks stand inside segments, as in files that are wrapped at a fixed width. */
function isWrapped(text: string, { start, delimiters }: Interchange): boolean {
  const lineBreak = text.indexOf('\n', start);
  const before = lineBreak - (text.charAt(lineBreak - 1) === '\r' ? 1 : 0);
  return lineBreak >= 0 && !syntaxOf(delimiters).lineEnds && !text.startsWith(delimiters.segment, before - delimiters.segment.length);
}

/** Where the opening of a segment (`HL*`) stands last before an offset, also torn by a line break; -1 when nowhere. */
function lastOpening(text: string, opening: string, before: number, wrapped: boolean): number {
  const at = before < 0 ? -1 : text.lastIndexOf(opening, before);
  if (!wrapped || before < 0) return at;
  const torn = ['\n', '\r\n'].flatMap((lineBreak) => [1, 2].map((cut) => opening.slice(0, cut) + lineBreak + opening.slice(cut)));
  return Math.max(at, ...torn.map((form) => text.lastIndexOf(form, before)));
}

/** The group header in force for a transaction set: in the last gap before it that holds one. */
function groupHeader(text: string, interchange: Interchange, transaction: TransactionSet): Span | null {
  const { element } = interchange.delimiters;
  const sets = interchange.transactionSets;
  for (let index = sets.indexOf(transaction); index > 0; index--) {
    const gap = { start: sets[index - 1]?.end ?? 0, end: sets[index]?.start ?? 0 };
    const at = lastOpening(text.slice(gap.start, gap.end), `GS${element}`, gap.end - gap.start, isWrapped(text, interchange));
    if (at >= 0) return { start: gap.start + at, end: gap.end };
  }
  return null;
}

/** Start of the first claim that ends at or after an offset, or `limit`. */
function claimStartFrom(file: ClaimFile, offset: number, limit: number): number {
  const index = file.firstClaimFrom(offset);
  return index < file.claimCount ? Math.min(limit, Math.max(offset, file.claim(index).start)) : limit;
}

/** Whether a segment begins at an offset: only padding stands between it and the terminator before. */
function beginsSegment(text: string, at: number, interchange: Interchange): boolean {
  const syntax = syntaxOf(interchange.delimiters);
  const { terminator } = syntax;
  const before = syntax.lineEnds ? at - 1 : text.lastIndexOf(terminator, at - 1);
  return (
    before >= 0 && (syntax.lineEnds ? /[\r\n\s]/.test(text.charAt(before)) : segmentStart(text, before + terminator.length, syntax) === at)
  );
}

/** The levels that hold at an offset, outermost first, found by walking back over the HL segments. */
function levelsAt(file: ClaimFile, text: string, interchange: Interchange, from: number, until: number): Span[] {
  const { element } = interchange.delimiters;
  const wrapped = isWrapped(text, interchange);
  const before = (offset: number) => lastOpening(text, `HL${element}`, offset - 1, wrapped);
  const levels: Span[] = [];
  let depth = Number.POSITIVE_INFINITY;
  let next = until;
  for (let at = before(until); at > from && depth > 1; at = before(at)) {
    if (!beginsSegment(text, at, interchange)) continue;
    const level = depthOfLevel(
      text
        .slice(at, at + 80)
        .replace(/[\r\n]/g, '')
        .split(element)[3]
        ?.trim() ?? ''
    );
    if (level < depth) {
      depth = level;
      levels.unshift({ start: at, end: Math.min(next, claimStartFrom(file, at, next)) });
    }
    next = at;
  }
  return levels;
}

/** From the start of a transaction set to its first level or claim. */
function transactionHeader(file: ClaimFile, text: string, interchange: Interchange, transaction: TransactionSet, until: number): Span {
  const { element, segment } = interchange.delimiters;
  const limit = Math.min(until, transaction.start + LONGEST_HEADER);
  let level = text.indexOf(`HL${element}`, transaction.start);
  while (level >= 0 && level < limit && !beginsSegment(text, level, interchange)) level = text.indexOf(`HL${element}`, level + 1);
  const end = Math.min(limit, level < 0 ? limit : level, claimStartFrom(file, transaction.start, limit));
  return { start: transaction.start, end: end === until || end < limit ? end : text.lastIndexOf(segment, end) + segment.length };
}

/** Where that stands which must be carried over when a text is cut at an offset (the start of a claim, or of any segment). */
export function carriedSpans(file: ClaimFile, text: string, cut: number): readonly Span[] {
  const interchange = lastFrom(file.interchanges, cut);
  if (interchange === undefined) return [];
  const transaction = lastFrom(interchange.transactionSets, cut);
  const spans: Span[] = [];
  const first = interchange.transactionSets[0]?.start ?? cut;
  if (interchange.declared) spans.push({ start: interchange.start, end: Math.min(first, cut, interchange.start + LONGEST_HEADER) });
  if (transaction !== undefined) {
    const group = groupHeader(text, interchange, transaction);
    if (group !== null) spans.push(group);
    spans.push(transactionHeader(file, text, interchange, transaction, cut));
    spans.push(...levelsAt(file, text, interchange, transaction.start, cut));
  }
  return spans.filter((span) => span.end > span.start);
}

/** What must be carried over, with its place in the file. */
export function continuationAt(file: ClaimFile, text: string, cut: number, lines: LineTable): readonly Carried[] {
  return carriedSpans(file, text, cut).map((span) => ({ text: text.slice(span.start, span.end), origin: lines.positionAt(span.start) }));
}

/** The lines of a window: of what was carried over, then of the file's next part, which begins at `origin`. */
export function linesOfWindow(carried: readonly Carried[], body: string, origin: Position): LineTable {
  const parts: { readonly from: number; readonly table: LineTable }[] = [];
  let from = 0;
  for (const part of carried) {
    parts.push({ from, table: linesOf(part.text, part.origin) });
    from += part.text.length;
  }
  const start = from;
  const table = linesOf(body, origin);
  function positionAt(offset: number): Position {
    if (offset >= start) return table.positionAt(offset - start);
    const part = parts.findLast((candidate) => candidate.from <= offset);
    return part === undefined ? origin : part.table.positionAt(offset - part.from);
  }
  return { positionAt, rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }) };
}
