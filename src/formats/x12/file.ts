import type { Claim, ClaimFile } from '../../claims/model';
import { type ClaimPlace, createClaimReader } from './build';
import { BILLING, FILING, PATIENT, PAYER, SUBSCRIBER } from './context';
import type { Located } from './locate';
import { CONCERNS, CONTEXT, cell, END, firstRowFrom, hasFlag, INTERRUPTED, START, TRANSACTION } from './table';

/** The located claims of a text as a file whose claims are built when asked for. */
export function claimFile(text: string, located: Located): ClaimFile {
  const { interchanges, faults, claims } = located;
  const read = createClaimReader(text);
  /** Whoever asks for a claim often asks for it again. */
  let last: { readonly index: number; readonly claim: Claim } | null = null;
  return {
    format: 'x12',
    length: text.length,
    interchanges,
    faults,
    claimCount: claims.count,
    claim(index) {
      if (last?.index !== index) last = { index, claim: read(placeOf(located, index)) };
      return last.claim;
    },
    claimAt(offset) {
      const row = firstRowFrom(claims, offset);
      return row < claims.count && cell(claims, row, START) <= offset ? row : -1;
    },
    firstClaimFrom: (offset) => firstRowFrom(claims, offset),
    concerns: (index) => hasFlag(claims, index, CONCERNS)
  };
}

function placeOf({ claims, transactions, syntaxes }: Located, index: number): ClaimPlace {
  const number = cell(claims, index, TRANSACTION);
  const transaction = transactions[number];
  const syntax = syntaxes[number];
  if (!Number.isInteger(index) || index < 0 || index >= claims.count || transaction === undefined || syntax === undefined) {
    throw new RangeError(`No claim ${index}: the file has ${claims.count}.`);
  }
  return {
    start: cell(claims, index, START),
    end: cell(claims, index, END),
    transaction,
    syntax,
    interrupted: hasFlag(claims, index, INTERRUPTED),
    payerAt: cell(claims, index, CONTEXT + PAYER),
    filingAt: cell(claims, index, CONTEXT + FILING),
    billingAt: cell(claims, index, CONTEXT + BILLING),
    subscriberAt: cell(claims, index, CONTEXT + SUBSCRIBER),
    patientAt: cell(claims, index, CONTEXT + PATIENT)
  };
}
