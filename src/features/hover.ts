import { type ProcedureToken, procedureAt } from '../claims/at';
import type { ClaimFile, Span } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Knowledge } from '../data';
import { bareCode, contextOf, isSubject, modifiersOf } from './context';
import { codeHover } from './hover-code';
import { modifierHover } from './hover-modifier';
import { neighborHover } from './hover-neighbor';
import type { Markdown } from './markdown';

/** What to show, and the token it belongs to. */
export type HoverContent = Span & { readonly markdown: string };

/**
 * The hover at an offset: on 77407, on a modifier of a 77407 line, or on a neighboring code. Null everywhere
 * else; the position just after a token's last character is not on it.
 */
export function hoverAt(file: ClaimFile, offset: number, knowledge: Knowledge): HoverContent | null {
  const at = procedureAt(file, offset);
  if (at === null || (at.part !== 'code' && at.part !== 'modifier')) return null;
  const { claim, line, procedure, token } = at;
  if (isBeingTyped(at)) return null;
  const subject = isSubject(codeOf(procedure.code));
  const context = contextOf(claim, line, bareCode(procedure), modifiersOf(procedure), knowledge);
  let content: Markdown | null = null;
  if (at.part === 'modifier') content = subject ? modifierHover(token, procedure, context) : null;
  else content = subject ? codeHover(procedure, context) : neighborHover(procedure, context);
  return content === null ? null : { start: token.start, end: token.end, markdown: content.markdown };
}

/** The last modifier of an unterminated segment, before its second character is there. */
function isBeingTyped({ procedure, part, token }: ProcedureToken): boolean {
  return part === 'modifier' && !procedure.complete && token.end === procedure.end && token.value.length < 2;
}
