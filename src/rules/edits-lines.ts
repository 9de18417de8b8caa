import type { Claim, Delimiters, ServiceLine, Span } from '../claims/model';
import { codeOf, numberOf } from '../claims/values';
import { insertModifier, replaceToken } from './edits';
import type { TextEdit } from './finding';
import { centsOf, dollars } from './money';

/**
 * Edits that join two service lines or part one, and keep the transaction set valid: line numbers (LX)
 * after the change and the segment count in SE follow. Null where the result would not be certain.
 */

interface Segment {
  readonly start: number;
  /** Without the terminator. */
  readonly end: number;
}

const isPadding = (code: number): boolean => code === 10 || code === 13 || code === 32 || code === 9 || code === 0xfeff;

function skipPadding(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPadding(text.charCodeAt(at))) at++;
  return at;
}

/** The first segment with content from the offset on; null at the end of the text or without a terminator. */
function segmentFrom(text: string, from: number, { segment }: Delimiters): Segment | null {
  if (segment === '') return null;
  let start = skipPadding(text, from);
  while (text.startsWith(segment, start)) start = skipPadding(text, start + segment.length);
  const end = text.indexOf(segment, start);
  return end < 0 ? null : { start, end };
}

/** The segments from the start of a service line to its end. */
function segmentsOf(text: string, line: ServiceLine, delimiters: Delimiters): readonly Segment[] {
  const segments: Segment[] = [];
  let next = segmentFrom(text, line.start, delimiters);
  while (next !== null && next.start < line.end) {
    segments.push(next);
    next = segmentFrom(text, next.end + delimiters.segment.length, delimiters);
  }
  return segments;
}

const idOf = (text: string, segment: Segment, { element }: Delimiters): string =>
  text.slice(segment.start, segment.end).split(element, 1)[0] ?? '';

/** The edit of SE01 when segments come or go; empty for a fragment without SE. */
function countEdit(text: string, claim: Claim, change: number): readonly TextEdit[] {
  const { delimiters } = claim;
  let segment = segmentFrom(text, claim.end, delimiters);
  while (segment !== null) {
    const id = idOf(text, segment, delimiters);
    if (id === 'ST' || id === 'ISA') return [];
    if (id === 'SE') {
      const start = segment.start + id.length + delimiters.element.length;
      const end = text.indexOf(delimiters.element, start);
      const count = text.slice(start, end);
      return end < 0 || end > segment.end || !/^\d+$/.test(count) ? [] : [{ start, end, newText: renumbered(count, change) }];
    }
    segment = segmentFrom(text, segment.end + delimiters.segment.length, delimiters);
  }
  return [];
}

/** A counter with its change, as wide as it was. */
function renumbered(count: string, change: number): string {
  return String(Number(count) + change).padStart(count.startsWith('0') ? count.length : 0, '0');
}

/** The edits of LX01 for the lines after one; null when a number is not one. */
function lineNumberEdits(claim: Claim, after: ServiceLine, change: number): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const line of claim.lines) {
    if (line.start <= after.start) continue;
    if (line.number === null || !/^\d+$/.test(line.number.value)) return null;
    edits.push(replaceToken(line.number, renumbered(line.number.value, change)));
  }
  return edits;
}

/** An amount as short as X12 wants it. */
const amount = (cents: number): string => dollars(cents).replace(/\.00$/, '');

interface Billed {
  readonly cents: number;
  readonly units: number;
}

function billed(line: ServiceLine): Billed | null {
  const cents = centsOf(line.charge);
  const units = numberOf(line.units);
  const whole = units !== null && Number.isInteger(units) && units > 0;
  return line.complete && cents !== null && cents > 0 && whole ? { cents, units } : null;
}

/** The segments of a line without its number, its service and its control number: what two lines must share to be one. */
function commonText(text: string, line: ServiceLine, delimiters: Delimiters): string {
  return segmentsOf(text, line, delimiters)
    .filter((segment) => {
      const value = text.slice(segment.start, segment.end);
      return (
        segment.start !== line.segment.start && idOf(text, segment, delimiters) !== 'LX' && !value.startsWith(`REF${delimiters.element}6R`)
      );
    })
    .map((segment) => text.slice(segment.start, segment.end))
    .join(delimiters.segment);
}

/** The service segment without its charge, its units and a 76 that only repeats it: what makes it this service. */
function serviceText(text: string, line: ServiceLine): string {
  const separator = line.procedures[0]?.separator ?? '';
  const repeat = line.procedures[0]?.modifiers.find((modifier) => codeOf(modifier) === '76');
  const holes: Span[] = [line.charge, line.units].filter((token) => token !== null);
  if (repeat !== undefined) holes.push({ start: repeat.start - separator.length, end: repeat.end });
  let service = text.slice(line.segment.start, line.segment.end);
  for (const hole of holes.sort((a, b) => b.start - a.start)) {
    service = service.slice(0, hole.start - line.segment.start) + service.slice(hole.end - line.segment.start);
  }
  return service;
}

/** Joins the second line into the first: units and charges are added. Null unless the lines are alike in all else but a 76. */
export function mergeLines(claim: Claim, first: ServiceLine, second: ServiceLine, text: string): readonly TextEdit[] | null {
  const { delimiters } = claim;
  const a = billed(first);
  const b = billed(second);
  if (a === null || b === null || first.charge === null || first.units === null || second.number === null) return null;
  if (serviceText(text, first) !== serviceText(text, second)) return null;
  if (commonText(text, first, delimiters) !== commonText(text, second, delimiters)) return null;
  const segments = segmentsOf(text, second, delimiters);
  const last = segments[segments.length - 1];
  const numbers = lineNumberEdits(claim, second, -1);
  if (last === undefined || numbers === null) return null;
  const start = segments[0]?.start ?? second.start;
  const end = skipPadding(text, last.end + delimiters.segment.length);
  return [
    replaceToken(first.charge, amount(a.cents + b.cents)),
    replaceToken(first.units, String(a.units + b.units)),
    { start, end, newText: '' },
    ...numbers,
    ...countEdit(text, claim, -segments.length)
  ];
}

/** Applies edits that lie within a span to its text. */
function edited(text: string, span: Segment, edits: readonly TextEdit[]): string {
  let result = text.slice(span.start, span.end);
  for (const edit of edits.toSorted((x, y) => y.start - x.start)) {
    result = result.slice(0, edit.start - span.start) + edit.newText + result.slice(edit.end - span.start);
  }
  return result;
}

/** Parts a line of two units into two lines of one, the second with modifier 76. Null when it has no even halves. */
export function splitLine(claim: Claim, line: ServiceLine, text: string): readonly TextEdit[] | null {
  const { delimiters } = claim;
  const whole = billed(line);
  const procedure = line.procedures[0];
  if (whole === null || whole.units !== 2 || whole.cents % 2 !== 0 || procedure === undefined) return null;
  if (line.charge === null || line.units === null || line.number === null || !/^\d+$/.test(line.number.value)) return null;
  const segments = segmentsOf(text, line, delimiters);
  const last = segments[segments.length - 1];
  const repeat = procedure.modifiers.some((modifier) => codeOf(modifier) === '76' || codeOf(modifier) === '77');
  const mark = repeat ? null : insertModifier(procedure, procedure.modifiers.length, '76', text);
  const numbers = lineNumberEdits(claim, line, 1);
  const control = `REF${delimiters.element}6R`;
  if (last === undefined || mark === null || numbers === null) return null;
  if (segments.some((segment) => text.startsWith(control, segment.start))) return null;
  const halves = [replaceToken(line.charge, amount(whole.cents / 2)), replaceToken(line.units, '1')];
  const start = segments[0]?.start ?? line.start;
  const end = last.end + delimiters.segment.length;
  const next = skipPadding(text, end);
  const copy = edited(text, { start, end: next }, [...halves, ...mark, replaceToken(line.number, renumbered(line.number.value, 1))]);
  return [...halves, { start: next, end: next, newText: copy }, ...numbers, ...countEdit(text, claim, segments.length)];
}
