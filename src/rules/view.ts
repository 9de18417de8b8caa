import type { Claim, Payer, Procedure, ServiceLine } from '../claims/model';
import { codeOf, numberOf, usedModifiers } from '../claims/values';
import type { Knowledge, ModifierEntry, PayerEntry, PayerIdentity, Setting } from '../data';
import { type Day, sharedDays } from './same-day-days';
import type { Service } from './service';

/** The code the product exists for. */
export const SUBJECT = '77407';

/** Image guidance as billed from 2026. */
export const GUIDANCE = '77387';

const CODE_LENGTH = 5;

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
  /** The days with several services. */
  readonly days: readonly Day[];
  /** Whether some procedure is under another qualifier than HC, or has more than the five characters of a code. */
  readonly isOddForm: boolean;
  readonly today: string;
}

/** Whether the procedure is under a qualifier ClaimLens judges: HC in any case; an empty qualifier is read, not judged. */
export function isJudged(procedure: Procedure): boolean {
  return procedure.qualifier !== null && codeOf(procedure.qualifier) === 'HC';
}

/** `before` is the service before it: most lines of a claim repeat its code. */
function serviceOf(line: ServiceLine, procedure: Procedure, knowledge: Knowledge, before: Service | undefined): Service {
  const { serviceDate } = line;
  const code = codeOf(procedure.code);
  const entry = before !== undefined && before.code === code ? before.entry : knowledge.code(code);
  return {
    line,
    procedure,
    code: entry?.code ?? code,
    entry,
    modifiers: usedModifiers(procedure),
    from: serviceDate === null ? null : serviceDate.from,
    to: serviceDate === null ? null : serviceDate.to,
    units: numberOf(line.units),
    concerns: null
  };
}

function settingOf({ kind }: Claim): Setting | null {
  return kind === 'professional' || kind === 'institutional' ? kind : null;
}

function isOdd({ qualifier, code }: Procedure): boolean {
  return (qualifier !== null && qualifier.value !== 'HC') || code.value.length > CODE_LENGTH;
}

const NO_SERVICES: readonly Service[] = [];

/** Prepares a claim for the rules. */
export function viewOf(claim: Claim, knowledge: Knowledge, today: string): ClaimView {
  const services: Service[] = [];
  let subjects: Service[] | null = null;
  let isOddForm = false;
  for (const line of claim.lines) {
    const procedure = line.procedures[0];
    if (procedure === undefined) continue;
    isOddForm ||= isOdd(procedure);
    if (!isJudged(procedure) || (procedure.role !== 'service' && procedure.role !== 'adjudicated')) continue;
    const service = serviceOf(line, procedure, knowledge, services[services.length - 1]);
    services.push(service);
    if (service.code !== SUBJECT) continue;
    if (subjects === null) subjects = [service];
    else subjects.push(service);
  }
  const payer = knowledge.payer(identityOf(claim.payer));
  return {
    claim,
    // A practice's own severities hold by the first day of 77407 on the claim; its verdicts by the day of the line (modifierOn).
    knowledge: knowledge.under(payer, (subjects?.[0] ?? services[0])?.from ?? null),
    payer,
    setting: settingOf(claim),
    services,
    subjects: subjects ?? NO_SERVICES,
    days: sharedDays(services, claim.kind !== 'remittance'),
    isOddForm,
    today
  };
}

/** What is known of a modifier for the payer of the claim, on the day of the line where it has one. */
export function modifierOn({ knowledge, payer }: ClaimView, { from }: Service, code: string): ModifierEntry | undefined {
  return (from === null ? knowledge : knowledge.under(payer, from)).modifier(code);
}

function identityOf(payer: Payer | null): PayerIdentity {
  return { name: payer?.name?.value ?? '', id: payer?.id?.value ?? '', filingIndicator: payer?.filingIndicator?.value ?? '' };
}
