import { allPairsOf, PAIRS, pairOf, pairsOf } from './pair';

/**
 * What a segment may be to the scan, by its first two characters: one look says whether the scan has to stop at it.
 * A few others pass too, as only five bits of the second character count; their id tells them apart.
 */

/** Begins or ends an interchange, group or transaction set. */
export const ENVELOPE = 1;
/** May begin or end a claim: HL, CLM, CLP, TRN, PLB. */
export const CLAIM = 2;
/** Says who pays, bills and is treated: N1, NM1, SBR. */
export const PARTY = 4;
/** LX. */
export const LINE = 8;
/** Holds the procedure of a service line, which opens a claim where none is open: SV1, SVC, EQ, … */
export const SERVICE = 16;
/** May hold procedures of a claim: HI, HCP. */
export const CLAIM_CODES = 32;
/** What a coder types (C…, D…, L…, S…): such a segment may lack its terminator and run into the next line. The highest. */
export const TYPED = 64;

/** What counts between claims, in a claim, and in a transaction set without claims. */
export const BETWEEN_CLAIMS = ENVELOPE | CLAIM | PARTY | LINE | SERVICE | TYPED;
export const IN_CLAIM = ENVELOPE | CLAIM | SERVICE | CLAIM_CODES | TYPED;
export const NO_CLAIMS = ENVELOPE | TYPED;

const IDS: readonly (readonly [number, string])[] = [
  [ENVELOPE, 'IS IE GS GE ST SE'],
  [CLAIM, 'HL CL TR PL'],
  [PARTY, 'N1 NM SB'],
  [LINE, 'LX'],
  [SERVICE, 'SV EQ EB'],
  [CLAIM_CODES, 'HI HC']
];

/** The roles of each pair of characters (pair.ts). */
export const ROLES = new Uint8Array(PAIRS);

for (const letter of 'CDLS') add(TYPED, allPairsOf(letter.charCodeAt(0)));
for (const [role, ids] of IDS) for (const id of ids.split(' ')) add(role, pairsOf(id.charCodeAt(0), id.charCodeAt(1)));

function add(role: number, pairs: readonly number[]): void {
  for (const pair of pairs) ROLES[pair] = (ROLES[pair] ?? 0) | role;
}

/** The roles of the segments that begin with two characters; 0 when they begin none that matters. */
export function roleOf(first: number, second: number): number {
  return ROLES[pairOf(first, second)] ?? 0;
}
