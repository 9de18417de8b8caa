import { codeOf } from '../claims/values';
import { replaceToken, separate } from './edits';
import type { Fix } from './finding';
import { fixed, onModifier } from './fixes';

/** Known modifiers run together in one slot, or one with a leading zero: what was meant is then plain. */
export const lengthFixes = onModifier((modifier, procedure, { text, knowledge }): readonly Fix[] => {
  const value = codeOf(modifier);
  /** Whether the part is a modifier that may stand here and does not yet. */
  const fits = (part: string): boolean => {
    const entry = knowledge.modifier(part);
    return (
      entry !== undefined &&
      entry.verdict !== 'no' &&
      entry.claims === 'both' &&
      !procedure.modifiers.some((other) => codeOf(other) === part)
    );
  };
  if (value.length === 3 && value.startsWith('0') && fits(value.slice(1))) {
    return fixed(`Change to ${value.slice(1)}`, [replaceToken(modifier, value.slice(1))]);
  }
  const parts = value.length % 2 === 0 ? (value.match(/../g) ?? []) : [];
  if (parts.length < 2 || new Set(parts).size < parts.length || !parts.every(fits)) return [];
  return fixed(`Separate ${parts.join(' and ')}`, separate(procedure, modifier, parts, text));
});
