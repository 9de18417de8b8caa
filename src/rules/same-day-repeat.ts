import { codeOf } from '../claims/values';
import { type Finding, NOTHING } from './finding';
import { finding, isBilled } from './report';
import type { Rule } from './rule';
import { type Day, isCertain, onDay } from './same-day-days';
import { distinctForRepeatFixes, duplicateFixes } from './same-day-fixes';
import { DISTINCT, hasModifierIn, modifierIn, REPEAT } from './same-day-modifiers';
import { relatedTo, tableOf } from './same-day-report';
import type { Service } from './service';
import { type ClaimView, SUBJECT } from './view';

/** Where a Medicare contractor says that 59 is wrong for a single code repeated (domain.md 2.28). */
const GUIDANCE: readonly string[] = ['CAHABA'];

/** Reports for each day with more than one line of 77407. */
function onRepeats(view: ClaimView, report: (day: Day, subjects: readonly Service[]) => Finding | null): readonly Finding[] {
  if (view.subjects.length < 2 || !isBilled(view)) return NOTHING;
  const findings: Finding[] = [];
  for (const day of view.days) {
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
    `${code} separates two different codes of one date, but here ${SUBJECT} itself is repeated ${onDay(day)} (${tableOf(view, GUIDANCE)}). ${advice}`,
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
  needs: ['billed', 'subject', 'shared-day'],
  fix: duplicateFixes,
  check: (view) => onRepeats(view, duplicate)
};

export const DISTINCT_FOR_REPEAT: Rule = {
  id: 'same-day.distinct-for-repeat',
  needs: ['billed', 'subject', 'shared-day'],
  fix: distinctForRepeatFixes,
  check: (view) => onRepeats(view, (day, subjects) => distinctForRepeat(view, day, subjects))
};
