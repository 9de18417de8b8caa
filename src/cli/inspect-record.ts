import type { LineTable, Range } from '../claims/lines';
import type { Claim, ClaimFile, ClaimKind, Procedure, ProcedureRole, ServiceLine, Token } from '../claims/model';
import { codeOf, numberOf, placeOfServiceOf, usedModifiers } from '../claims/values';

/** A token in the JSON of `inspect`: `value` in upper case without wrapping line breaks, `text` as in the file. */
export interface TokenRecord {
  readonly value: string;
  readonly text: string;
  readonly range: Range;
}

/** One procedure in the JSON of `inspect`; docs/cli.md describes every member. */
export interface ProcedureRecord {
  readonly claim: string | null;
  readonly kind: ClaimKind;
  readonly role: ProcedureRole;
  readonly qualifier: string | null;
  readonly procedure: TokenRecord;
  readonly modifiers: readonly TokenRecord[];
  readonly serviceDate: { readonly from: string; readonly to: string } | null;
  readonly units: number | null;
  readonly charge: number | null;
  readonly placeOfService: string | null;
  readonly revenueCode: string | null;
  readonly payer: { readonly name: string | null; readonly id: string | null; readonly filingIndicator: string | null } | null;
}

/** National revenue codes and drug codes stand in procedure positions but are no procedures. */
const OTHER_CODE_SETS: ReadonlySet<string> = new Set(['NU', 'RB', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'ND', 'UI']);

function isProcedure(procedure: Procedure): boolean {
  return procedure.code.value !== '' && (procedure.qualifier === null || !OTHER_CODE_SETS.has(codeOf(procedure.qualifier)));
}

function textOf(token: Token | null | undefined): string | null {
  return token === null || token === undefined || token.value === '' ? null : token.value;
}

function tokenRecord(token: Token, lines: LineTable): TokenRecord {
  return { value: codeOf(token), text: token.text, range: lines.rangeOf(token) };
}

/** The modifiers that can be read: not the one that the end of a torn-off file cuts in two. */
function readableModifiers(procedure: Procedure): readonly Token[] {
  const used = usedModifiers(procedure);
  return procedure.complete || (used.at(-1)?.value.length ?? 2) >= 2 ? used : used.slice(0, -1);
}

/** What was submitted has its own units (SVC07) where they differ from those paid. */
function unitsOf(procedure: Procedure, line: ServiceLine): number | null {
  const submitted = procedure.role === 'submitted' ? numberOf(line.originalUnits) : null;
  return submitted ?? numberOf(line.units);
}

function recordOf(procedure: Procedure, line: ServiceLine | null, claim: Claim, lines: LineTable): ProcedureRecord {
  const date = line === null ? claim.statementPeriod : line.serviceDate;
  const place = line === null ? null : placeOfServiceOf(claim, line);
  return {
    claim: textOf(claim.id),
    kind: claim.kind,
    role: procedure.role,
    qualifier: procedure.qualifier === null || procedure.qualifier.text === '' ? null : procedure.qualifier.text,
    procedure: tokenRecord(procedure.code, lines),
    modifiers: readableModifiers(procedure).map((modifier) => tokenRecord(modifier, lines)),
    serviceDate: date === null ? null : { from: date.from, to: date.to },
    units: line === null ? null : unitsOf(procedure, line),
    charge: line === null ? null : numberOf(line.charge),
    placeOfService: textOf(place),
    revenueCode: textOf(line?.revenueCode),
    payer:
      claim.payer === null
        ? null
        : { name: textOf(claim.payer.name), id: textOf(claim.payer.id), filingIndicator: textOf(claim.payer.filingIndicator) }
  };
}

/** The procedures of a claim in file order. */
export function recordsOfClaim(claim: Claim, lines: LineTable): ProcedureRecord[] {
  const found: { readonly procedure: Procedure; readonly line: ServiceLine | null }[] = [];
  for (const procedure of claim.procedures) found.push({ procedure, line: null });
  for (const line of claim.lines) for (const procedure of line.procedures) found.push({ procedure, line });
  found.sort((a, b) => a.procedure.start - b.procedure.start);
  return found.filter(({ procedure }) => isProcedure(procedure)).map(({ procedure, line }) => recordOf(procedure, line, claim, lines));
}

/** The procedures of a file in file order, claim by claim. */
export function* recordsOf(file: ClaimFile, lines: LineTable): Generator<ProcedureRecord> {
  for (let index = 0; index < file.claimCount; index++) yield* recordsOfClaim(file.claim(index), lines);
}
