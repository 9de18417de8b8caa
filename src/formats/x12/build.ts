import type { Claim, TransactionSet } from '../../claims/model';
import { isLineBreak } from './characters';
import { CLAIM_READERS, REMITTANCE_READERS, type SegmentReader } from './claim';
import { createDraft, type Draft, finishDraft } from './draft';
import { EXPLANATION_READERS } from './explanations';
import { CLP } from './ids';
import { createParties, type Parties } from './parties';
import { createSegment, moveTo, type Segment, splitElements } from './segment';
import { SERVICE_READERS } from './service';
import { interruption } from './swallowed';
import { type Syntax, segmentEnd, segmentStart } from './syntax';
import { type Telling, tellingTable, tells } from './telling';
import { readUsualLine } from './usual-line';

/** The segments of one kind of claim that say something the model holds; all others are passed over. */
interface Readers {
  readonly byId: ReadonlyMap<number, SegmentReader>;
  readonly telling: Telling;
}

function readersOf(entries: readonly (readonly [number, SegmentReader])[]): Readers {
  const byId = new Map(entries);
  return { byId, telling: tellingTable(byId.keys()) };
}

const BILLED = readersOf([...CLAIM_READERS, ...SERVICE_READERS, ...EXPLANATION_READERS]);
const REMITTED = readersOf([...BILLED.byId, ...REMITTANCE_READERS]);

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

/** Reads the located claims of one text, one at a time. */
export type ClaimReader = (place: ClaimPlace) => Claim;

export function createClaimReader(text: string): ClaimReader {
  const segment = createSegment(text);
  const parties = createParties(segment);
  return (place) => {
    segment.syntax = place.syntax;
    const draft = createDraft(place.start, place.end, place.transaction, place.syntax.delimiters);
    readSegments(draft, segment, place);
    readParties(draft, parties, place);
    return finishDraft(draft);
  };
}

function readSegments(draft: Draft, segment: Segment, { start, end, syntax, interrupted }: ClaimPlace): void {
  const { text } = segment;
  const step = syntax.terminator.length;
  const isUsual = !interrupted && !syntax.lineEnds && step === 1;
  let readers = BILLED;
  let at = start;
  let found = -1;
  while (at < end) {
    const next = isUsual && at > start ? readUsualLine(draft, segment, at, end) : -1;
    if (next >= 0) {
      at = next;
      continue;
    }
    if (found < at) found = segmentEnd(text, at, end, syntax, interrupted);
    const stop = interrupted ? interruption(text, at, found, syntax.element) : found;
    const complete = stop < found ? isTerminated(text, stop, syntax) : found < end || isTerminated(text, end, syntax);
    if (at === start || tells(readers.telling, text, at)) {
      moveTo(segment, at, stop);
      segment.complete = complete;
      if (at === start) readers = readersFrom(draft, segment);
      readSegment(draft, segment, readers);
    }
    draft.end = stop;
    at = segmentStart(text, complete ? stop + step : stop, syntax);
  }
}

/** Notes the segment that opens the claim, which tells what others to read. */
function readersFrom(draft: Draft, { id }: Segment): Readers {
  draft.opener = id;
  return id === CLP ? REMITTED : BILLED;
}

function readSegment(draft: Draft, segment: Segment, { byId }: Readers): void {
  const read = byId.get(segment.id);
  if (read === undefined) return;
  splitElements(segment);
  read(draft, segment);
}

function isTerminated(text: string, end: number, syntax: Syntax): boolean {
  return end < text.length && (syntax.lineEnds ? isLineBreak(text.charCodeAt(end)) : text.charCodeAt(end) === syntax.terminatorCode);
}

function readParties(draft: Draft, parties: Parties, place: ClaimPlace): void {
  const { claim, filingIndicator } = draft;
  const payer = parties.payer(place.payerAt, place.filingAt);
  claim.payer = filingIndicator === null ? payer : { name: null, id: null, ...payer, filingIndicator };
  claim.patient = draft.ownPatient ?? draft.ownSubscriber ?? parties.patient(place.patientAt) ?? parties.subscriber(place.subscriberAt);
  claim.billingProvider = parties.billingProvider(place.billingAt);
}
