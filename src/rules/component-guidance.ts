import { codeOf } from '../claims/values';
import type { PayerEntry } from '../data';
import { remembered } from '../data/remembered';
import { insertModifier, placeAt } from './edits';
import { type Finding, NOTHING } from './finding';
import { fixed, PREFERRED } from './fixes';
import { finding, overServices, related } from './report';
import type { Rule } from './rule';
import type { Service } from './service';
import { type ClaimView, GUIDANCE, SUBJECT } from './view';

/** From this day 77387 is the one guidance code and its technical part is inside the delivery codes. */
const NEW_CODES = '2026-01-01';
/** From this day UnitedHealthcare requires 26 on the professional part of image guidance. */
const UNITED_REQUIRES = '2026-03-01';

const has = (service: Service, value: string): boolean => service.modifiers.some((modifier) => codeOf(modifier) === value);

/** The first 77407 line that begins on each day. */
function deliveriesOf({ subjects }: ClaimView): ReadonlyMap<string, Service> {
  const deliveries = new Map<string, Service>();
  for (const subject of subjects) if (subject.from !== null && !deliveries.has(subject.from)) deliveries.set(subject.from, subject);
  return deliveries;
}

function withoutProfessional(service: Service, view: ClaimView): readonly Finding[] {
  if (service.code !== GUIDANCE || service.from === null || service.from < NEW_CODES) return NOTHING;
  if (has(service, '26') || has(service, 'TC')) return NOTHING;
  if (view.payer.family === 'unitedhealthcare' && service.from >= UNITED_REQUIRES && service.line.serviceDate?.origin === 'line') {
    return [
      finding(
        GUIDANCE_PROFESSIONAL.id,
        'warning',
        service.procedure.code,
        'UnitedHealthcare requires modifier 26 on 77387 from March 1, 2026: the technical part of image guidance is inside the delivery code. Bill 77387-26.'
      )
    ];
  }
  if (view.subjects.length === 0) return NOTHING;
  return [finding(GUIDANCE_PROFESSIONAL.id, 'information', service.procedure.code, expectedBy(view.payer))];
}

const expectedBy = remembered(
  ({ family, name }: PayerEntry): string =>
    `77387 has no modifier 26. From 2026 only its professional part is paid beside a delivery code (Medicare fee schedule July 2026: the technical part is bundled); most payers expect 77387-26, but some deny it because of the 26. Check what ${family === 'other' ? 'the payer' : name} wants.`
);

export const GUIDANCE_PROFESSIONAL: Rule = {
  id: 'component.guidance-professional',
  fix: (finding, { claim, text }) => {
    const procedure = placeAt(claim, finding)?.procedure;
    if (procedure === undefined) return [];
    return fixed('Add modifier 26', insertModifier(procedure, 0, '26', text), finding.severity === 'warning' ? PREFERRED : {});
  },
  needs: ['professional', 'guidance'],
  check: (view) => (view.setting === 'professional' ? overServices(view.services, view, withoutProfessional) : NOTHING)
};

function technicalPart(service: Service, view: ClaimView, deliveries: ReadonlyMap<string, Service>): readonly Finding[] {
  if (service.code !== GUIDANCE || service.from === null || service.from < NEW_CODES) return NOTHING;
  const delivery = deliveries.get(service.from);
  if (delivery === undefined) return NOTHING;
  const beside = [related(delivery.procedure.code, `${SUBJECT} of the same date`)];
  if (view.setting === 'institutional') {
    return [
      finding(
        GUIDANCE_TECHNICAL.id,
        'information',
        service.procedure.code,
        'On hospital claims image guidance 77387 is packaged into the delivery (OPPS January 2026: status N). It may be reported for the record, but it is not paid beside 77407.',
        beside
      )
    ];
  }
  const modifier = service.modifiers.find((candidate) => codeOf(candidate) === 'TC');
  if (modifier === undefined) return NOTHING;
  return [
    finding(
      GUIDANCE_TECHNICAL.id,
      service.line.serviceDate?.origin === 'line' ? 'warning' : 'information',
      modifier,
      'The technical part of image guidance is inside 77407 from 2026 (Medicare fee schedule July 2026: 77387-TC is bundled). Remove this line; only the physician part, 77387-26, is billed separately.',
      beside
    )
  ];
}

export const GUIDANCE_TECHNICAL: Rule = {
  id: 'component.guidance-technical',
  needs: ['billed', 'subject', 'guidance'],
  check: (view) => {
    if (view.setting === null || view.subjects.length === 0) return NOTHING;
    const deliveries = deliveriesOf(view);
    return overServices(view.services, view, (service) => technicalPart(service, view, deliveries));
  }
};
