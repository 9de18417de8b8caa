import type { Payer, Token } from '../../claims/model';
import { BILLING, FILING, PATIENT, PAYER, SUBSCRIBER } from './context';
import { packed } from './id';
import { N1, NM1, REF } from './ids';
import { element, elementCode, moveTo, type Segment, splitElements } from './segment';
import { segmentEnd, segmentStart } from './syntax';

/** Offsets of the context segments of a claim, by slot; -1 where there is none. */
export type ContextOffsets = (slot: number) => number;

const NM1_NAME = 3;
const NM1_ID = 9;
const N1_NAME = 2;
const N1_ID = 4;
const SBR_FILING_INDICATOR = 9;
/** A payer's REF stands within so many segments behind its N1. */
const PAYER_LOOP = 6;
const PAYER_REFERENCES: ReadonlySet<number> = new Set([packed('2U'), packed('NF'), packed('HI'), packed('EO')]);

/** The payer of a claim; `filingIndicator` is CLP06 where the claim itself says it. */
export function payerOf(cursor: Segment, offsets: ContextOffsets, filingIndicator: Token | null): Payer | null {
  const filing = filingIndicator ?? (readAt(cursor, offsets(FILING)) ? element(cursor, SBR_FILING_INDICATOR) : null);
  if (!readAt(cursor, offsets(PAYER))) return filing === null ? null : { name: null, id: null, filingIndicator: filing };
  const named = cursor.id === NM1;
  const name = element(cursor, named ? NM1_NAME : N1_NAME);
  const id = element(cursor, named ? NM1_ID : N1_ID) ?? (named ? null : payerReference(cursor));
  return { name, id, filingIndicator: filing };
}

/** The identifier in a REF of an 835 payer, where N104 has none. */
function payerReference(cursor: Segment): Token | null {
  for (let count = 0; count < PAYER_LOOP; count++) {
    const start = segmentStart(cursor.text, cursor.end + cursor.syntax.terminator.length, cursor.syntax);
    if (!readAt(cursor, start) || cursor.id === N1) return null;
    if (cursor.id === REF && PAYER_REFERENCES.has(elementCode(cursor, 1))) return element(cursor, 2);
  }
  return null;
}

export function billingProviderOf(cursor: Segment, offsets: ContextOffsets): Token | null {
  return identifierAt(cursor, offsets(BILLING));
}

/** The identifier of the patient, else of the subscriber. */
export function patientOf(cursor: Segment, offsets: ContextOffsets): Token | null {
  return identifierAt(cursor, offsets(PATIENT)) ?? identifierAt(cursor, offsets(SUBSCRIBER));
}

function identifierAt(cursor: Segment, offset: number): Token | null {
  if (!readAt(cursor, offset)) return null;
  return element(cursor, cursor.id === NM1 ? NM1_ID : N1_ID);
}

/** Moves the cursor to the segment at an offset; false when there is none. */
function readAt(cursor: Segment, offset: number): boolean {
  if (offset < 0 || offset >= cursor.text.length) return false;
  moveTo(cursor, offset, segmentEnd(cursor.text, offset, cursor.text.length, cursor.syntax));
  splitElements(cursor);
  return true;
}
