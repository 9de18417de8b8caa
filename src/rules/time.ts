import type { Rule } from './rule';
import { codesNotPayable, codesNotValid, meaningChanges } from './time-codes';
import { datesFuture, datesImpossible, datesMalformed, datesMissing, daysAndUnits } from './time-dates';
import { successorFixes } from './time-fixes';

const CODE_NOT_VALID: Rule = {
  id: 'time.code-not-valid',
  family: 'time',
  title: 'A code that is not valid on the date of service',
  severity: 'error',
  explanation:
    "The date of service decides which codes exist. The IMRT codes 77385 and 77386, Medicare's delivery and guidance codes G6001 to G6017, CT guidance 77014 and superficial delivery 77401 ended with 2025; the surface codes 77436 to 77439 began with 2026. Every code of radiation oncology whose beginning or end is known is judged, not only 77407. An error only for Medicare, on the line's own single date, where a table read for ClaimLens settles it; a warning for other payers and for facts known from other publications; information when the date is a range, a statement date or a claim date, when the fact is recalled, or when the code stands alone among services of other departments on another payer's claim.",
  remedy:
    'Use the code that was valid on the treatment date. For deliveries from 2026 the technique decides between 77402, 77407 and 77412; for guidance the technical part is inside them and the professional part is 77387 with 26.',
  example: {
    wrong: 'SV2*0333*HC:77386*1900*UN*1~DTP*472*D8*20260112~',
    right: 'SV2*0333*HC:77407*1200*UN*1~DTP*472*D8*20260112~'
  },
  sources: ['ASTRO-NEWS', 'RVU26-Jul', 'ADDB26', 'MUE-PRA', 'MUE-OPH', 'HCN', 'X12LIST'],
  since: '0.1.0',
  fix: successorFixes,
  check: (view) => codesNotValid(view, 'time.code-not-valid')
};

const CODE_NOT_PAYABLE: Rule = {
  id: 'time.code-not-payable',
  family: 'time',
  title: '77407 on a professional Medicare claim before 2026',
  severity: 'error',
  explanation:
    "Until the end of 2025 Medicare's physician fee schedule listed 77407 with status I: not valid for Medicare, another code had to be used on professional claims, while hospitals billed 77407. Only for Medicare itself (not Medicare Advantage) and only on professional claims. A range, a statement date or a claim date gives information.",
  remedy:
    'Bill the code that Medicare had for the treatment until 2025: G6007 to G6010 by beam energy, G6015 or G6016 for IMRT. Which of them is recalled, not read in a table: check it against the treatment record.',
  example: {
    wrong: 'SBR*P*18*******MB~SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20251110~',
    right: 'SBR*P*18*******MB~SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260112~'
  },
  sources: ['RVU25D', 'RVU26-Jul'],
  since: '0.1.0',
  check: (view) => codesNotPayable(view, 'time.code-not-payable')
};

const MEANING_CHANGES: Rule = {
  id: 'time.meaning-changes',
  family: 'time',
  title: '77407 changes its meaning inside the claim',
  severity: 'information',
  explanation:
    'From 2026-01-01 77407 is level 2 by technique and isocenter; until then it was intermediate delivery by areas, ports and blocks. A claim with lines on both sides of New Year 2026, or one line whose range crosses it, uses one code with two meanings. One finding for each claim. Statement dates decide nothing.',
  remedy:
    'Choose the code of each line by its own treatment date, and split a range that crosses New Year. Some payers want one claim for each calendar year.',
  example: {
    wrong: 'SV2*0333*HC:77407*6000*UN*5~DTP*472*RD8*20251230-20260103~',
    right: 'SV2*0333*HC:77407*1200*UN*1~DTP*472*D8*20260102~'
  },
  sources: ['ASTRO-NEWS', 'RVU26-Jul', 'RBC-2016', 'X12LIST'],
  since: '0.1.0',
  check: (view) => meaningChanges(view, 'time.meaning-changes')
};

const DATE_MISSING: Rule = {
  id: 'time.date-missing',
  family: 'time',
  title: '77407 without a date of service',
  severity: 'warning',
  explanation:
    'A professional claim gives the date of service on every line: a 77407 line without one is a warning. An outpatient line of an institutional claim (types of bill 013x and 085x) without one falls back on the statement dates: information, unless they name a single day. Silent in a fragment that has no claim segment, where the date may have been cut off.',
  remedy: 'Add the treatment date to the line.',
  example: { wrong: 'SV1*HC:77407*310*UN*1*11**1~', right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~' },
  sources: ['PYX12'],
  since: '0.1.0',
  check: (view) => datesMissing(view, 'time.date-missing')
};

const DATE_IMPOSSIBLE: Rule = {
  id: 'time.date-impossible',
  family: 'time',
  title: 'A date of service that does not exist',
  severity: 'error',
  explanation:
    'Eight digits that are no day of the calendar, such as February 30, are an error on a 77407 line, for no payer can read them. A range that ends before it begins is a warning.',
  remedy: 'Enter the treatment date as year, month and day.',
  example: {
    wrong: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260230~',
    right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260302~'
  },
  sources: ['PYX12'],
  since: '0.1.0',
  check: (view) => datesImpossible(view, 'time.date-impossible')
};

const DATE_MALFORMED: Rule = {
  id: 'time.date-malformed',
  family: 'time',
  title: 'A date of service that cannot be read',
  severity: 'warning',
  explanation:
    'The date element of a 77407 line has digits but not the form of a date or a range. Masks and placeholders without digits are left alone, and so is a date that is still being typed at the end of the file.',
  remedy: 'Give one day as CCYYMMDD after D8, or a range as CCYYMMDD-CCYYMMDD after RD8.',
  example: {
    wrong: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*2026029~',
    right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['PYX12'],
  since: '0.1.0',
  check: (view) => datesMalformed(view, 'time.date-malformed')
};

const DATE_FUTURE: Rule = {
  id: 'time.date-future',
  family: 'time',
  title: 'A date of service in the future',
  severity: 'warning',
  explanation:
    "The line's own date of service lies after today. Treatments are billed after they were given. Statement dates are not judged.",
  remedy: 'Correct the date, or wait until the treatment was given.',
  example: {
    wrong: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20990209~',
    right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['X12LIST'],
  since: '0.1.0',
  check: (view) => datesFuture(view, 'time.date-future')
};

const DAYS_UNITS: Rule = {
  id: 'time.days-units',
  family: 'time',
  title: 'A range whose days and units disagree',
  severity: 'warning',
  explanation:
    'One line for each date of service is the rule; a range of dates fits only when each day has its unit. A range of seven days with five units leaves open which days were treated. Silent when the units are a whole multiple of the days (two sessions each day), and when `same-day.units` speaks already.',
  remedy: 'Bill one line for each treatment date, or a range over consecutive treatment days only.',
  example: {
    wrong: 'SV1*HC:77407*1550*UN*5*11**1~DTP*472*RD8*20260202-20260208~',
    right: 'SV1*HC:77407*1550*UN*5*11**1~DTP*472*RD8*20260202-20260206~'
  },
  sources: ['RBC-2010', 'X12LIST'],
  since: '0.1.0',
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
