import type { Claim, Procedure, ServiceLine, Span, Token } from '../claims/model';
import { codeOf } from '../claims/values';
import type { TextEdit } from './finding';

/** Pure edits of one procedure, with the separator it already uses. Null when the text does not allow a certain edit. */

export interface Place {
  readonly line: ServiceLine;
  readonly procedure: Procedure;
}

/** The line and procedure that hold a finding. */
export function placeAt(claim: Claim, at: Span): Place | null {
  for (const line of claim.lines) {
    for (const procedure of line.procedures) {
      if (procedure.start <= at.start && at.end <= procedure.end) return { line, procedure };
    }
  }
  return null;
}

/** The line whose tokens hold a finding, such as one on its units or charge. */
export function lineAt(claim: Claim, at: Span): ServiceLine | null {
  return claim.lines.find((line) => line.start <= at.start && at.end <= line.end) ?? null;
}

/** The modifier at exactly this span. */
export function modifierAt(procedure: Procedure, at: Span): Token | null {
  return procedure.modifiers.find((modifier) => modifier.start === at.start && modifier.end === at.end) ?? null;
}

/** The modifier with its repetitions: what has to go for it to be gone. */
export function allOf(procedure: Procedure, modifier: Token): readonly Token[] {
  return procedure.modifiers.filter((other) => codeOf(other) === codeOf(modifier));
}

export function replaceToken(token: Span, newText: string): TextEdit {
  return { start: token.start, end: token.end, newText };
}

/** Whether the separator stands right before the token. */
function followsSeparator(procedure: Procedure, token: Span, text: string): boolean {
  const length = procedure.separator.length;
  return length > 0 && text.slice(token.start - length, token.start) === procedure.separator;
}

/** Whether a description (or anything else) stands behind the modifier slots, whose position must not change. */
function hasTail(procedure: Procedure, from: number, text: string): boolean {
  return text.slice(from, procedure.end).replaceAll(procedure.separator, '').trim() !== '';
}

/** The end of a slot, with the blanks that may be all there is in it. */
function slotEnd(procedure: Procedure, slot: Token, text: string): number {
  let end = slot.end;
  while (slot.value === '' && end < procedure.end && text.startsWith(' ', end)) end++;
  return end;
}

/** Removes modifier slots and closes the gap; a description behind them stays in its component. */
export function removeSlots(procedure: Procedure, slots: readonly Token[], text: string): readonly TextEdit[] | null {
  const last = procedure.modifiers[procedure.modifiers.length - 1];
  if (last === undefined || slots.length === 0 || !slots.every((slot) => followsSeparator(procedure, slot, text))) return null;
  const filler = hasTail(procedure, last.end, text) ? procedure.separator.repeat(slots.length) : '';
  const edits = slots.map((slot) => ({
    start: slot.start - procedure.separator.length,
    end: slotEnd(procedure, slot, text),
    newText: slot === last ? filler : ''
  }));
  return filler === '' || slots.includes(last) ? edits : [...edits, { start: last.end, end: last.end, newText: filler }];
}

/** Moves the modifiers left over every empty slot before the last used one. */
export function closeGaps(procedure: Procedure, text: string): readonly TextEdit[] | null {
  return removeSlots(
    procedure,
    procedure.modifiers.filter((modifier) => modifier.value === ''),
    text
  );
}

/** Writes the modifiers into the used slots in the given order. */
export function reorderModifiers(procedure: Procedure, ordered: readonly string[]): readonly TextEdit[] | null {
  const used = procedure.modifiers.filter((modifier) => modifier.value !== '');
  if (used.length !== ordered.length) return null;
  return used.flatMap((modifier, index) => {
    const value = ordered[index];
    return value === undefined || value === codeOf(modifier) ? [] : [replaceToken(modifier, value)];
  });
}

/** Adds a modifier at a slot and moves those behind it right. Null when the slots are full or something stands behind them. */
export function insertModifier(procedure: Procedure, slot: number, modifier: string, text: string): readonly TextEdit[] | null {
  const last = procedure.modifiers[procedure.modifiers.length - 1] ?? procedure.code;
  if (procedure.separator === '' || procedure.modifiers.length >= 4 || hasTail(procedure, last.end, text)) return null;
  const at = (procedure.modifiers[slot - 1] ?? procedure.code).end;
  return [{ start: at, end: at, newText: procedure.separator + modifier }];
}

/** Puts the separator between a code and the modifiers run together with it, or between such modifiers. */
export function separate(procedure: Procedure, token: Token, parts: readonly string[], text: string): readonly TextEdit[] | null {
  const slots = procedure.modifiers.length + parts.length - 1;
  const last = procedure.modifiers[procedure.modifiers.length - 1] ?? procedure.code;
  if (procedure.separator === '' || slots > 4 || hasTail(procedure, last.end, text)) return null;
  return [replaceToken(token, parts.join(procedure.separator))];
}

/** Removes the description, with its separator where nothing follows it. */
export function removeDescription(procedure: Procedure, description: Token, text: string): readonly TextEdit[] | null {
  if (!followsSeparator(procedure, description, text)) return null;
  const isLast = description.end === procedure.end;
  return [{ start: description.start - (isLast ? procedure.separator.length : 0), end: description.end, newText: '' }];
}
