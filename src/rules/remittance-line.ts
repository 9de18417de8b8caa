import type { Adjustment, Procedure, ServiceLine } from '../claims/model';
import { codeOf, numberOf, usedModifiers } from '../claims/values';
import type { Service } from './service';
import { type ClaimView, isJudged, SUBJECT } from './view';

/** What happened to a line: paid nothing, paid less, or adjudicated as something else. */
export type Outcome = 'denied' | 'reduced' | 'changed';

/** An adjudicated line of 77407, or of another code that was submitted as 77407. */
export interface RemittedLine {
  readonly service: Service;
  /** The service as submitted where the payer says that it differs (SVC06). */
  readonly submitted: Procedure | null;
  /** Adjustments beyond the ordinary ones. */
  readonly adjustments: readonly Adjustment[];
  readonly outcome: Outcome;
}

/**
 * Group and reason of what every paid claim has: deductible, coinsurance, copayment, the contractual
 * reduction, the federal sequestration cut, and what an earlier payer paid.
 */
const ORDINARY: ReadonlySet<string> = new Set(['PR 1', 'PR 2', 'PR 3', 'CO 45', 'CO 253', 'OA 23']);

function isOrdinary(adjustment: Adjustment): boolean {
  return ORDINARY.has(`${codeOf(adjustment.group)} ${codeOf(adjustment.reason)}`) || numberOf(adjustment.amount) === 0;
}

/** Code and modifiers in one word, as coders write them: `77407-26`. */
export function written(procedure: Procedure): string {
  return [codeOf(procedure.code), ...usedModifiers(procedure).map(codeOf)].join('-');
}

function submittedOf(line: ServiceLine): Procedure | null {
  if (line.procedures.length < 2) return null;
  return line.procedures.find((procedure) => procedure.role === 'submitted' && isJudged(procedure) && procedure.code.value !== '') ?? null;
}

function outcomeOf(service: Service, submitted: Procedure | null, adjustments: readonly Adjustment[]): Outcome | null {
  if (adjustments.length > 0) return (numberOf(service.line.paid) ?? 0) > 0 ? 'reduced' : 'denied';
  return submitted === null ? null : 'changed';
}

/** What the payer did to this line; null when it is not about 77407 or nothing out of the ordinary happened. */
export function remittedLine(service: Service): RemittedLine | null {
  const { line, procedure } = service;
  const stated = submittedOf(line);
  if (service.code !== SUBJECT && (stated === null || codeOf(stated.code) !== SUBJECT)) return null;
  const submitted = stated === null || written(stated) === written(procedure) ? null : stated;
  const adjustments = line.adjustments.every(isOrdinary) ? [] : line.adjustments.filter((adjustment) => !isOrdinary(adjustment));
  const outcome = outcomeOf(service, submitted, adjustments);
  return outcome === null ? null : { service, submitted, adjustments, outcome };
}

/** Whether the claim takes an earlier payment back (CLP02 22); its lines repeat the old adjustments with the sign turned. */
export function isReversal(view: ClaimView): boolean {
  return view.claim.status?.value === '22';
}
