import type { Claim, Token } from '../claims/model';
import { numberOf } from '../claims/values';
import { type Finding, NOTHING, type Severity } from './finding';
import { finding, isBilled, overSubjects } from './report';
import type { Rule } from './rule';
import type { Service } from './service';

/** An amount in whole cents; null when it is missing, not a number, or finer than a cent. */
export function centsOf(token: Token | null): number | null {
  const amount = numberOf(token);
  if (amount === null) return null;
  const cents = Math.round(amount * 100);
  return Math.abs(amount * 100 - cents) < 1e-6 * Math.max(1, Math.abs(cents)) ? cents : null;
}

/** Cents as a coder writes them: `310.00`. */
export function dollars(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.abs(cents);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

function chargeFault(service: Service): { readonly severity: Severity; readonly message: string } | null {
  const charge = service.line.charge;
  const amount = numberOf(charge);
  if (amount !== null && amount > 0) return null;
  if (charge === null || charge.value === '') {
    return { severity: 'warning', message: 'This 77407 line has no charge, and payers reject lines without one. Enter the charge.' };
  }
  if (amount === null) {
    return { severity: 'warning', message: `The charge ${charge.value} is not a number. Enter an amount such as 310 or 310.50.` };
  }
  return amount < 0
    ? {
        severity: 'warning',
        message: `The charge ${charge.value} is negative; claims carry positive charges, and a correction is billed by claim frequency 7 or 8. Enter the charge.`
      }
    : {
        severity: 'information',
        message: 'The charge of this 77407 line is zero. Payers may reject it; enter the charge unless the payer asks for a zero charge.'
      };
}

export const MONEY_CHARGE: Rule = {
  id: 'money.charge',
  needs: ['billed', 'subject'],
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, (service) => {
      if (!service.line.complete) return NOTHING;
      const fault = chargeFault(service);
      if (fault === null) return NOTHING;
      const charge = service.line.charge;
      const at = charge === null || charge.value === '' ? service.procedure.code : charge;
      return [finding(MONEY_CHARGE.id, fault.severity, at, fault.message)];
    });
  }
};

/** The sum of all line charges in cents; null when one is unreadable or a line is still being typed. */
function sumOf(claim: Claim): number | null {
  let sum = 0;
  for (const line of claim.lines) {
    const cents = line.complete ? centsOf(line.charge) : null;
    if (cents === null) return null;
    sum += cents;
  }
  return sum;
}

export const MONEY_TOTAL: Rule = {
  id: 'money.total',
  needs: ['billed', 'subject'],
  check: (view) => {
    if (view.setting === null || view.subjects.length === 0) return NOTHING;
    const charge = view.claim.charge;
    const total = centsOf(charge);
    const sum = charge === null || total === null ? null : sumOf(view.claim);
    if (charge === null || total === null || sum === null || sum === total) return NOTHING;
    const found: Finding = finding(
      MONEY_TOTAL.id,
      'information',
      charge,
      `The claim total is ${dollars(total)} but its lines add up to ${dollars(sum)}; clearinghouses commonly reject a claim that does not balance. Correct the total or the line.`
    );
    return [found];
  }
};

export const MONEY_RULES: readonly Rule[] = [MONEY_CHARGE, MONEY_TOTAL];
