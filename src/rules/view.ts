import type { Claim, Procedure, ServiceLine, Token } from '../claims/model';
import { codeOf, numberOf, usedModifiers } from '../claims/values';
import type { Knowledge, PayerEntry, Setting } from '../data';

/** The code the product exists for. */
export const SUBJECT = '77407';

/** A billed (or adjudicated) service as rules look at it. */
export interface Service {
  readonly line: ServiceLine;
  readonly procedure: Procedure;
  /** Upper-case code; a code glued to a modifier keeps its full text. */
  readonly code: string;
  /** Used modifiers, in slot order. */
  readonly modifiers: readonly Token[];
  /** ISO first and last day in force; null when the line has no readable date. */
  readonly from: string | null;
  readonly to: string | null;
  readonly units: number | null;
}

/** A claim prepared once for all rules. */
export interface ClaimView {
  readonly claim: Claim;
  readonly knowledge: Knowledge;
  readonly payer: PayerEntry;
  /** Null where a claim is neither professional nor institutional (remittances, requests, …). */
  readonly setting: Setting | null;
  /** Services billed under HC (or an empty qualifier): the first procedure of each line. */
  readonly services: readonly Service[];
  /** The services whose code is 77407. */
  readonly subjects: readonly Service[];
  readonly today: string;
}

/** Whether the procedure is under a qualifier ClaimLens judges: HC in any case; an empty qualifier is read, not judged. */
export function isJudged(procedure: Procedure): boolean {
  return procedure.qualifier !== null && codeOf(procedure.qualifier) === 'HC';
}

function serviceOf(line: ServiceLine): Service | null {
  const procedure = line.procedures[0];
  if (procedure === undefined || !isJudged(procedure)) return null;
  if (procedure.role !== 'service' && procedure.role !== 'adjudicated') return null;
  return {
    line,
    procedure,
    code: codeOf(procedure.code),
    modifiers: usedModifiers(procedure),
    from: line.serviceDate?.from ?? null,
    to: line.serviceDate?.to ?? null,
    units: numberOf(line.units)
  };
}

function settingOf(claim: Claim): Setting | null {
  return claim.kind === 'professional' || claim.kind === 'institutional' ? claim.kind : null;
}

/** Prepares a claim for the rules. */
export function viewOf(claim: Claim, knowledge: Knowledge, today: string): ClaimView {
  const services: Service[] = [];
  for (const line of claim.lines) {
    const service = serviceOf(line);
    if (service !== null) services.push(service);
  }
  const payer = knowledge.payer({
    name: claim.payer?.name?.value ?? '',
    id: claim.payer?.id?.value ?? '',
    filingIndicator: claim.payer?.filingIndicator?.value ?? ''
  });
  const subjects = services.filter((service) => service.code === SUBJECT);
  return {
    claim,
    // A practice's own verdicts and severities hold by the first day of 77407 on the claim.
    knowledge: knowledge.under(payer, (subjects[0] ?? services[0])?.from ?? null),
    payer,
    setting: settingOf(claim),
    services,
    subjects,
    today
  };
}
