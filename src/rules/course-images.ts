import { type Finding, NOTHING } from './finding';
import { finding } from './report';
import type { RuleId } from './row';
import { onDay } from './same-day-days';
import { relatedTo } from './same-day-report';
import type { Service } from './service';
import type { ClaimView } from './view';

const PORT_IMAGES = '77417';

/** From this day Medicare bundles port images into the delivery (domain.md §1b). */
const BUNDLED_FROM = '2026-01-01';

function judge(view: ClaimView, rule: RuleId, service: Service, delivery: Service, on: string): Finding {
  const fact =
    view.setting === 'institutional'
      ? 'packaged into the delivery (OPPS January 2026: status N). They may be reported for the record, but are not paid'
      : 'bundled into the delivery (Medicare fee schedule July 2026: status B) and not paid';
  return finding(
    rule,
    'information',
    service.procedure.code,
    `Port images (${PORT_IMAGES}) ${on} are ${fact} beside ${delivery.code}. Expect no payment for this line.`,
    relatedTo([delivery], `${delivery.code} ${on}.`)
  );
}

/** Port images beside a delivery of the same date, for Medicare. */
export function portImages(view: ClaimView, rule: RuleId): readonly Finding[] {
  if (view.setting === null || view.payer.family !== 'medicare') return NOTHING;
  let findings: Finding[] | null = null;
  for (const day of view.days) {
    const images = day.codes.get(PORT_IMAGES);
    if (images === undefined || day.from < BUNDLED_FROM) continue;
    const delivery = day.services.find(({ code }) => view.knowledge.code(code)?.level !== undefined);
    if (delivery === undefined) continue;
    if (findings === null) findings = [];
    for (const service of images) findings.push(judge(view, rule, service, delivery, onDay(day)));
  }
  return findings ?? NOTHING;
}
