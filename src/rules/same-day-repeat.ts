import { codeOf } from '../claims/values';
import type { Finding } from './finding';
import { finding, isBilled } from './report';
import { NOTHING, type Rule } from './rule';
import { type Day, isCertain, onDay, sharedDays } from './same-day-days';
import { distinctForRepeatFixes, duplicateFixes } from './same-day-fixes';
import { DISTINCT, hasModifierIn, modifierIn, REPEAT } from './same-day-modifiers';
import { relatedTo } from './same-day-report';
import { type ClaimView, type Service, SUBJECT } from './view';

/** Reports for each day with more than one line of 77407. */
function onRepeats(view: ClaimView, report: (day: Day, subjects: readonly Service[]) => Finding | null): readonly Finding[] {
  if (view.subjects.length < 2 || !isBilled(view)) return NOTHING;
  const findings: Finding[] = [];
  for (const day of sharedDays(view)) {
    const subjects = day.codes.get(SUBJECT);
    const found = subjects === undefined || subjects.length < 2 ? null : report(day, subjects);
    if (found !== null) findings.push(found);
  }
  return findings;
}

function duplicate(day: Day, subjects: readonly Service[]): Finding | null {
  const [first, second, ...more] = subjects.filter((service) => !hasModifierIn(service, REPEAT) && !hasModifierIn(service, DISTINCT));
  if (first === undefined || second === undefined) return null;
  return finding(
    DUPLICATE.id,
    isCertain([first, second]) ? 'warning' : 'information',
    second.procedure.code,
    `${SUBJECT} is already billed ${onDay(day)}, and neither line has 76 or 77: payers deny this one as an exact duplicate (reason 18). For two sessions bill one line with 2 units, or put 76 on this line if the payer wants a line for each; for one session remove this line.`,
    [...relatedTo([first], `First line of ${SUBJECT} ${onDay(day)}.`), ...relatedTo(more, 'Also a repeat without 76 or 77.')]
  );
}

/** Whether another code of the day forms a pair with 77407 that 59 may separate; then 59 has its work there. */
function hasSeparablePair(view: ClaimView, day: Day): boolean {
  return [...day.codes.keys()].some((code) => code !== SUBJECT && view.knowledge.pair(SUBJECT, code)?.indicator === '1');
}

function distinctForRepeat(view: ClaimView, day: Day, subjects: readonly Service[]): Finding | null {
  const marked = subjects.filter((service) => hasModifierIn(service, DISTINCT));
  if (marked.length === 0 || hasSeparablePair(view, day)) return null;
  const service = marked.find((one) => one !== subjects[0]) ?? marked[0];
  const modifier = service && modifierIn(service, DISTINCT);
  if (service === undefined || modifier === undefined) return null;
  const unmarked = subjects.find((one) => !hasModifierIn(one, DISTINCT));
  const repeated = subjects.some((one) => hasModifierIn(one, REPEAT));
  const code = codeOf(modifier);
  const advice = repeated
    ? `76 or 77 already says so; ${code} adds nothing unless the payer asks for it in writing.`
    : `Bill one line with 2 units, or use 76 (77 for another provider) instead of ${code}, unless the payer asks for ${code} in writing.`;
  return finding(
    DISTINCT_FOR_REPEAT.id,
    isCertain(subjects) && !repeated ? 'warning' : 'information',
    modifier,
    `${code} separates two different codes of one date, but here ${SUBJECT} itself is repeated ${onDay(day)}. ${advice}`,
    [
      ...relatedTo(unmarked === undefined ? [] : [unmarked], `Another line of ${SUBJECT} ${onDay(day)}.`),
      ...relatedTo(
        marked.filter((one) => one !== service),
        'The same on this line.'
      )
    ]
  );
}

export const DUPLICATE: Rule = {
  id: 'same-day.duplicate',
  family: 'same-day',
  title: 'The same delivery twice on one date',
  severity: 'warning',
  explanation:
    'Two lines of 77407 have the same date of service and neither 76 nor 77. Payers read the later one as an exact duplicate and deny it (reason code 18). Two true sessions on one day are usually billed as 2 units on one line; some payers want a line for each session, the later one with 76 (77 when another provider gave it). Lines over exactly the same range of dates, and lines whose date comes from the statement, give information only. Lines with 59 or an X modifier are left to `same-day.distinct-for-repeat`.',
  remedy:
    'One session: remove the later line. Two sessions: one line with 2 units, or 76 on the later line where the payer wants one unit a line. Keep the times of both sessions in the record; payers commonly expect at least six hours between them.',
  example: {
    wrong: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~',
    right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77407:76*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['AAPC-BID', 'X12LIST'],
  since: '0.1.0',
  fix: duplicateFixes,
  check: (view) => onRepeats(view, duplicate)
};

export const DISTINCT_FOR_REPEAT: Rule = {
  id: 'same-day.distinct-for-repeat',
  family: 'same-day',
  title: '59 or an X modifier for a repeated 77407',
  severity: 'warning',
  explanation:
    '59, XE, XS, XP and XU separate two *different* codes that are not normally paid together. For the same code given twice on a day the repeat modifiers exist: 76 (same provider) and 77 (another). Medicare contractors call 59 wrong for a repeated single code. When 76 or 77 stands on one of the lines too, this is information only. Silent when another code of the day forms a pair with 77407 that 59 may separate.',
  remedy:
    'Bill one line with 2 units, or replace the modifier by 76 (77 for another provider). Keep 59 only if the payer asks for it in writing.',
  example: {
    wrong: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77407:59*310*UN*1*11**1~DTP*472*D8*20260209~',
    right: 'SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77407:76*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['AAPC-BID', 'CAHABA'],
  since: '0.1.0',
  fix: distinctForRepeatFixes,
  check: (view) => onRepeats(view, (day, subjects) => distinctForRepeat(view, day, subjects))
};
