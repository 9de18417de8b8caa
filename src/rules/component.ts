import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { GUIDANCE_PROFESSIONAL, GUIDANCE_TECHNICAL } from './component-guidance';
import { MANAGEMENT_PROFESSIONAL } from './component-management';
import { isComponent, modifiersWith, named } from './concern';
import { placeAt, removeSlots } from './edits';
import { type Finding, NOTHING, type Severity } from './finding';
import { fixed, PREFERRED, removesModifier } from './fixes';
import { finding, isBilled, overSubjects, related } from './report';
import type { Check, Rule } from './rule';
import type { Service } from './service';
import type { ClaimView } from './view';

/** First day of the first fee schedule read for 77407 (indicator 3 in 2025 and 2026). */
const FIRST_SCHEDULE = '2025-01-01';

/** An error only for Medicare, and only where a published fee schedule covers the date. */
function severityFor(view: ClaimView, service: Service): Severity {
  const covered = service.to === null || service.to >= FIRST_SCHEDULE;
  return view.payer.family === 'medicare' && covered ? 'error' : 'warning';
}

/** The published fact for the date of the line, with the payer it binds. */
function basis(view: ClaimView, service: Service): string {
  const schedule = service.to !== null && service.to < '2026-01-01' ? 'October 2025' : 'July 2026';
  const fact = `Medicare fee schedule ${schedule}: PC/TC indicator 3`;
  switch (view.payer.family) {
    case 'medicare':
      return `it is technical only (${fact})`;
    case 'unitedhealthcare':
      return `it is technical only (${fact}, which UnitedHealthcare follows)`;
    default:
      return `it is technical only (${fact}, which other payers commonly follow)`;
  }
}

/** The component modifiers of a line, when they have no other fault. */
function componentsOf(view: ClaimView, service: Service): readonly Token[] {
  return service.modifiers.length === 0 ? [] : modifiersWith(view, service, 'component');
}

type Tell = (modifier: Token, view: ClaimView, service: Service) => Finding;

/** Speaks of the modifier when it is the only component modifier of the line. */
function whenAlone(value: '26' | 'TC', applies: (view: ClaimView) => boolean, tell: Tell): Check {
  return (view) => {
    if (!isBilled(view) || !applies(view)) return NOTHING;
    return overSubjects(view, (service) => {
      const [modifier, other] = componentsOf(view, service);
      if (modifier === undefined || other !== undefined || codeOf(modifier) !== value) return NOTHING;
      return [tell(modifier, view, service)];
    });
  };
}

export const COMPONENT_PROFESSIONAL: Rule = {
  id: 'component.professional',
  needs: ['billed', 'component-modifier'],
  fix: removesModifier(),
  check: whenAlone(
    '26',
    () => true,
    (modifier, view, service) =>
      finding(
        COMPONENT_PROFESSIONAL.id,
        severityFor(view, service),
        modifier,
        `Modifier ${named(modifier)} does not belong on 77407: ${basis(view, service)}, so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26.`
      )
  )
};

export const COMPONENT_TECHNICAL: Rule = {
  id: 'component.technical',
  needs: ['billed', 'component-modifier'],
  fix: removesModifier(({ severity }) => (severity === 'error' ? PREFERRED : {})),
  check: whenAlone(
    'TC',
    (view) => view.setting !== 'institutional',
    (modifier, view, service) =>
      finding(
        COMPONENT_TECHNICAL.id,
        severityFor(view, service),
        modifier,
        `Modifier ${named(modifier)} does not belong on 77407: ${basis(view, service)}, so there is no other part to leave out. Remove it and bill 77407 alone.`
      )
  )
};

export const COMPONENT_HOSPITAL: Rule = {
  id: 'component.hospital',
  needs: ['billed', 'component-modifier'],
  fix: removesModifier(() => PREFERRED),
  check: whenAlone(
    'TC',
    (view) => view.setting === 'institutional',
    (modifier, view, service) =>
      finding(
        COMPONENT_HOSPITAL.id,
        severityFor(view, service),
        modifier,
        `Modifier ${named(modifier)} does not belong on an institutional claim: hospitals bill the technical part without it. On 77407 it has no meaning at all: ${basis(view, service)}. Remove it.`
      )
  )
};

export const COMPONENT_BOTH: Rule = {
  id: 'component.both',
  needs: ['billed', 'component-modifier'],
  fix: (finding, { claim, text }) => {
    const procedure = placeAt(claim, finding)?.procedure;
    const both = procedure?.modifiers.filter((modifier) => isComponent(codeOf(modifier))) ?? [];
    return procedure === undefined ? [] : fixed('Remove 26 and TC', removeSlots(procedure, both, text), PREFERRED);
  },
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, (service) => {
      const [first, second] = componentsOf(view, service);
      if (first === undefined || second === undefined) return NOTHING;
      return [
        finding(
          COMPONENT_BOTH.id,
          severityFor(view, service),
          { start: first.start, end: second.end },
          `Modifiers 26 and TC contradict each other, and neither belongs on 77407: ${basis(view, service)}. Remove both.`,
          [related(first, `${codeOf(first)} is here`), related(second, `${codeOf(second)} is here`)]
        )
      ];
    });
  }
};

/** Professional and technical parts, on 77407 and on the codes billed beside it. */
export const COMPONENT_RULES: readonly Rule[] = [
  COMPONENT_PROFESSIONAL,
  COMPONENT_TECHNICAL,
  COMPONENT_HOSPITAL,
  COMPONENT_BOTH,
  MANAGEMENT_PROFESSIONAL,
  GUIDANCE_PROFESSIONAL,
  GUIDANCE_TECHNICAL
];
