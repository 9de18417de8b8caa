import { procedureAt } from '../claims/at';
import type { ClaimFile, Span } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Knowledge } from '../data';
import { isSubject } from './context';
import { inDepth } from './reference-modifiers';
import { anchorOf, modifierHeading, NEIGHBORS, OTHER_MODIFIERS } from './reference-sections';

/** A token and the heading of the reference page that is about it; the anchor is empty for the page as a whole. */
export type ReferencePlace = Span & { readonly anchor: string };

/**
 * Where the reference page tells of the token at an offset: 77407, a modifier beside it, or a code around it. Null elsewhere.
 * The position after its last character counts, because a cursor stands there after typing.
 */
export function referenceAt(file: ClaimFile, offset: number, knowledge: Knowledge): ReferencePlace | null {
  const at = procedureAt(file, offset) ?? procedureAt(file, offset - 1);
  if (at === null || (at.part !== 'code' && at.part !== 'modifier')) return null;
  const { start, end } = at.token;
  const subject = isSubject(codeOf(at.procedure.code));
  if (at.part === 'code') {
    if (subject) return { start, end, anchor: '' };
    return knowledge.code(codeOf(at.token)) === undefined ? null : { start, end, anchor: anchorOf(NEIGHBORS) };
  }
  const modifier = subject ? knowledge.modifier(codeOf(at.token)) : undefined;
  if (modifier === undefined) return null;
  return { start, end, anchor: anchorOf(inDepth(modifier) ? modifierHeading(modifier.code) : OTHER_MODIFIERS) };
}
