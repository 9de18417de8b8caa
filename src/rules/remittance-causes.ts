import { codeOf, numberOf, placeOfServiceOf, usedModifiers } from '../claims/values';
import type { RemittedLine } from './remittance-line';
import { counted, listed } from './report';
import { onDay } from './same-day-days';
import { type ClaimView, SUBJECT } from './view';

/** What the other lines of a date say, found once for each date. */
export interface Company {
  /** Lines of 77407 on the date. */
  readonly repeats: number;
  /** Another code of the date that forms a pair with 77407. */
  readonly partner: string | null;
}

const ALONE: Company = { repeats: 1, partner: null };

/** Looks at the lines of a date together; linear in the lines of the claim. */
export function companyOf(view: ClaimView): (date: string | null) => Company {
  if (view.days.length === 0) return () => ALONE;
  const days = new Map<string, Company>();
  for (const day of view.days) {
    if (day.from !== day.to) continue;
    const partner = [...day.codes.keys()].find((code) => code !== SUBJECT && view.knowledge.pair(SUBJECT, code) !== undefined);
    days.set(day.from, { repeats: day.codes.get(SUBJECT)?.length ?? 0, partner: partner ?? null });
  }
  return (date) => (date === null ? ALONE : (days.get(date) ?? ALONE));
}

interface Circumstance {
  readonly view: ClaimView;
  readonly line: RemittedLine;
  readonly company: Company;
}

type Cause = (circumstance: Circumstance) => string | null;

function dated({ line }: Circumstance): string {
  const { from, to } = line.service;
  return from === null || to === null ? 'on the same date' : onDay({ from, to });
}

const unfitModifiers: Cause = ({ view, line }) => {
  const modifiers = [...usedModifiers(line.service.procedure), ...(line.submitted === null ? [] : usedModifiers(line.submitted))];
  const unfit = [...new Set(modifiers.map(codeOf))].filter((code) => view.knowledge.modifier(code)?.verdict === 'no');
  if (unfit.length === 0) return null;
  return `${listed(unfit)} ${unfit.length === 1 ? 'does' : 'do'} not belong on ${SUBJECT}, a technical-only code`;
};

const duplicate: Cause = (circumstance) => {
  const { repeats } = circumstance.company;
  return repeats > 1 ? `${repeats} lines of ${SUBJECT} ${dated(circumstance)}` : null;
};

const paired: Cause = (circumstance) => {
  const { view, company } = circumstance;
  if (company.partner === null) return null;
  const pair = view.knowledge.pair(SUBJECT, company.partner);
  if (pair === undefined) return null;
  const separable = pair.indicator === '1' ? 'a modifier separates them only for truly distinct services' : 'no modifier separates them';
  return `${company.partner} ${dated(circumstance)} forms a code pair with ${SUBJECT} (indicator ${pair.indicator}: ${separable})`;
};

/** Units as billed: the original units where the payer states them. */
function billedUnits(line: RemittedLine): number | null {
  return numberOf(line.service.line.originalUnits) ?? line.service.units;
}

const units: Cause = ({ view, line, company }) => {
  const setting = line.service.line.revenueCode === null ? 'professional' : 'institutional';
  const limit = view.knowledge.unitLimit(SUBJECT, setting, line.service.from);
  const billed = billedUnits(line);
  if (limit !== undefined && billed !== null && billed > limit.units) {
    return `${counted(billed, 'unit')} billed, while Medicare's limit is ${limit.units} a day`;
  }
  return company.repeats > 1 ? `${company.repeats} lines of ${SUBJECT} on the same date are counted together` : null;
};

const place: Cause = ({ view, line }) => {
  if (line.service.line.revenueCode !== null) return null;
  const token = placeOfServiceOf(view.claim, line.service.line) ?? view.claim.facilityCode;
  const entry = token === null ? undefined : view.knowledge.place(token.value);
  if (entry === undefined || entry.facility !== 'facility') return null;
  return `place of service ${entry.code} (${entry.name}), where the facility bills this technical-only service`;
};

const level: Cause = ({ line }) => (line.submitted === null ? null : 'the payer put another level in place of the one submitted');

const revenue: Cause = ({ line }) => {
  const code = line.service.line.revenueCode?.value ?? '';
  return code === '' || code.padStart(4, '0') === '0333' ? null : `revenue code ${code} instead of 0333`;
};

const code: Cause = ({ view, line }) => {
  const { from } = line.service;
  if (from === null) return null;
  const period = view.knowledge.period(SUBJECT, { date: from, setting: 'professional', payer: view.payer.family });
  const professional = line.service.line.revenueCode === null;
  return professional && period?.state === 'not-payable'
    ? `${SUBJECT} was not valid on professional claims for ${view.payer.name} on ${from}`
    : null;
};

/** What to look for on the line itself, by reason or remark code; tried in this order. */
const CAUSES: Readonly<Record<string, readonly Cause[]>> = {
  4: [unfitModifiers],
  N519: [unfitModifiers],
  N823: [unfitModifiers],
  5: [place],
  58: [place],
  134: [place],
  170: [place],
  171: [place],
  M77: [place],
  M96: [place],
  M97: [place],
  N428: [place],
  16: [unfitModifiers, code],
  96: [code],
  18: [duplicate],
  59: [paired],
  97: [paired],
  231: [paired],
  236: [paired],
  M15: [paired],
  M80: [paired],
  N20: [paired],
  N431: [paired],
  150: [level],
  169: [level],
  151: [units],
  222: [units],
  M53: [units],
  N362: [units],
  N430: [units],
  181: [code],
  N56: [code],
  199: [revenue],
  M50: [revenue]
};

/** The likely cause on this very line, as a clause; null when nothing on it points to one. */
export function causeOnLine(view: ClaimView, line: RemittedLine, company: Company): string | null {
  const codes = [...line.adjustments.map(({ reason }) => codeOf(reason)), ...line.service.line.remarks.map(codeOf)];
  for (const reason of codes) {
    for (const cause of CAUSES[reason] ?? []) {
      const found = cause({ view, line, company });
      if (found !== null) return found;
    }
  }
  return null;
}
