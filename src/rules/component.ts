import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { GUIDANCE_PROFESSIONAL, GUIDANCE_TECHNICAL } from './component-guidance';
import { MANAGEMENT_PROFESSIONAL } from './component-management';
import { isComponent, modifiersWith, named } from './concern';
import { placeAt, removeSlots } from './edits';
import type { Finding, Severity } from './finding';
import { fixed, PREFERRED, removesModifier } from './fixes';
import { finding, isBilled, overSubjects, related } from './report';
import { NOTHING, type Rule } from './rule';
import type { ClaimView, Service } from './view';

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
function whenAlone(value: '26' | 'TC', applies: (view: ClaimView) => boolean, tell: Tell): Rule['check'] {
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
  family: 'component',
  title: 'Modifier 26 on 77407',
  severity: 'error',
  explanation:
    'Modifier 26 bills the professional part of a service that has two parts. 77407 has no professional part: the Medicare fee schedules of October 2025 and July 2026 give it PC/TC indicator 3, technical component only. For Medicare this is settled and an error (from 2025 dates of service on); other payers follow the indicator more or less strictly, so it is a warning. The reference page for 77407 lists 26 as a modifier of the code; the published indicator says otherwise.',
  remedy:
    'Remove the modifier. If the physician bills, the delivery line itself does not belong on the claim: the physician reports 77427 per five fractions and 77387-26 for image guidance.',
  example: { wrong: 'SV1*HC:77407:26*350*UN*1***1~', right: 'SV1*HC:77387:26*90*UN*1***1~' },
  sources: ['RVU26-Jul', 'RVU25D', 'OP-PCTC', 'REFPAGE'],
  since: '0.1.0',
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
  family: 'component',
  title: 'Modifier TC on 77407',
  severity: 'error',
  explanation:
    'TC bills the technical part of a service that has two parts. 77407 is technical as a whole (PC/TC indicator 3), and Medicare contractors say not to append TC to such codes. For Medicare this is an error (from 2025 dates of service on), for other payers a warning: a few are said to tolerate TC, none was found that requires it. The reference page for 77407 lists TC as a modifier of the code; the published indicator says otherwise.',
  remedy: 'Remove the modifier and bill 77407 alone.',
  example: { wrong: 'SV1*HC:77407:TC*310*UN*1***1~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['RVU26-Jul', 'RVU25D', 'MOD-TC', 'RBC-2010', 'REFPAGE'],
  since: '0.1.0',
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
  family: 'component',
  title: 'Modifier TC on an institutional claim',
  severity: 'error',
  explanation:
    'Hospitals bill the technical part by the kind of claim itself and never use TC; on 77407 it is wrong twice, since the code is technical only (PC/TC indicator 3). An error for Medicare from 2025 dates of service on, else a warning.',
  remedy: 'Remove the modifier.',
  example: { wrong: 'SV2*0333*HC:77407:TC*1200*UN*1~', right: 'SV2*0333*HC:77407*1200*UN*1~' },
  sources: ['RVU26-Jul', 'MOD-TC', 'RBC-2010'],
  since: '0.1.0',
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
  family: 'component',
  title: '26 and TC together',
  severity: 'error',
  explanation:
    '26 and TC name the two halves of a service; together they contradict each other on any code, and neither fits 77407, which is technical only (PC/TC indicator 3). One finding covers the pair. An error for Medicare from 2025 dates of service on, else a warning.',
  remedy: 'Remove both modifiers.',
  example: { wrong: 'SV1*HC:77407:26:TC*310*UN*1***1~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['RVU26-Jul', 'MOD-TC'],
  since: '0.1.0',
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
