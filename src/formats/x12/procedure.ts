import type { Procedure, ProcedureRole, Token } from '../../claims/model';
import { isBlank, isLineBreak, isSeparator, isWord } from './characters';
import type { Syntax } from './syntax';
import { fieldOf, tokenOf } from './token';

const MODIFIER_SLOTS = 4;
const FIRST_MODIFIER = 2;
const DESCRIPTION = 6;
const MOST_COMPONENTS = 8;
const CODE_LENGTH = 5;
const NO_MODIFIERS: readonly Token[] = [];

/** Component bounds of the element read last; reused, since reading never nests. */
const bounds = new Int32Array(MOST_COMPONENTS + 1);

/** Reads a composite of qualifier, code, modifiers and description. Null when it holds no code. */
export function readProcedure(
  text: string,
  elementStart: number,
  elementEnd: number,
  syntax: Syntax,
  role: ProcedureRole,
  position: string,
  complete: boolean
): Procedure | null {
  let start = elementStart;
  let end = elementEnd;
  while (start < end && isLineBreak(text.charCodeAt(start))) start++;
  while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
  let mark = syntax.component;
  let components = split(text, start, end, mark);
  if (components < 2) {
    mark = undeclaredSeparator(text, start, end);
    if (mark === 0) return null;
    components = split(text, start, end, mark);
  }
  const code = component(text, 1);
  if (code.value === '') return null;
  return {
    start,
    end,
    role,
    position,
    qualifier: fieldOf(text, start, componentEnd(0)),
    separator: mark === syntax.component ? syntax.delimiters.component : String.fromCharCode(mark),
    code,
    modifiers: readModifiers(text, components),
    description: components > DESCRIPTION ? fieldOf(text, componentStart(DESCRIPTION), componentEnd(DESCRIPTION)) : null,
    complete
  };
}

/** Slots up to the last used one; an empty slot in between is kept as a zero-width token. */
function readModifiers(text: string, components: number): readonly Token[] {
  if (components <= FIRST_MODIFIER) return NO_MODIFIERS;
  const modifiers: Token[] = [];
  let used = 0;
  for (let index = FIRST_MODIFIER; index < components && index < FIRST_MODIFIER + MODIFIER_SLOTS; index++) {
    const modifier = component(text, index);
    if (modifier.value !== '') used = modifiers.push(modifier);
    else modifiers.push({ start: modifier.start, end: modifier.start, text: '', value: '' });
  }
  modifiers.length = used;
  return modifiers;
}

function componentStart(index: number): number {
  return bounds[index] ?? 0;
}

function componentEnd(index: number): number {
  return (bounds[index + 1] ?? 0) - 1;
}

function component(text: string, index: number): Token {
  return tokenOf(text, componentStart(index), componentEnd(index));
}

/** Fills `bounds` with the start of every component and returns how many there are; more than eight count as eight. */
function split(text: string, start: number, end: number, mark: number): number {
  let count = 0;
  bounds[0] = start;
  for (let at = start; at < end && count < MOST_COMPONENTS; at++) if (text.charCodeAt(at) === mark) bounds[++count] = at + 1;
  if (count < MOST_COMPONENTS) bounds[++count] = end + 1;
  return count;
}

/**
 * Code of the separator used in a composite: the declared one; if the element holds none, the single mark of
 * `HC>77407` (a qualifier, a mark, five characters). 0 when the element is a single component.
 */
export function separatorIn(text: string, start: number, end: number, syntax: Syntax): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === syntax.component) return syntax.component;
  return undeclaredSeparator(text, start, end);
}

function undeclaredSeparator(text: string, start: number, end: number): number {
  let mark = 0;
  let before = 0;
  let after = 0;
  for (let at = start; at < end && after < CODE_LENGTH; at++) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code) || isBlank(code)) continue;
    if (isWord(code) && mark === 0) before++;
    else if (isWord(code)) after++;
    else if (mark === 0 && before === 2 && isSeparator(code)) mark = code;
    else return 0;
  }
  return after === CODE_LENGTH ? mark : 0;
}
