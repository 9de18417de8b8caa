import { covers, lineAt } from '../claims/at';
import type { Claim, ClaimFile, ServiceLine, Span, Token } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Knowledge } from '../data';
import { type ElementAt, elementAt } from '../formats/x12/element-at';
import { bareCode, isSubject } from './context';
import { isCpt } from './qualifier';

/** An element, or a component of one, and the claim and line that it belongs to. */
export interface ElementPlace extends Span {
  readonly segment: Span;
  /** Segment id, upper case. */
  readonly id: string;
  /** 0 is the segment id itself. */
  readonly element: number;
  /** 0 where the element is no composite. */
  readonly component: number;
  readonly value: string;
  readonly claim: Claim | null;
  readonly line: ServiceLine | null;
}

/** What says something of a service line, or of the claim that it is in. Names, addresses and notes say nothing of it. */
const LINE_SEGMENTS: ReadonlySet<string> = new Set('LX SV1 SV2 SV5 SVC SVD DTP DTM CAS AMT LQ'.split(' '));
const CLAIM_SEGMENTS: ReadonlySet<string> = new Set('CLM CLP DTP DTM CAS AMT MOA MIA'.split(' '));

/** Claims of one subscriber that are looked at for the one a filing indicator belongs to. */
const CLAIMS_BEHIND = 10;

/** The element at an offset, whatever it is; null between elements and where nothing stands. */
export function elementPlace(text: string, file: ClaimFile, offset: number): ElementPlace | null {
  const at = elementAt(text, file, offset);
  if (at === null) return null;
  const span = trimmed(text, spanOf(at));
  if (offset < span.start || offset >= span.end) return null;
  const index = file.claimAt(offset);
  const claim = index < 0 ? null : file.claim(index);
  return {
    ...span,
    segment: at.segment,
    id: at.id,
    element: at.element,
    component: at.components.length > 1 ? at.component : 0,
    value: text.slice(span.start, span.end).replace(/[\r\n]+/g, ''),
    claim,
    line: claim === null ? null : lineAt(claim, offset)
  };
}

function spanOf({ element, elements, components, component, segment, id }: ElementAt): Span {
  if (element === 0) return { start: segment.start, end: segment.start + id.length };
  return components[component - 1] ?? elements[element - 1] ?? segment;
}

function trimmed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const from = start + value.length - value.trimStart().length;
  return { start: from, end: from + value.trim().length };
}

/**
 * The same element when it belongs to a service line that ClaimLens knows, or to the header of such a line's claim;
 * null for all others. What reads as 77407 without being the code says nothing.
 */
export function knownPlace(place: ElementPlace, file: ClaimFile, knowledge: Knowledge): ElementPlace | null {
  if (place.element === 0 || isSubject(place.value.slice(0, 5))) return null;
  const { claim, line, id } = place;
  if (line !== null) return LINE_SEGMENTS.has(id) && line.complete && isKnownLine(line, knowledge) ? place : null;
  if (id === 'SBR') return withSubscriber(place, file, knowledge);
  const known = claim?.lines.some((candidate) => isKnownLine(candidate, knowledge)) === true;
  return known && CLAIM_SEGMENTS.has(id) ? place : null;
}

/** A line with 77407 or a code of its neighborhood. An amount that reads as the code shows that its elements have slipped. */
export function isKnownLine({ procedures, charge, paid, units }: ServiceLine, knowledge: Knowledge): boolean {
  const known = procedures.some((procedure) => isCpt(procedure) && knowledge.code(bareCode(procedure)) !== undefined);
  return known && ![charge, paid, units].some((amount) => amount !== null && readsAsSubject(amount));
}

function readsAsSubject(token: Token): boolean {
  return isSubject(codeOf(token));
}

/** The subscriber stands before the claims that are theirs; the filing indicator ties them together. */
function withSubscriber(place: ElementPlace, file: ClaimFile, knowledge: Knowledge): ElementPlace | null {
  const first = file.firstClaimFrom(place.start);
  for (let index = first; index < Math.min(file.claimCount, first + CLAIMS_BEHIND); index++) {
    const claim = file.claim(index);
    const filing = claim.payer?.filingIndicator ?? null;
    if (filing === null || !covers(place.segment, filing.start)) return null;
    if (claim.lines.some((line) => isKnownLine(line, knowledge))) return { ...place, claim };
  }
  return null;
}
