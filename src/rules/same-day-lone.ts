import { codeOf } from '../claims/values';
import type { Finding } from './finding';
import { finding, isBilled } from './report';
import { NOTHING } from './rule';
import { sharedDays } from './same-day-days';
import { DISTINCT, hasModifierIn, modifierIn, REPEAT } from './same-day-modifiers';
import { type ClaimView, type Service, SUBJECT } from './view';

/** The other services of the same single day; null when ranges on the claim leave it open. */
function companionsOf(view: ClaimView): ((service: Service) => readonly Service[]) | null {
  if (view.services.some((service) => service.from !== service.to)) return null;
  const days = new Map<string, readonly Service[]>();
  for (const day of sharedDays(view)) days.set(day.from, day.services);
  return (service) => (service.from === null ? [] : (days.get(service.from) ?? []));
}

/** Whether another service of the day gives a distinct-service modifier something to do. */
function isRelated(view: ClaimView, code: string): boolean {
  return view.knowledge.code(code)?.level !== undefined || view.knowledge.pair(SUBJECT, code) !== undefined;
}

/** Single-date 77407 lines with such a modifier while none of the companions passes; asks once for each day. */
function loneModifiers(
  view: ClaimView,
  modifiers: ReadonlySet<string>,
  answers: (companions: readonly Service[]) => boolean,
  message: (modifier: string, day: string) => string,
  rule: string
): readonly Finding[] {
  if (!isBilled(view) || !view.subjects.some((service) => hasModifierIn(service, modifiers))) return NOTHING;
  const companions = companionsOf(view);
  if (companions === null) return NOTHING;
  const answered = new Map<string, boolean>();
  const findings: Finding[] = [];
  for (const service of view.subjects) {
    const modifier = modifierIn(service, modifiers);
    if (modifier === undefined || service.from === null || !service.line.complete) continue;
    let answer = answered.get(service.from);
    if (answer === undefined) {
      answer = answers(companions(service));
      answered.set(service.from, answer);
    }
    if (!answer) findings.push(finding(rule, 'information', modifier, message(codeOf(modifier), service.from)));
  }
  return findings;
}

/** 59 or an X modifier on a day with nothing to separate from. */
export function loneDistinct(view: ClaimView, rule: string): readonly Finding[] {
  return loneModifiers(
    view,
    DISTINCT,
    (companions) =>
      companions.some((service) => service.code !== SUBJECT && isRelated(view, service.code)) ||
      companions.filter((service) => service.code === SUBJECT).length > 1,
    (modifier, day) =>
      `${modifier} has nothing to separate ${SUBJECT} from: no other delivery and no code that pairs with it stands on this claim for ${day}. Remove it unless the other service is on another claim.`,
    rule
  );
}

/** 76 or 77 on a day with no other line of the same code. */
export function loneRepeat(view: ClaimView, rule: string): readonly Finding[] {
  return loneModifiers(
    view,
    REPEAT,
    (companions) => companions.filter((service) => service.code === SUBJECT).length > 1,
    (modifier, day) =>
      `${modifier} says ${SUBJECT} was given again, but this claim has no other line of it for ${day}. Remove it unless the first session is on another claim.`,
    rule
  );
}
