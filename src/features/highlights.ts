import { covers, lineAt, procedureAt } from '../claims/at';
import type { Claim, ClaimFile, Procedure, ServiceDate, ServiceLine, Span, Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { diagnosisOf } from './diagnosis';

/**
 * What belongs together with what stands at an offset: the same code on the same day, the same modifier, a diagnosis
 * and its pointers, the other results under the same claim number. Null where a claim file knows no such thing, so
 * that the editor marks equal words.
 */
export function highlightsAt(file: ClaimFile, claimCount: number, offset: number): readonly Span[] | null {
  const index = file.claimAt(offset);
  if (index < 0) return null;
  const claim = file.claim(index);
  return procedureHighlights(file, claim, offset) ?? diagnosisHighlights(claim, offset) ?? claimHighlights(file, claimCount, claim, offset);
}

function procedureHighlights(file: ClaimFile, claim: Claim, offset: number): readonly Span[] | null {
  const at = procedureAt(file, offset);
  if (at === null || at.line === null) return null;
  const { line, token } = at;
  if (at.part === 'code') return sameDay(claim, line).flatMap(({ procedures }) => tokens(procedures, token, ({ code }) => [code]));
  if (at.part === 'modifier') return claim.lines.flatMap(({ procedures }) => tokens(procedures, token, ({ modifiers }) => modifiers));
  return null;
}

function tokens(procedures: readonly Procedure[], token: Token, among: (procedure: Procedure) => readonly Token[]): readonly Span[] {
  return procedures.flatMap(among).filter((candidate) => candidate.value !== '' && codeOf(candidate) === codeOf(token));
}

function sameDay({ lines }: Claim, line: ServiceLine): readonly ServiceLine[] {
  return lines.filter((other) => other === line || other.start === line.start || shareDay(other.serviceDate, line.serviceDate));
}

function shareDay(a: ServiceDate | null, b: ServiceDate | null): boolean {
  return a === null || b === null ? a === b : a.from <= b.to && b.from <= a.to;
}

/** A pointer marks its diagnosis, a diagnosis its pointers. */
function diagnosisHighlights(claim: Claim, offset: number): readonly Span[] | null {
  const pointer = lineAt(claim, offset)?.diagnosisPointers.find((token) => covers(token, offset));
  const diagnosis = pointer === undefined ? claim.diagnoses.find((token) => covers(token, offset)) : diagnosisOf(claim, pointer);
  if (diagnosis === undefined || diagnosis === null) return null;
  const pointers = claim.lines.flatMap(({ diagnosisPointers }) => diagnosisPointers);
  return [diagnosis, ...pointers.filter((token) => diagnosisOf(claim, token)?.start === diagnosis.start)];
}

/** A remittance may hold several results of one claim: its payment, a reversal, a correction. */
function claimHighlights(file: ClaimFile, claimCount: number, { id }: Claim, offset: number): readonly Span[] | null {
  if (id === null || !covers(id, offset)) return null;
  const same: Span[] = [];
  for (let index = 0; index < claimCount; index++) {
    const other = file.claim(index).id;
    if (other?.value === id.value) same.push(other);
  }
  return same;
}
