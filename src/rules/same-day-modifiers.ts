import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Service } from './service';

/** 59 and its more specific forms (domain.md §3). */
export const DISTINCT: ReadonlySet<string> = new Set(['59', 'XE', 'XS', 'XP', 'XU']);

/** The same procedure again, by the same or by another provider. They do not separate a code pair (domain.md 2.21). */
export const REPEAT: ReadonlySet<string> = new Set(['76', '77']);

/**
 * Modifiers that separate a code pair of indicator 1 (domain.md 2.21, NCCI-DOC). Most of them have no
 * place on 77407, which other rules say; here they only keep the pair from being reported.
 */
export const BYPASS: ReadonlySet<string> = new Set([
  ...DISTINCT,
  ...['24', '25', '27', '57', '58', '78', '79', '91', 'LT', 'RT', 'LC', 'LD', 'RC', 'LM', 'RI', 'E1', 'E2', 'E3', 'E4'],
  ...['FA', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'TA', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9']
]);

/** The first modifier of a service that is in the set. */
export function modifierIn(service: Service, set: ReadonlySet<string>): Token | undefined {
  return service.modifiers.length === 0 ? undefined : service.modifiers.find((modifier) => set.has(codeOf(modifier)));
}

export function hasModifierIn(service: Service, set: ReadonlySet<string>): boolean {
  return modifierIn(service, set) !== undefined;
}
