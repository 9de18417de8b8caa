import type { Claim, TransactionSet } from '../../claims/model';
import { isLineBreak } from './characters';
import { CLAIM_READERS, type SegmentReader } from './claim';
import { createDraft, type Draft, finishDraft } from './draft';
import { EXPLANATION_READERS } from './explanations';
import { identifierAt, payerOf } from './parties';
import { moveTo, type Segment, splitElements } from './segment';
import { SERVICE_READERS } from './service';
import { interruption } from './swallowed';
import { type Syntax, segmentEnd, segmentStart } from './syntax';

/** Segments of a claim that say something the model holds; all others are passed over unsplit. */
const READERS: ReadonlyMap<number, SegmentReader> = new Map([...CLAIM_READERS, ...SERVICE_READERS, ...EXPLANATION_READERS]);

/** Where a claim stands, as it was located. */
export interface ClaimPlace {
  readonly start: number;
  readonly end: number;
  readonly transaction: TransactionSet;
  readonly syntax: Syntax;
  /** A segment of the claim lacks its terminator. */
  readonly interrupted: boolean;
  /** Offsets of the segments around it that say who pays, bills and is treated; -1 where there is none. */
  readonly payerAt: number;
  readonly filingAt: number;
  readonly billingAt: number;
  readonly subscriberAt: number;
  readonly patientAt: number;
}

/** Reads one located claim; `segment` is the cursor to read with. */
export function buildClaim(segment: Segment, place: ClaimPlace): Claim {
  const { text } = segment;
  const { syntax, end } = place;
  const draft = createDraft(place.start, end, place.transaction, syntax.delimiters);
  segment.syntax = syntax;
  let at = place.start;
  let found = -1;
  while (at < end) {
    if (found < at) found = segmentEnd(text, at, end, syntax, place.interrupted);
    moveTo(segment, at, place.interrupted ? interruption(text, at, found, syntax.element) : found);
    segment.complete = isTerminated(segment);
    readSegment(draft, segment);
    at = segmentStart(text, segment.end + (segment.complete ? syntax.terminator.length : 0), syntax);
  }
  const { claim } = draft;
  claim.payer = payerOf(segment, place.payerAt, place.filingAt);
  if (draft.filingIndicator !== null) claim.payer = { name: null, id: null, ...claim.payer, filingIndicator: draft.filingIndicator };
  claim.patient =
    draft.ownPatient ?? draft.ownSubscriber ?? identifierAt(segment, place.patientAt) ?? identifierAt(segment, place.subscriberAt);
  claim.billingProvider = identifierAt(segment, place.billingAt);
  return finishDraft(draft);
}

function readSegment(draft: Draft, segment: Segment): void {
  if (draft.opener === 0) draft.opener = segment.id;
  const read = READERS.get(segment.id);
  if (read !== undefined) {
    splitElements(segment);
    read(draft, segment);
  }
  if (draft.line !== null) draft.line.end = segment.end;
}

function isTerminated({ text, end, syntax }: Segment): boolean {
  return end < text.length && (syntax.lineEnds ? isLineBreak(text.charCodeAt(end)) : text.charCodeAt(end) === syntax.terminatorCode);
}
