import { codeOf } from '../claims/values';
import { type Finding, NOTHING } from './finding';
import { finding, isBilled } from './report';
import type { RuleId } from './row';
import type { Day } from './same-day-days';
import { DISTINCT, hasModifierIn, modifierIn, REPEAT } from './same-day-modifiers';
import { type ClaimView, SUBJECT } from './view';

const NO_DAYS: ReadonlyMap<string, Day> = new Map();

/** The days with several services; null when ranges on the claim leave open what meets. */
function singleDays(view: ClaimView): ReadonlyMap<string, Day> | null {
  if (view.services.some((service) => service.from !== service.to)) return null;
  return view.days.length === 0 ? NO_DAYS : new Map(view.days.map((day) => [day.from, day]));
}

/** Whether another service of the day gives a distinct-service modifier something to do. */
function isRelated(view: ClaimView, code: string): boolean {
  return view.knowledge.code(code)?.level !== undefined || view.knowledge.pair(SUBJECT, code) !== undefined;
}

/** Single-date 77407 lines with such a modifier on a day that gives it nothing to do; each day is asked once. */
function loneModifiers(
  view: ClaimView,
  modifiers: ReadonlySet<string>,
  hasWork: (day: Day) => boolean,
  message: (modifier: string, day: string) => string,
  rule: RuleId
): readonly Finding[] {
  if (!isBilled(view) || !view.subjects.some((service) => hasModifierIn(service, modifiers))) return NOTHING;
  const days = singleDays(view);
  if (days === null) return NOTHING;
  const asked = new Map<Day, boolean>();
  const findings: Finding[] = [];
  for (const service of view.subjects) {
    const modifier = modifierIn(service, modifiers);
    if (modifier === undefined || service.from === null || !service.line.complete) continue;
    const day = days.get(service.from);
    if (day !== undefined && !asked.has(day)) asked.set(day, hasWork(day));
    if (day === undefined || asked.get(day) === false) {
      findings.push(finding(rule, 'information', modifier, message(codeOf(modifier), service.from)));
    }
  }
  return findings;
}

function isRepeatedOn(day: Day): boolean {
  return (day.codes.get(SUBJECT)?.length ?? 0) > 1;
}

/** 59 or an X modifier on a day with nothing to separate from. */
export function loneDistinct(view: ClaimView, rule: RuleId): readonly Finding[] {
  return loneModifiers(
    view,
    DISTINCT,
    (day) => isRepeatedOn(day) || [...day.codes.keys()].some((code) => code !== SUBJECT && isRelated(view, code)),
    (modifier, day) =>
      `${modifier} has nothing to separate ${SUBJECT} from: no other delivery and no code that pairs with it stands on this claim for ${day}. Remove it unless the other service is on another claim.`,
    rule
  );
}

/** 76 or 77 on a day with no other line of the same code. */
export function loneRepeat(view: ClaimView, rule: RuleId): readonly Finding[] {
  return loneModifiers(
    view,
    REPEAT,
    isRepeatedOn,
    (modifier, day) =>
      `${modifier} says ${SUBJECT} was given again, but this claim has no other line of it for ${day}. Remove it unless the first session is on another claim.`,
    rule
  );
}
