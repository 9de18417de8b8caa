import { replaceToken, separate } from './edits';
import type { Fix } from './finding';
import { fixed, onModifier } from './fixes';

/** Known modifiers run together in one slot, or one with a leading zero: what was meant is then plain. */
export const lengthFixes = onModifier((modifier, procedure, { text, knowledge }): readonly Fix[] => {
  const value = modifier.value.toUpperCase();
  const isKnown = (part: string): boolean => knowledge.modifier(part) !== undefined;
  if (value.length === 3 && value.startsWith('0') && isKnown(value.slice(1))) {
    return fixed(`Change to ${value.slice(1)}`, [replaceToken(modifier, value.slice(1))]);
  }
  const parts = value.length % 2 === 0 ? (value.match(/../g) ?? []) : [];
  if (parts.length < 2 || !parts.every(isKnown)) return [];
  return fixed(`Separate ${parts.join(' and ')}`, separate(procedure, modifier, parts, text));
});
