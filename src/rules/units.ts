import { numberOf } from '../claims/values';
import { lineAt, replaceToken } from './edits';
import { NOTHING, type Severity } from './finding';
import { fixed, PREFERRED } from './fixes';
import { finding, isBilled, overSubjects } from './report';
import type { Rule } from './rule';
import { SUBJECT } from './view';

export const UNIT_BASIS: Rule = {
  id: 'units.basis',
  needs: ['billed', 'odd-units'],
  fix: (finding, { claim }) => {
    const line = lineAt(claim, finding);
    const units = line?.units ?? null;
    const sessions = numberOf(units);
    const basis = replaceToken(finding, 'UN');
    if (units === null || sessions === 1 || sessions === 2) return fixed('Change MJ to UN', [basis], PREFERRED);
    return fixed('Change to 1 UN', [basis, replaceToken(units, '1')]);
  },
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, ({ line }) =>
      line.unitBasis !== null && line.unitBasis.value.toUpperCase() === 'MJ'
        ? [
            finding(
              UNIT_BASIS.id,
              'warning',
              line.unitBasis,
              'MJ counts minutes, which only anesthesia uses; 77407 is counted in sessions. Use UN with the number of sessions.'
            )
          ]
        : NOTHING
    );
  }
};

function amountFault(units: number | null, value: string): { readonly severity: Severity; readonly what: string } | null {
  if (units === null) return value === '' ? null : { severity: 'information', what: `Units ${value} are not a number` };
  if (units === 0) return { severity: 'warning', what: 'Units are zero' };
  if (units < 0) return { severity: 'warning', what: `Units are negative (${value})` };
  return Number.isInteger(units) ? null : { severity: 'warning', what: `Units ${value} are a fraction` };
}

export const UNIT_AMOUNT: Rule = {
  id: 'units.amount',
  needs: ['billed', 'odd-units'],
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, ({ line, units }) => {
      if (line.units === null || !line.complete || (units !== null && units > 0 && Number.isInteger(units))) return NOTHING;
      const fault = amountFault(units, line.units.value);
      if (fault === null) return NOTHING;
      return [
        finding(
          UNIT_AMOUNT.id,
          fault.severity,
          line.units,
          `${fault.what}; one unit of ${SUBJECT} is one treatment session. Enter the number of sessions of the date, usually 1.`
        )
      ];
    });
  }
};
