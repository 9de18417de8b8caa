import type { Token } from '../../claims/model';
import { componentMark, componentOf, nextComponent } from './composite';
import { readDate } from './dates';
import type { Draft } from './draft';
import { codeAt, packed } from './id';
import { CLM, CLP, DTM, DTP, HI, NM1, TRN } from './ids';
import { OTHER_PROCEDURE, PRINCIPAL_PROCEDURE } from './note';
import { readProcedure } from './procedure';
import { element, elementCode, elementEnd, elementStart, fieldIn, type Segment } from './segment';

/** Reads one segment of a claim, its elements found, into the draft. */
export type SegmentReader = (draft: Draft, segment: Segment) => void;

function readClm({ claim }: Draft, segment: Segment): void {
  claim.id = element(segment, 1);
  claim.charge = element(segment, 2);
  claim.facilityCode = componentOf(segment, 5, 1);
  claim.frequency = componentOf(segment, 5, 3);
}

function readClp(draft: Draft, segment: Segment): void {
  const { claim } = draft;
  claim.id = element(segment, 1);
  claim.status = element(segment, 2);
  claim.charge = element(segment, 3);
  claim.facilityCode = element(segment, 8);
  claim.frequency = element(segment, 9);
  draft.filingIndicator = element(segment, 6);
}

/** The trace number that opens a claim of a status transaction. */
function readTrn(draft: Draft, segment: Segment): void {
  if (draft.opener === TRN) draft.claim.id ??= element(segment, 2);
}

const PATIENT = packed('QC');
const SUBSCRIBER = packed('IL');

function readNm1(draft: Draft, segment: Segment): void {
  const party = elementCode(segment, 1);
  if (party === PATIENT) draft.ownPatient ??= element(segment, 9);
  if (party === SUBSCRIBER) draft.ownSubscriber ??= element(segment, 9);
}

/** Principal and other diagnoses, ICD-10 and ICD-9. Admitting, external-cause and reason-for-visit codes have no pointer. */
const DIAGNOSES: ReadonlySet<number> = new Set(['ABK', 'ABF', 'BK', 'BF'].map(packed));

function readHi(draft: Draft, segment: Segment): void {
  for (let n = 1; n <= segment.count; n++) readCode(draft, segment, elementStart(segment, n), elementEnd(segment, n));
}

function readCode({ claim }: Draft, segment: Segment, start: number, end: number): void {
  const { text, syntax, complete } = segment;
  const mark = componentMark(segment, start, end);
  const qualifier = codeAt(text, start, end, mark);
  if (DIAGNOSES.has(qualifier)) {
    const from = nextComponent(text, start, end, mark);
    const code = fieldIn(segment, from, nextComponent(text, from, end, mark) - 1);
    if (code !== null) claim.diagnoses.push(code);
  } else if (qualifier === PRINCIPAL_PROCEDURE || qualifier === OTHER_PROCEDURE) {
    const procedure = readProcedure(text, start, end, syntax, 'claim', 'HI', complete);
    // What follows the code is a date, not modifiers.
    if (procedure !== null) claim.procedures.push({ ...procedure, modifiers: [], description: null });
  }
}

const SERVICE_DATE = packed('472');
const STATEMENT_DATE = packed('434');
const FIRST_DAYS: ReadonlySet<number> = new Set([packed('150'), packed('232')]);
const LAST_DAYS: ReadonlySet<number> = new Set([packed('151'), packed('233')]);

function readDtp(draft: Draft, segment: Segment): void {
  readDay(draft, elementCode(segment, 1), element(segment, 3), segment.complete);
}

function readDtm(draft: Draft, segment: Segment): void {
  readDay(draft, elementCode(segment, 1), element(segment, 2), segment.complete);
}

function readDay(draft: Draft, qualifier: number, token: Token | null, complete: boolean): void {
  if (token === null) return;
  const { line, claim } = draft;
  if (qualifier === STATEMENT_DATE) claim.statementPeriod ??= readDate(token, 'statement');
  else if (FIRST_DAYS.has(qualifier)) draft.firstDay ??= token;
  else if (LAST_DAYS.has(qualifier)) draft.lastDay ??= token;
  else if (qualifier !== SERVICE_DATE) return;
  else if (line === null) draft.claimDate ??= readDate(token, 'claim');
  else if (line.dateToken === null) {
    const date = readDate(token, 'line');
    // What cannot be read at the unterminated end of a file may still be typed: no date yet.
    if (date === null && !complete) return;
    line.dateToken = token;
    line.serviceDate = date;
  }
}

/** Readers of what a claim says before its first line, and of dates. */
export const CLAIM_READERS: readonly (readonly [number, SegmentReader])[] = [
  [CLM, readClm],
  [CLP, readClp],
  [TRN, readTrn],
  [HI, readHi],
  [DTP, readDtp],
  [DTM, readDtm]
];

/** In a remittance the patient stands inside the claim; elsewhere such segments belong to other payers. */
export const REMITTANCE_READERS: readonly (readonly [number, SegmentReader])[] = [[NM1, readNm1]];
