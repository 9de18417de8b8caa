import type { Claim, Procedure, Token } from '../claims/model';
import { codeOf, numberOf, usedModifiers } from '../claims/values';
import type { Knowledge } from '../data';
import { insertModifier, type Place, placeAt, removeSlots, replaceToken } from './edits';
import { mergeLines } from './edits-lines';
import type { Finding, Fix } from './finding';
import { fixed } from './fixes';
import { listed } from './report';
import type { FixContext } from './rule';
import { DISTINCT, REPEAT } from './same-day-modifiers';

/** Fixes of the same-day rules. Which one is right depends on what was done that day, so none is preferred. */

const inSet = (place: Place, set: ReadonlySet<string>): readonly Token[] =>
  usedModifiers(place.procedure).filter((modifier) => set.has(codeOf(modifier)));

/** The slot of a modifier that acts on edits: before those that only inform. */
function slotForBypass({ procedure }: Place, knowledge: Knowledge): number {
  const informing = procedure.modifiers.findIndex((modifier) => knowledge.modifier(codeOf(modifier))?.slot === 'informational');
  return informing < 0 ? procedure.modifiers.length : informing;
}

/** The places of a finding's related lines; null when one of them is not on this claim. */
function relatedPlaces(finding: Finding, { claim }: FixContext): readonly Place[] | null {
  const places = (finding.related ?? []).map((at) => placeAt(claim, at));
  const found = places.filter((place) => place !== null);
  return found.length === places.length ? found : null;
}

/** One line with two units, or 76 on the later line; with more than two lines no single edit ends the matter. */
export function duplicateFixes(finding: Finding, context: FixContext): readonly Fix[] {
  const { claim, text, knowledge } = context;
  const second = placeAt(claim, finding);
  const [first, more] = relatedPlaces(finding, context) ?? [];
  if (second === null || first === undefined || more !== undefined) return [];
  const units = (numberOf(first.line.units) ?? 0) + (numberOf(second.line.units) ?? 0);
  return [
    ...(units === 2 ? fixed('Bill one line with 2 units', mergeLines(claim, first.line, second.line, text)) : []),
    ...fixed('Add modifier 76 to this line', insertModifier(second.procedure, slotForBypass(second, knowledge), '76', text))
  ];
}

function has(procedure: Procedure | undefined, codes: ReadonlySet<string>): boolean {
  return procedure !== undefined && usedModifiers(procedure).some((used) => codes.has(codeOf(used)));
}

/** The procedures of the other lines with the same code and the same dates. */
function repeatsOf(claim: Claim, { line, procedure: { code } }: Place): readonly Procedure[] {
  return claim.lines
    .filter(
      (other) => other !== line && other.serviceDate?.from === line.serviceDate?.from && other.serviceDate?.to === line.serviceDate?.to
    )
    .flatMap(({ procedures }) => procedures.slice(0, 1))
    .filter((procedure) => procedure.code.value === code.value);
}

function removal(place: Place, modifiers: readonly Token[], text: string): readonly Fix[] {
  return fixed(`Remove modifier ${listed(modifiers.map(codeOf))}`, removeSlots(place.procedure, modifiers, text));
}

/** 76 in place of 59, or just without 59 where 76 or 77 says it already. Only where one line has it. */
export function distinctForRepeatFixes(finding: Finding, { claim, text }: FixContext): readonly Fix[] {
  const place = placeAt(claim, finding);
  if (place === null) return [];
  const [modifier, ...more] = inSet(place, DISTINCT);
  const others = repeatsOf(claim, place);
  if (modifier === undefined || others.some((other) => has(other, DISTINCT))) return [];
  const remove = removal(place, [modifier, ...more], text);
  if (has(place.procedure, REPEAT)) return remove;
  // Without 59 the line would be a plain repeat of a third one.
  if (others.some((other) => has(other, REPEAT))) return others.length === 1 ? remove : [];
  // 76 belongs on the later line.
  if (more.length > 0 || others.some((other) => other.start > place.procedure.start)) return [];
  return fixed(`Replace ${codeOf(modifier)} by 76`, [replaceToken(modifier, '76')]);
}

/** Removes the modifiers that have nothing to act on. */
export function removesLone(set: ReadonlySet<string>): (finding: Finding, context: FixContext) => readonly Fix[] {
  return (finding, { claim, text }) => {
    const place = placeAt(claim, finding);
    return place === null ? [] : removal(place, inSet(place, set), text);
  };
}
