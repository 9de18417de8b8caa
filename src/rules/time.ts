import type { Rule } from './rule';
import { codesNotPayable, codesNotValid, meaningChanges } from './time-codes';
import { datesFuture, datesImpossible, datesMalformed, datesMissing, daysAndUnits } from './time-dates';
import { successorFixes } from './time-fixes';

const CODE_NOT_VALID: Rule = {
  id: 'time.code-not-valid',
  needs: ['billed', 'invalid-code'],
  fix: successorFixes,
  check: (view) => codesNotValid(view, 'time.code-not-valid')
};

const CODE_NOT_PAYABLE: Rule = {
  id: 'time.code-not-payable',
  needs: ['billed', 'unpayable-code'],
  check: (view) => codesNotPayable(view, 'time.code-not-payable')
};

const MEANING_CHANGES: Rule = {
  id: 'time.meaning-changes',
  needs: ['billed', 'two-years'],
  check: (view) => meaningChanges(view, 'time.meaning-changes')
};

const DATE_MISSING: Rule = {
  id: 'time.date-missing',
  needs: ['billed', 'odd-date'],
  check: (view) => datesMissing(view, 'time.date-missing')
};

const DATE_IMPOSSIBLE: Rule = {
  id: 'time.date-impossible',
  needs: ['billed', 'odd-date'],
  check: (view) => datesImpossible(view, 'time.date-impossible')
};

const DATE_MALFORMED: Rule = {
  id: 'time.date-malformed',
  needs: ['billed', 'odd-date'],
  check: (view) => datesMalformed(view, 'time.date-malformed')
};

const DATE_FUTURE: Rule = {
  id: 'time.date-future',
  needs: ['billed', 'odd-date'],
  check: (view) => datesFuture(view, 'time.date-future')
};

const DAYS_UNITS: Rule = {
  id: 'time.days-units',
  needs: ['billed', 'odd-date'],
  check: (view) => daysAndUnits(view, 'time.days-units')
};

/** What the date of service says about a line. */
export const TIME_RULES: readonly Rule[] = [
  CODE_NOT_VALID,
  CODE_NOT_PAYABLE,
  MEANING_CHANGES,
  DATE_MISSING,
  DATE_IMPOSSIBLE,
  DATE_MALFORMED,
  DATE_FUTURE,
  DAYS_UNITS
];
