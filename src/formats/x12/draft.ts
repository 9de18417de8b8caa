import type { Adjustment, Claim, ClaimKind, Delimiters, Procedure, ServiceDate, Token, TransactionSet } from '../../claims/model';
import { readPeriod } from './dates';
import { CLP, SV1, SV2, SV3, SV5, SVC } from './ids';
import { createLine, type OpenLine } from './line';
import type { Open } from './scan';

/** A claim whose segments are still being read. */
export interface Draft {
  readonly claim: Open<Omit<Claim, 'lines' | 'diagnoses' | 'procedures' | 'adjustments' | 'remarks'>> & {
    readonly lines: OpenLine[];
    readonly diagnoses: Token[];
    readonly procedures: Procedure[];
    readonly adjustments: Adjustment[];
    readonly remarks: Token[];
  };
  readonly transaction: TransactionSet;
  /** Packed id of the segment that opened the claim, and of the first one with a service. */
  opener: number;
  firstService: number;
  /** The line being read; it joins the claim when its service has come. */
  line: OpenLine | null;
  hasService: boolean;
  /** End of the last segment passed. */
  end: number;
  /** First and last day in segments of their own, of the line or before any line of the claim. */
  firstDay: Token | null;
  lastDay: Token | null;
  /** Date of service of the whole claim. */
  claimDate: ServiceDate | null;
  filingIndicator: Token | null;
  /** Patient and subscriber named inside the claim (835). */
  ownPatient: Token | null;
  ownSubscriber: Token | null;
}

export function createDraft(start: number, end: number, transaction: TransactionSet, delimiters: Delimiters): Draft {
  return {
    claim: {
      start,
      end,
      kind: transaction.kind,
      guide: transaction.guide,
      delimiters,
      transactionStart: transaction.start,
      id: null,
      charge: null,
      facilityCode: null,
      frequency: null,
      status: null,
      payer: null,
      patient: null,
      billingProvider: null,
      diagnoses: [],
      procedures: [],
      statementPeriod: null,
      adjustments: [],
      remarks: [],
      lines: []
    },
    transaction,
    opener: 0,
    firstService: 0,
    line: null,
    hasService: false,
    end: start,
    firstDay: null,
    lastDay: null,
    claimDate: null,
    filingIndicator: null,
    ownPatient: null,
    ownSubscriber: null
  };
}

/** Ends the line being read and begins another. */
export function beginLine(draft: Draft, start: number, number: Token | null): OpenLine {
  endLine(draft);
  const line = createLine(start, number);
  draft.line = line;
  return line;
}

/** Ends the line being read, or what the claim says before its first line. */
export function endLine(draft: Draft): void {
  const { line, firstDay, lastDay, claim } = draft;
  if (line === null) {
    if (firstDay !== null || lastDay !== null) claim.statementPeriod ??= readPeriod(firstDay, lastDay, 'claim');
  } else if (draft.hasService) {
    line.end = draft.end;
    line.serviceDate ??= readPeriod(firstDay, lastDay, 'line');
    line.dateToken ??= firstDay ?? lastDay;
    claim.lines.push(line);
  }
  draft.line = null;
  draft.hasService = false;
  draft.firstDay = null;
  draft.lastDay = null;
}

const KIND_OF_SERVICE: ReadonlyMap<number, ClaimKind> = new Map([
  [SV1, 'professional'],
  [SV5, 'professional'],
  [SV2, 'institutional'],
  [SV3, 'dental'],
  [SVC, 'remittance'],
  [CLP, 'remittance']
]);

/** Settles what only the whole claim can tell: its kind and the dates of lines that have none of their own. */
export function finishDraft(draft: Draft): Claim {
  endLine(draft);
  const { claim, transaction } = draft;
  // The segments of an 837 say more surely than its header what kind of claim it is.
  if (transaction.id === '837' || transaction.id === '') {
    claim.kind = KIND_OF_SERVICE.get(draft.firstService) ?? KIND_OF_SERVICE.get(draft.opener) ?? transaction.kind;
  }
  const standIn = draft.claimDate ?? claim.statementPeriod;
  if (standIn !== null) for (const line of claim.lines) line.serviceDate ??= line.dateToken === null ? standIn : null;
  return claim;
}
