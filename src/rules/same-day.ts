import type { Finding } from './finding';
import type { Rule } from './rule';
import { removesLone } from './same-day-fixes';
import { loneDistinct, loneRepeat } from './same-day-lone';
import { DISTINCT, REPEAT } from './same-day-modifiers';
import { levelFindings, pairFindings } from './same-day-pairs';
import { DISTINCT_FOR_REPEAT, DUPLICATE } from './same-day-repeat';
import { lineAboveLimit, sumsAboveLimit } from './same-day-units';

const LEVELS: Rule = {
  id: 'same-day.levels',
  family: 'same-day',
  title: 'Two delivery levels on one date',
  severity: 'warning',
  explanation:
    'Delivery is reported once for each session, at one level. 77402, 77407 and 77412 pair with each other in the published Medicare code pairs (indicator 1): the lower level is denied (reason 236) unless a distinct-service modifier on either line tells two sessions apart. Dates before the first table read, statement dates and ranges give information only. One finding for each day, however many levels it has.',
  remedy:
    'One session: bill the highest level that was delivered and documented. Two true sessions with a distinct break: put XE (or 59) on the lower level.',
  example: {
    wrong: 'SV1*HC:77412*450*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~',
    right: 'SV1*HC:77412*450*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77407:XE*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['PTP-OPH', 'NS24', 'NCCI-DOC', 'RBC-2016'],
  since: '0.1.0',
  check: (view) => levelFindings(view, 'same-day.levels')
};

const PAIR: Rule = {
  id: 'same-day.pair',
  family: 'same-day',
  title: 'A code that pairs with 77407 on the same date',
  severity: 'warning',
  explanation:
    'The published Medicare code pairs (NCCI) name codes that are not paid beside 77407 on one date, with indicator 1: a distinct-service modifier on either line separates them when the services were truly independent. The IMRT plan 77301, neutron delivery 77423, robotic radiosurgery G0339 and G0340, and a list of incidental services are such pairs. The radiation pairs are a warning on both kinds of claim; the incidental services are a warning on institutional claims and information on professional ones, whose current table was not read. Dates before the first table read, statement dates and ranges give information only. Silent as soon as one of the lines has 59, XE, XS, XP, XU or another modifier that separates pairs.',
  remedy:
    'Check both dates first: a plan is usually finished before the first session. Add XE, XU or 59 only where the record shows independent services; otherwise remove the code in column 2. Denials carry reason 236.',
  example: {
    wrong: 'SV2*0333*HC:77301*2100*UN*1~DTP*472*D8*20260209~LX*2~SV2*0333*HC:77407*1200*UN*1~DTP*472*D8*20260209~',
    right: 'SV2*0333*HC:77301*2100*UN*1~DTP*472*D8*20260205~LX*2~SV2*0333*HC:77407*1200*UN*1~DTP*472*D8*20260209~'
  },
  sources: ['PTP-OPH', 'NS24', 'NCCI-DOC'],
  since: '0.1.0',
  check: (view) => pairFindings(view, 'same-day.pair', '1')
};

const PAIR_NEVER: Rule = {
  id: 'same-day.pair-never',
  family: 'same-day',
  title: 'A code that is never paid with 77407 on the same date',
  severity: 'warning',
  explanation:
    'Pairs with indicator 0 in the published Medicare code pairs: radiosurgery and stereotactic delivery (77371, 77372, 77373, and 61796, 61798, 63620 of the surgeon), protons (77520 to 77525), and three-dimensional rendering (76376, 76377, 0694T). No modifier separates them. Dates before the first table read, statement dates and ranges give information only.',
  remedy: 'Correct the date if it is wrong. Otherwise bill the code in column 1 only; 59 or an X modifier does not help.',
  example: {
    wrong: 'SV2*0333*HC:77373*3900*UN*1~DTP*472*D8*20260209~LX*2~SV2*0333*HC:77407:59*1200*UN*1~DTP*472*D8*20260209~',
    right: 'SV2*0333*HC:77373*3900*UN*1~DTP*472*D8*20260209~LX*2~SV2*0333*HC:77407*1200*UN*1~DTP*472*D8*20260210~'
  },
  sources: ['PTP-OPH', 'NS24'],
  since: '0.1.0',
  check: (view) => pairFindings(view, 'same-day.pair-never', '0')
};

const UNITS: Rule = {
  id: 'same-day.units',
  family: 'same-day',
  title: 'More units in a day than the daily limit',
  severity: 'warning',
  explanation:
    'Medicare publishes for each code how many units a day are plausible (MUE): 2 for 77407 on both kinds of claim. The units of a range are divided over its days and rounded. A single line above the limit is a warning for every payer. Several lines of the same code and date are added, whatever their modifiers (26 and TC are kept apart): a warning for Medicare, information for other payers. A line without a date of its own, or of a date before the tables read, gives information.',
  remedy:
    'Bill each treatment date on its own line, with one unit for each session. A third true session of a day is denied first and needs an appeal with the treatment record.',
  example: {
    wrong: 'SV1*HC:77407*1550*UN*5*11**1~DTP*472*D8*20260209~',
    right: 'SV1*HC:77407*1550*UN*5*11**1~DTP*472*RD8*20260209-20260213~'
  },
  sources: ['MUE-PRA', 'MUE-OPH', 'NCCI-DOC'],
  since: '0.1.0',
  check: (view) => {
    let findings: Finding[] | null = null;
    for (const service of view.services) {
      const above = lineAboveLimit(view, 'same-day.units', service);
      if (above === null) continue;
      if (findings === null) findings = [];
      findings.push(above);
    }
    const sums = sumsAboveLimit(view, 'same-day.units');
    return findings === null ? sums : [...findings, ...sums];
  }
};

const LONE_DISTINCT: Rule = {
  id: 'same-day.lone-distinct',
  family: 'same-day',
  title: '59 or an X modifier with nothing to separate',
  severity: 'information',
  explanation:
    '59, XE, XS, XP and XU separate 77407 from another code of the same date. When the claim has no other delivery and no paired code on that date, the modifier has no work to do here. The other line may be on another claim, so this is information only; silent when a line covers a range of dates or has no date.',
  remedy: 'Remove the modifier, or check that the other service of the day is on another claim.',
  example: {
    wrong: 'SV1*HC:77407:59*310*UN*1*11**1~DTP*472*D8*20260209~',
    right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['PTP-OPH', 'NCCI-DOC'],
  since: '0.1.0',
  fix: removesLone(DISTINCT),
  check: (view) => loneDistinct(view, 'same-day.lone-distinct')
};

const LONE_REPEAT: Rule = {
  id: 'same-day.lone-repeat',
  family: 'same-day',
  title: '76 or 77 with nothing to repeat',
  severity: 'information',
  explanation:
    '76 and 77 say that the same code was given before on the same date. When the claim has no other line of 77407 on that date, the first session may be on another claim: information only; silent when a line covers a range of dates or has no date.',
  remedy: 'Remove the modifier, or check that the first session of the day is on another claim.',
  example: {
    wrong: 'SV1*HC:77407:76*310*UN*1*11**1~DTP*472*D8*20260209~',
    right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77407:76*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['AAPC-BID', 'OP-PCTC'],
  since: '0.1.0',
  fix: removesLone(REPEAT),
  check: (view) => loneRepeat(view, 'same-day.lone-repeat')
};

/** What the other lines of the same date say about a line. */
export const SAME_DAY_RULES: readonly Rule[] = [
  DUPLICATE,
  DISTINCT_FOR_REPEAT,
  LEVELS,
  PAIR,
  PAIR_NEVER,
  UNITS,
  LONE_DISTINCT,
  LONE_REPEAT
];
