import type { Procedure, ProcedureRole, ServiceDate, Token } from '../claims/model';
import { codeOf, numberOf, placeOfServiceOf } from '../claims/values';
import { datesOf, type LineContext } from './context';
import { bold, inlineCode, joined, type Markdown, md, plain } from './markdown';
import { counted, daysInWords, kindInWords } from './words';

const LEADS: Readonly<Record<ProcedureRole, string>> = {
  service: 'This line',
  adjudicated: 'As the payer adjudicated it',
  submitted: 'As it was submitted',
  'other-payer': 'As another payer adjudicated it',
  repriced: 'As it was repriced',
  claim: 'Procedure of the whole claim'
};

/** One sentence of facts: claim kind, payer, date, units, place. What the file does not say is said or left out. */
export function lineFacts(procedure: Procedure, context: LineContext): Markdown {
  const facts = [claimAndPayer(context), otherCode(procedure, context), dateFact(context), unitsFact(context), placeFact(context)];
  return md`${bold(`${LEADS[procedure.role]}:`)} ${joined(facts, ' · ')}`;
}

/** `Professional claim to Medicare`; a payer that is not recognized is named as in the file. */
export function claimAndPayer(context: LineContext): Markdown {
  const { claim, payer } = context;
  const preposition = claim.kind === 'remittance' || claim.kind === 'status' ? 'from' : 'to';
  const named = payer.family === 'other' ? inlineCode(claim.payer?.name?.value ?? claim.payer?.id?.value ?? '') : plain(payer.name);
  return named.markdown === '' ? md`${kindInWords(claim.kind)}, payer not stated` : md`${kindInWords(claim.kind)} ${preposition} ${named}`;
}

/** In a remittance: the code on the other side, where payer and provider differ. */
function otherCode(procedure: Procedure, context: LineContext): Markdown | null {
  const other = context.line?.procedures.find(
    (candidate) =>
      (procedure.role === 'adjudicated' && candidate.role === 'submitted') ||
      (procedure.role === 'submitted' && candidate.role === 'adjudicated') ||
      ((procedure.role === 'other-payer' || procedure.role === 'repriced') && candidate.role === 'service')
  );
  if (other === undefined) return null;
  const said = other.role === 'submitted' ? 'submitted as' : other.role === 'adjudicated' ? 'paid as' : 'billed as';
  const modifiers = other.modifiers.filter((modifier) => modifier.value !== '').map(codeOf);
  return md`${said} ${inlineCode([codeOf(other.code), ...modifiers].join('-'))}`;
}

function dateFact(context: LineContext): Markdown {
  const date = datesOf(context);
  if (date === null) return md`**no readable date of service**`;
  const days = daysInWords(date.from, date.to);
  return date.origin === 'line' ? md`${days}` : md`${days} (from the ${date.origin === 'statement' ? 'statement dates' : 'claim'})`;
}

function unitsFact(context: LineContext): Markdown | null {
  const { line, setting, knowledge, code, date } = context;
  if (line === null) return null;
  const units = numberOf(line.units);
  if (units === null) return setting === null ? null : md`units not stated`;
  const said = counted(units, 'unit');
  const limit = setting === null ? undefined : knowledge.unitLimit(code, setting, date)?.units;
  if (limit === undefined) return md`${said}`;
  return perDay(units, line.serviceDate) > limit
    ? bold(`${said}, above the limit of ${limit} a day`)
    : md`${said} (limit ${String(limit)} a day)`;
}

/** Units of one day: those of a span are divided over its days and rounded, as Medicare does (domain.md 2.18). */
function perDay(units: number, date: ServiceDate | null): number {
  if (date === null) return units;
  const days = Math.round((Date.parse(date.to) - Date.parse(date.from)) / 86_400_000) + 1;
  return days > 1 ? Math.round(units / days) : units;
}

function placeFact(context: LineContext): Markdown | null {
  const { claim, line, setting, knowledge } = context;
  if (setting === 'institutional') return revenueFact(line?.revenueCode ?? null, context);
  const token = setting === 'professional' && line !== null ? placeOfServiceOf(claim, line) : null;
  if (token === null || token.value === '') return null;
  const place = knowledge.place(codeOf(token));
  if (place === undefined) return md`place of service ${inlineCode(token.value)}`;
  const named = md`place of service ${place.code}, ${place.name}`;
  return place.facility === 'facility' ? md`${named} (${bold('a facility')})` : named;
}

function revenueFact(token: Token | null, context: LineContext): Markdown | null {
  if (token === null || token.value === '') return null;
  const entry = context.knowledge.revenueCode(token.value);
  return entry === undefined ? md`revenue code ${inlineCode(token.value)}` : md`revenue code ${entry.code}, ${entry.name}`;
}
