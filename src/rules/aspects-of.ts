import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { BIT } from './aspects';
import { isOutsideLife, isUnpayable } from './code-life';
import { concernsOf } from './concern';
import { DISTINCT, REPEAT } from './same-day-modifiers';
import type { Concern, Service } from './service';
import { type ClaimView, GUIDANCE } from './view';

const KIND: Readonly<Partial<Record<string, number>>> = {
  professional: BIT.billed | BIT.professional,
  institutional: BIT.billed | BIT.institutional,
  unknown: BIT.billed,
  remittance: BIT.remittance
};

const CONCERN: Readonly<Record<Concern, number>> = {
  length: BIT['odd-length'],
  duplicate: BIT['repeated-modifier'],
  component: BIT['component-modifier'],
  'claim-kind': BIT['other-kind-modifier'],
  unfit: BIT['unfit-modifier'],
  unknown: BIT['unknown-modifier'],
  none: 0
};

/** The aspects of a claim, as a set. */
export function aspectsOf(view: ClaimView): number {
  const { claim, services, subjects, days, isOddForm } = view;
  let set = KIND[claim.kind] ?? 0;
  if (isOddForm) set |= BIT['odd-form'];
  if (days.length > 0) set |= BIT['shared-day'] | BIT['many-units'];
  for (const service of services) set |= aspectsOfService(service);
  if (subjects.length > 0) set |= BIT.subject | aspectsOfDiagnoses(claim.diagnoses);
  const first = firstDay(subjects);
  for (const subject of subjects) set |= aspectsOfSubject(view, subject, first);
  return set;
}

function aspectsOfService({ code, entry, from, to, units, modifiers }: Service): number {
  let set = 0;
  if (code === GUIDANCE) set |= BIT.guidance;
  if (from !== to || (units !== null && units > 1)) set |= BIT['many-units'];
  if (entry === undefined) return set;
  if (from !== null && to !== null) {
    if (isOutsideLife(entry, from, to)) set |= BIT['invalid-code'];
    if (entry.level !== undefined && isUnpayable(entry, from)) set |= BIT['unpayable-code'];
  }
  if (modifiers.length > 0 && entry.group === 'management') set |= BIT['marked-management'];
  return set;
}

function aspectsOfDiagnoses(diagnoses: readonly Token[]): number {
  for (const { value } of diagnoses) if (value.startsWith('C')) return 0;
  return diagnoses.length === 0 ? 0 : BIT['no-tumor'];
}

function aspectsOfSubject(view: ClaimView, subject: Service, first: string | null): number {
  const { line, procedure, modifiers, from, to, units } = subject;
  let set = 0;
  if (isOddlyWritten(procedure.code)) set |= BIT['odd-writing'];
  if (procedure.description !== null) set |= BIT.description;
  if (procedure.modifiers.length > 0) set |= aspectsOfModifiers(view, subject, modifiers);
  if (from === null || from !== to || from > view.today || line.serviceDate?.origin !== 'line') set |= BIT['odd-date'];
  if (!isSameYear(from, first) || !isSameYear(to, first)) set |= BIT['two-years'];
  if (line.units !== null && !(units !== null && units > 0 && Number.isInteger(units))) set |= BIT['odd-units'];
  if (line.unitBasis !== null && line.unitBasis.value !== 'UN') set |= BIT['odd-units'];
  if (line.diagnosisPointers.length !== 1 || line.diagnosisPointers[0]?.value !== '1') set |= BIT['odd-pointer'];
  return set;
}

function aspectsOfModifiers(view: ClaimView, subject: Service, modifiers: readonly Token[]): number {
  let set = modifiers.length < 2 ? 0 : BIT['several-modifiers'];
  if (subject.procedure.modifiers.length !== modifiers.length) set |= BIT['odd-writing'];
  for (const concern of concernsOf(view, subject)) set |= CONCERN[concern];
  for (const modifier of modifiers) {
    const code = codeOf(modifier);
    if (isOddlyWritten(modifier)) set |= BIT['odd-writing'];
    if (DISTINCT.has(code)) set |= BIT['distinct-modifier'];
    if (REPEAT.has(code)) set |= BIT['repeat-modifier'];
  }
  return set;
}

/** The first day of the first service that has one. */
function firstDay(services: readonly Service[]): string | null {
  for (const { from } of services) if (from !== null) return from;
  return null;
}

/** Whether the file writes it with blanks or lower case. */
function isOddlyWritten(token: Token): boolean {
  return token.text.length !== token.value.length || codeOf(token) !== token.value;
}

/** Whether two ISO days lie in the same year; a day that is not known lies in any. */
function isSameYear(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  return a.slice(0, 4) === b.slice(0, 4);
}
