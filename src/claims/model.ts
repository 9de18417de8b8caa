/**
 * The claim model: one shape for every format. Readers build it, rules and features read it.
 * All offsets are UTF-16 code units into the document's text; `end` is exclusive.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A piece of the file. `text` is exactly what stands between the offsets; `value` is the same without
 * line breaks from fixed-width wrapping and without surrounding blanks (case is kept).
 */
export interface Token extends Span {
  readonly text: string;
  readonly value: string;
}

export type ClaimKind = 'professional' | 'institutional' | 'dental' | 'remittance' | 'status' | 'authorization' | 'eligibility' | 'unknown';

/**
 * What a procedure says: the service billed or requested, the service as the payer adjudicated it, the
 * service as submitted (835 SVC06), another payer's adjudication (SVD03), a repriced code (HCP10), or a
 * procedure of the whole claim (4010 institutional HI BP and BO).
 */
export type ProcedureRole = 'service' | 'adjudicated' | 'submitted' | 'other-payer' | 'repriced' | 'claim';

/** One procedure identifier; the span covers the whole composite element. */
export interface Procedure extends Span {
  readonly role: ProcedureRole;
  /** Where it stands, in the field's words: `SV101`, `SV202`, `SVC06`, `SVD03`, … */
  readonly position: string;
  /** The qualifier as in the file (`HC`, `hc`, `N4`, …); null where the position has none. */
  readonly qualifier: Token | null;
  /** The component separator used in this very element; empty when the element has one component. */
  readonly separator: string;
  readonly code: Token;
  /** Slots 1 to 4 up to the last used one; an empty slot before a used one is a zero-width token. */
  readonly modifiers: readonly Token[];
  /** Component 7: free text, where a fifth modifier sometimes ends up. */
  readonly description: Token | null;
  /** False in the unterminated last segment of a file, which may still be being typed. */
  readonly complete: boolean;
}

/** Days in ISO form (`2026-01-31`), both inclusive; `token` is where the file says so. */
export interface ServiceDate {
  readonly from: string;
  readonly to: string;
  readonly token: Token;
  /** `line`: the line's own date; `statement`: 837I statement dates (434); `claim`: a date of the whole claim. */
  readonly origin: 'line' | 'claim' | 'statement';
}

export interface Payer {
  readonly name: Token | null;
  readonly id: Token | null;
  /** SBR09 or CLP06. */
  readonly filingIndicator: Token | null;
}

/** One group, reason, amount triple of a CAS segment. */
export interface Adjustment extends Span {
  readonly group: Token;
  readonly reason: Token;
  readonly amount: Token | null;
  readonly quantity: Token | null;
}

export interface ServiceLine extends Span {
  /** LX01, or the assigned line number of other formats. */
  readonly number: Token | null;
  /** The segment that carries the service (SV1, SV2, SVC, …), without its terminator. */
  readonly segment: Span;
  /** The service first; then as submitted, other payers', repriced. Never empty except on a revenue-code-only line. */
  readonly procedures: readonly Procedure[];
  readonly charge: Token | null;
  readonly paid: Token | null;
  /** UN, MJ, DA, … */
  readonly unitBasis: Token | null;
  readonly units: Token | null;
  /** SVC07: units as submitted. */
  readonly originalUnits: Token | null;
  /** The line's own place of service (SV105); see `placeOfServiceOf` for the one in force. */
  readonly placeOfService: Token | null;
  readonly revenueCode: Token | null;
  readonly diagnosisPointers: readonly Token[];
  /** Readable date in force on this line, with its origin; null when there is none or it cannot be read. */
  readonly serviceDate: ServiceDate | null;
  /** The line's own date element as in the file, readable or not. */
  readonly dateToken: Token | null;
  readonly adjustments: readonly Adjustment[];
  /** Remark codes of the line (LQ*HE, LQ*RX). */
  readonly remarks: readonly Token[];
  /** False when the service segment is the unterminated end of the file. */
  readonly complete: boolean;
}

export interface Delimiters {
  readonly element: string;
  readonly component: string;
  /** Empty when the interchange declares none. */
  readonly repetition: string;
  readonly segment: string;
}

/** From CLM or CLP (or the first service line of a fragment) to the end of its last segment. */
export interface Claim extends Span {
  readonly kind: ClaimKind;
  /** Implementation guide (`005010X222A1`), or empty when the file does not say. */
  readonly guide: string;
  readonly delimiters: Delimiters;
  /** Start of the transaction set (ST), or of the fragment: claims with the same value came together. */
  readonly transactionStart: number;
  /** CLM01 or CLP01. */
  readonly id: Token | null;
  /** CLM02 or CLP03. */
  readonly charge: Token | null;
  /** CLM05-1 or CLP08: place of service (professional) or first digits of the type of bill (institutional). */
  readonly facilityCode: Token | null;
  /** CLM05-3 or CLP09. */
  readonly frequency: Token | null;
  /** CLP02. */
  readonly status: Token | null;
  /** The destination payer (2010BB), in a remittance the payer of the transaction. Never another payer's loop. */
  readonly payer: Payer | null;
  /** Identifier of the patient, else of the subscriber (NM109): to recognise the same patient in a batch. */
  readonly patient: Token | null;
  /** Identifier of the billing provider or payee. */
  readonly billingProvider: Token | null;
  /** Diagnosis codes in pointer order (HI). */
  readonly diagnoses: readonly Token[];
  /** Procedures of the claim as a whole. */
  readonly procedures: readonly Procedure[];
  /** 837I statement dates; 835 claim dates. */
  readonly statementPeriod: ServiceDate | null;
  readonly adjustments: readonly Adjustment[];
  readonly remarks: readonly Token[];
  readonly lines: readonly ServiceLine[];
}

export interface TransactionSet extends Span {
  /** ST01: 837, 835, 277, … */
  readonly id: string;
  readonly guide: string;
  readonly kind: ClaimKind;
  readonly firstClaim: number;
  readonly claimCount: number;
}

export interface Interchange extends Span {
  readonly delimiters: Delimiters;
  /** False for a fragment whose delimiters were inferred. */
  readonly declared: boolean;
  readonly transactionSets: readonly TransactionSet[];
}

/** Something wrong with the file's layout itself, found by the reader and reported by a rule. */
export interface LayoutFault extends Span {
  readonly kind: 'component-separator';
  /** What the file declares and what it uses. */
  readonly declared: string;
  readonly used: string;
}

/**
 * One document version, read once. Claims are located in one pass and built when asked for, so a
 * 50 MB batch costs a few integers per claim until someone looks at one.
 */
export interface ClaimFile {
  readonly format: 'x12';
  readonly length: number;
  readonly interchanges: readonly Interchange[];
  readonly faults: readonly LayoutFault[];
  readonly claimCount: number;
  /** Claim by number, 0 to claimCount - 1, in file order. Throws RangeError outside. */
  claim(index: number): Claim;
  /** Number of the claim whose span holds the offset (end inclusive), or -1. */
  claimAt(offset: number): number;
  /** Number of the first claim that ends at or after the offset; claimCount when there is none. */
  firstClaimFrom(offset: number): number;
  /** Whether the claim holds a code of radiation oncology that the rules judge; others need no reading. */
  concerns(index: number): boolean;
}

/** Why a text could not be read as claims, for a plain sentence on request. */
export type Unreadable = 'empty' | 'xml' | 'json' | 'hl7' | 'edifact' | 'pdf' | 'binary' | 'other-transaction' | 'prose';

export type Reading = { readonly file: ClaimFile; readonly reason: null } | { readonly file: null; readonly reason: Unreadable };
