import type { Payer, Token } from '../../claims/model';
import { isLineBreak } from './characters';
import { codeAt, packed } from './id';
import { N1, NM1, REF } from './ids';
import { nthElement, type Segment } from './segment';
import { segmentEnd, segmentStart } from './syntax';
import { fieldOf } from './token';

/** Reads what the segments around a claim say, element by element, as each is asked for one or two. */

const NM1_NAME = 3;
const NM1_ID = 9;
const N1_NAME = 2;
const N1_ID = 4;
const SBR_FILING_INDICATOR = 9;
/** What is longer is no segment of this kind. */
const LONGEST = 1024;
/** A payer's REF stands within so many segments behind its N1. */
const PAYER_LOOP = 6;
const PAYER_REFERENCES: ReadonlySet<number> = new Set([packed('2U'), packed('NF'), packed('HI'), packed('EO')]);

/** Reads the parties around the claims of one text; claims that share a segment share what it says. */
export interface Parties {
  readonly payer: (payerAt: number, filingAt: number) => Payer | null;
  readonly subscriber: (at: number) => Token | null;
  readonly patient: (at: number) => Token | null;
  readonly billingProvider: (at: number) => Token | null;
}

export function createParties(segment: Segment): Parties {
  let lastPayer = -1;
  let lastFiling = -1;
  let payer: Payer | null = null;
  return {
    payer(payerAt, filingAt) {
      if (payerAt !== lastPayer || filingAt !== lastFiling) {
        payer = payerOf(segment, payerAt, filingAt);
        lastPayer = payerAt;
        lastFiling = filingAt;
      }
      return payer;
    },
    subscriber: identifierReader(segment),
    patient: identifierReader(segment),
    billingProvider: identifierReader(segment)
  };
}

function identifierReader(segment: Segment): (at: number) => Token | null {
  let last = -1;
  let identifier: Token | null = null;
  return (at) => {
    if (at !== last) {
      identifier = identifierAt(segment, at);
      last = at;
    }
    return identifier;
  };
}

/** The payer named at `payerAt` (NM1 or N1) with the filing indicator at `filingAt` (SBR); -1 where there is none. */
function payerOf(segment: Segment, payerAt: number, filingAt: number): Payer | null {
  const filingIndicator = filingAt < 0 ? null : elementOf(segment, filingAt, SBR_FILING_INDICATOR);
  if (payerAt < 0) return filingIndicator === null ? null : { name: null, id: null, filingIndicator };
  const named = idOf(segment, payerAt) === NM1;
  return {
    name: elementOf(segment, payerAt, named ? NM1_NAME : N1_NAME),
    id: elementOf(segment, payerAt, named ? NM1_ID : N1_ID) ?? (named ? null : payerReference(segment, payerAt)),
    filingIndicator
  };
}

/** The identifier in an NM1 or N1 segment. */
function identifierAt(segment: Segment, at: number): Token | null {
  return at < 0 ? null : elementOf(segment, at, idOf(segment, at) === NM1 ? NM1_ID : N1_ID);
}

/** The identifier in a REF of an 835 payer, where N104 has none. */
function payerReference(segment: Segment, payerAt: number): Token | null {
  const { text, syntax } = segment;
  let at = payerAt;
  for (let count = 0; count < PAYER_LOOP; count++) {
    at = segmentStart(text, endOf(segment, at) + syntax.terminator.length, syntax);
    const id = idOf(segment, at);
    if (id === N1) return null;
    if (id !== REF) continue;
    const end = endOf(segment, at);
    if (PAYER_REFERENCES.has(codeAt(text, nthElement(text, at, end, 1, syntax.element), end, syntax.element)))
      return elementOf(segment, at, 2);
  }
  return null;
}

/** Element n of the segment at an offset, found in one pass from its start to its terminator. */
function elementOf({ text, syntax }: Segment, at: number, n: number): Token | null {
  const limit = Math.min(text.length, at + LONGEST);
  let count = 0;
  let start = -1;
  let end = at;
  for (; end < limit && count <= n; end++) {
    const code = text.charCodeAt(end);
    if (code === syntax.element) {
      if (count++ === n - 1) start = end + 1;
      else if (count > n) break;
    } else if (code === syntax.terminatorCode || (syntax.lineEnds && isLineBreak(code))) break;
  }
  return start < 0 ? null : fieldOf(text, start, end);
}

function idOf({ text, syntax }: Segment, at: number): number {
  return codeAt(text, at, text.length, syntax.element);
}

function endOf({ text, syntax }: Segment, at: number): number {
  return segmentEnd(text, at, Math.min(text.length, at + LONGEST), syntax, true);
}
