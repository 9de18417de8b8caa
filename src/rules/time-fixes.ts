import { codeOf } from '../claims/values';
import { insertModifier, placeAt, replaceToken } from './edits';
import type { Finding, Fix } from './finding';
import { fixed } from './fixes';
import type { FixContext } from './rule';

/** The codes whose physician part is billed with 26 once they take the place of a deleted code. */
const GUIDANCE = '77387';

/**
 * The one code that took the place of a deleted one. Guidance goes on as the physician part (77387-26) on
 * professional claims, since its technical part is inside the delivery codes; a TC line has no successor.
 */
export function successorFixes(finding: Finding, { claim, text, knowledge }: FixContext): readonly Fix[] {
  const procedure = placeAt(claim, finding)?.procedure;
  const entry = procedure === undefined ? undefined : knowledge.code(codeOf(procedure.code));
  const [successor, another] = entry?.replacedBy ?? [];
  if (procedure === undefined || successor === undefined || another !== undefined) return [];
  const modifiers = procedure.modifiers.map(codeOf);
  if (modifiers.includes('TC')) return [];
  const edits = [replaceToken(procedure.code, successor)];
  if (successor !== GUIDANCE || claim.kind !== 'professional' || modifiers.includes('26')) {
    return fixed(`Change ${codeOf(procedure.code)} to ${successor}`, edits);
  }
  const physician = insertModifier(procedure, 0, '26', text);
  return physician === null ? [] : fixed(`Change ${codeOf(procedure.code)} to ${successor}-26 (physician part)`, [...edits, ...physician]);
}
