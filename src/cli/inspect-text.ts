import type { ProcedureRecord } from './inspect-record';

const ROLES: Readonly<Record<ProcedureRecord['role'], string>> = {
  service: '',
  adjudicated: 'adjudicated',
  submitted: 'as submitted',
  'other-payer': 'by another payer',
  repriced: 'repriced',
  claim: 'for the whole claim'
};

function dates({ serviceDate }: ProcedureRecord): string {
  if (serviceDate === null) return 'no date';
  return serviceDate.from === serviceDate.to ? serviceDate.from : `${serviceDate.from} to ${serviceDate.to}`;
}

/** One procedure on one line: place, code and modifiers, then what the line says of them. */
export function procedureLine(record: ProcedureRecord): string {
  const { line, character } = record.procedure.range.start;
  const code = [record.procedure, ...record.modifiers].map((token) => token.value).join(' ');
  const facts = [
    dates(record),
    record.units === null ? '' : `units ${record.units}`,
    record.charge === null ? '' : `charge ${record.charge}`,
    record.placeOfService === null ? '' : `place ${record.placeOfService}`,
    record.revenueCode === null ? '' : `revenue ${record.revenueCode}`,
    record.claim === null ? '' : `claim ${record.claim}`,
    record.kind,
    ROLES[record.role]
  ];
  return `${`${line + 1}:${character + 1}`.padEnd(10)} ${code.padEnd(18)} ${facts.filter((fact) => fact !== '').join(', ')}`;
}
