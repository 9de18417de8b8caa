import type { Claim, ClaimFile, Procedure, ServiceLine, Span, Token } from './model';
import { lastStartedBy } from './order';

/** What stands at an offset inside a procedure identifier. */
export interface ProcedureToken {
  readonly claim: Claim;
  /** Null for a procedure of the whole claim. */
  readonly line: ServiceLine | null;
  readonly procedure: Procedure;
  readonly part: 'qualifier' | 'code' | 'modifier' | 'description';
  readonly token: Token;
}

/** Whether the offset lies on the span; the position after its last character does not. */
export function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** The service line whose span holds the offset (end included), or null. Lines are in file order. */
export function lineAt(claim: Claim, offset: number): ServiceLine | null {
  const line = lastStartedBy(claim.lines, offset);
  return line !== undefined && offset <= line.end ? line : null;
}

function partAt(procedure: Procedure, offset: number): Pick<ProcedureToken, 'part' | 'token'> | null {
  if (covers(procedure.code, offset)) return { part: 'code', token: procedure.code };
  const modifier = procedure.modifiers.find((token) => covers(token, offset));
  if (modifier !== undefined) return { part: 'modifier', token: modifier };
  if (procedure.qualifier !== null && covers(procedure.qualifier, offset)) return { part: 'qualifier', token: procedure.qualifier };
  if (procedure.description !== null && covers(procedure.description, offset)) return { part: 'description', token: procedure.description };
  return null;
}

/** The part of a procedure identifier at an offset, or null everywhere else in the file. */
export function procedureAt(file: ClaimFile, offset: number): ProcedureToken | null {
  const index = file.claimAt(offset);
  if (index < 0) return null;
  const claim = file.claim(index);
  const line = lineAt(claim, offset);
  const procedure = (line?.procedures ?? claim.procedures).find((candidate) => covers(candidate, offset));
  if (procedure === undefined) return null;
  const part = partAt(procedure, offset);
  return part === null ? null : { claim, line, procedure, ...part };
}
