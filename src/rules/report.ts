import type { Span } from '../claims/model';
import type { Confidence } from '../data';
import { type Finding, NOTHING, type Related, type Severity } from './finding';
import type { RuleId } from './row';
import type { Service } from './service';
import type { ClaimView } from './view';

/** A finding at a span. */
export function finding(rule: RuleId, severity: Severity, at: Span, message: string, related: readonly Related[] = []): Finding {
  const { start, end } = at;
  return related.length === 0 ? { rule, severity, message, start, end } : { rule, severity, message, start, end, related };
}

/** A related place of a finding. */
export function related(at: Span, message: string): Related {
  return { start: at.start, end: at.end, message };
}

/** A severity the facts can carry: what is only recalled, or on which sources disagree, is information at most. */
export function carried(severity: Severity, confidence: Confidence): Severity {
  const weak = confidence === 'recalled' || confidence === 'conflicting';
  return weak && (severity === 'error' || severity === 'warning') ? 'information' : severity;
}

type Judge = (service: Service, view: ClaimView) => readonly Finding[];

/** Collects what a judge says of each service; no allocation while there is nothing to say. */
export function overServices(services: readonly Service[], view: ClaimView, judge: Judge): readonly Finding[] {
  let all: Finding[] | null = null;
  for (const service of services) {
    const found = judge(service, view);
    if (found.length === 0) continue;
    if (all === null) all = [];
    all.push(...found);
  }
  return all ?? NOTHING;
}

/** Collects what a judge says of each 77407 line. */
export function overSubjects(view: ClaimView, judge: Judge): readonly Finding[] {
  return overServices(view.subjects, view, judge);
}

/** Whether the claim bills services (837, or a fragment of one), so that its lines can still be changed. */
export function isBilled(view: ClaimView): boolean {
  return view.setting !== null || view.claim.kind === 'unknown';
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joint = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1] ?? ''}`;
}

/** A number with its noun: `1 character`, `3 characters`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The sentence without its last period, to be followed by more words. */
export function clause(sentence: string): string {
  return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}

/** A sentence from words that may lack the capital or the period. */
export function sentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
