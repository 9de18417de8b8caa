import { codeOf } from '../claims/values';
import type { Finding } from './finding';
import { finding } from './report';
import { NOTHING } from './rule';
import { isCertain, onDay, sharedDays } from './same-day-days';
import { relatedTo } from './same-day-report';
import type { ClaimView, Service } from './view';

/** From this day technical image guidance is inside the delivery codes (domain.md 1.1, §1b). */
const INSIDE_FROM = '2026-01-01';

function isLevel(view: ClaimView, service: Service): boolean {
  return view.knowledge.code(service.code)?.level !== undefined;
}

function isTechnicalGuidance(service: Service): boolean {
  return service.code === '77387' && service.modifiers.some((modifier) => codeOf(modifier) === 'TC');
}

function isPortImage(view: ClaimView, service: Service): boolean {
  return service.code === '77417' && view.payer.family === 'medicare';
}

function judge(rule: string, service: Service, delivery: Service, on: string): Finding {
  const beside = relatedTo([delivery], `${delivery.code} ${on}.`);
  if (service.code === '77417') {
    return finding(
      rule,
      'information',
      service.procedure,
      `77417 is bundled into the delivery ${on}: Medicare's fee schedule lists port images with status B from ${INSIDE_FROM}, so they are not paid beside ${delivery.code}. Remove the line unless you report it without expecting payment.`,
      beside
    );
  }
  return finding(
    rule,
    isCertain([service, delivery]) ? 'warning' : 'information',
    service.procedure,
    `The technical part of image guidance is inside ${delivery.code} from ${INSIDE_FROM} (Medicare's fee schedule bundles 77387-TC, status B), so 77387 with TC ${on} is not paid. Remove the line; the physician's review is 77387 with 26.`,
    beside
  );
}

/** Technical guidance or port images beside a delivery of the same date. Hospitals may report them, packaged: silence. */
export function guidanceInside(view: ClaimView, rule: string): readonly Finding[] {
  if (view.setting !== 'professional') return NOTHING;
  const findings: Finding[] = [];
  for (const day of sharedDays(view)) {
    if (day.from < INSIDE_FROM) continue;
    const bundled = day.services.filter((service) => isTechnicalGuidance(service) || isPortImage(view, service));
    const delivery = bundled.length === 0 ? undefined : day.services.find((service) => isLevel(view, service));
    if (delivery === undefined) continue;
    for (const service of bundled) findings.push(judge(rule, service, delivery, onDay(day)));
  }
  return findings;
}
