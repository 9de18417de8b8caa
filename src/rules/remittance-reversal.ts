import type { Span } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Finding } from './finding';
import { isReversal } from './remittance-line';
import { finding, related } from './report';
import type { RuleId } from './row';
import type { Batch } from './rule';
import type { Service } from './service';
import { type ClaimView, SUBJECT } from './view';

/** The first line of 77407 as adjudicated, else as submitted. */
function subjectLine(view: ClaimView): Service | null {
  if (view.claim.kind !== 'remittance') return null;
  return (
    view.subjects[0] ??
    view.services.find(({ line }) => line.procedures.some(({ role, code }) => role === 'submitted' && codeOf(code) === SUBJECT)) ??
    null
  );
}

function reversal(rule: RuleId, at: Span, correction: Span | null): Finding {
  const next =
    correction === null
      ? 'Post it against the earlier payment and look for the corrected claim, which may come in another remittance.'
      : 'Post it against the earlier payment; the corrected claim with the same claim number follows in this file.';
  return finding(
    rule,
    'information',
    at,
    `This claim takes an earlier payment back (claim status 22): its ${SUBJECT} lines repeat the first result with the signs turned and are not a second treatment. ${next}`,
    correction === null ? [] : [related(correction, 'The corrected claim.')]
  );
}

function spanOf({
  procedure: {
    code: { start, end }
  }
}: Service): Span {
  return { start, end };
}

/** Pairs each reversal with the next claim of the same claim number and payer that is no reversal. */
export function reversalsPaired(rule: RuleId): Batch {
  const open = new Map<string, Span[]>();
  const findings: Finding[] = [];
  return {
    add(view) {
      const reverses = isReversal(view);
      if (!reverses && open.size === 0) return;
      const line = subjectLine(view);
      if (line === null) return;
      const key = `${view.claim.payer?.name?.value ?? ''}\n${view.claim.id?.value ?? ''}`;
      const waiting = open.get(key);
      if (reverses) {
        if (waiting === undefined) open.set(key, [spanOf(line)]);
        else waiting.push(spanOf(line));
      } else if (waiting !== undefined) {
        open.delete(key);
        for (const place of waiting) findings.push(reversal(rule, place, spanOf(line)));
      }
    },
    findings() {
      for (const waiting of open.values()) for (const place of waiting) findings.push(reversal(rule, place, null));
      open.clear();
      return findings.splice(0);
    }
  };
}
