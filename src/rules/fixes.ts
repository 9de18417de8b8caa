import type { Procedure, Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { allOf, closeGaps, modifierAt, placeAt, removeSlots, replaceToken } from './edits';
import type { Finding, Fix, TextEdit } from './finding';
import type { FixContext } from './rule';

/** Makers of the fixes that several rules offer. */

type FixMaker = (finding: Finding, context: FixContext) => readonly Fix[];
type Flags = Pick<Fix, 'preferred' | 'formal'>;

/** A purely formal fix: a coder always agrees, and it may be part of fixing all. */
export const FORMAL: Flags = { preferred: true, formal: true };
export const PREFERRED: Flags = { preferred: true };

/** A list of one fix, or of none where no edits could be made or nothing would change. */
export function fixed(title: string, edits: readonly TextEdit[] | null, flags: Flags = {}): readonly Fix[] {
  return edits === null || edits.length === 0 ? [] : [{ title, edits, ...flags }];
}

/** Offers what depends on the modifier at the finding and its procedure. */
export function onModifier(
  make: (modifier: Token, procedure: Procedure, context: FixContext, finding: Finding) => readonly Fix[]
): FixMaker {
  return (finding, context) => {
    const place = placeAt(context.claim, finding);
    const modifier = place === null ? null : modifierAt(place.procedure, finding);
    return place === null || modifier === null ? [] : make(modifier, place.procedure, context, finding);
  };
}

/** Removes the modifier of the finding, with its repetitions on the line. */
export function removesModifier(flags: (finding: Finding) => Flags = () => ({})): FixMaker {
  return onModifier((modifier, procedure, { text }, finding) =>
    fixed(`Remove modifier ${codeOf(modifier)}`, removeSlots(procedure, allOf(procedure, modifier), text), flags(finding))
  );
}

/** Removes the modifier of the finding and leaves the one it repeats. */
export const removesRepetition: FixMaker = onModifier((modifier, procedure, { text }) =>
  fixed(`Remove the second ${codeOf(modifier)}`, removeSlots(procedure, [modifier], text), FORMAL)
);

/** Writes the modifier of the finding as the data has it: upper case, without blanks. */
export function normalizesModifier(title: (value: string) => string): FixMaker {
  return onModifier((modifier) => fixed(title(codeOf(modifier)), [replaceToken(modifier, codeOf(modifier))], FORMAL));
}

/** Moves modifiers left over empty slots. */
export const closesGaps: FixMaker = (finding, { claim, text }) => {
  const place = placeAt(claim, finding);
  return place === null ? [] : fixed('Move the modifiers to the left', closeGaps(place.procedure, text), FORMAL);
};
