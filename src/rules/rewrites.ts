import type { Claim, ServiceLine, Span } from '../claims/model';
import { codeOf, numberOf } from '../claims/values';
import { mergeLines, splitLine } from './edits-lines';
import type { Fix } from './finding';
import { fixed } from './fixes';
import { SUBJECT } from './view';

/** Changes between two right ways to bill two sessions of a day; nothing is wrong with either. */

function isSubject(line: ServiceLine): boolean {
  const procedure = line.procedures[0];
  return procedure?.role === 'service' && codeOf(procedure.code) === SUBJECT;
}

function hasRepeat(line: ServiceLine): boolean {
  return line.procedures[0]?.modifiers.some((modifier) => codeOf(modifier) === '76') ?? false;
}

/** The earlier line of the same day of which this one, with 76, is the repeat. */
function repeatedBy(claim: Claim, line: ServiceLine): ServiceLine | undefined {
  return claim.lines.find(
    (other) => other.start < line.start && isSubject(other) && !hasRepeat(other) && other.serviceDate?.from === line.serviceDate?.from
  );
}

/** What a coder may do with the 77407 line at the span: part its two units, or join a repeat to the first session. */
export function rewritesAt(claim: Claim, at: Span, text: string): readonly Fix[] {
  const line = claim.lines.find(({ segment }) => segment.start <= at.start && at.start <= segment.end);
  if (line === undefined || !isSubject(line) || line.serviceDate?.from !== line.serviceDate?.to) return [];
  const units = numberOf(line.units);
  if (units === 2) return fixed('Bill two sessions on two lines, the second with 76', splitLine(claim, line, text));
  const first = units === 1 && hasRepeat(line) ? repeatedBy(claim, line) : undefined;
  return first === undefined || numberOf(first.units) !== 1
    ? []
    : fixed('Bill both sessions on one line with 2 units', mergeLines(claim, first, line, text));
}
