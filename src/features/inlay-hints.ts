import type { Claim, ClaimFile, ServiceLine, Span, Token } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Knowledge } from '../data';
import { bareCode, circumstancesOf, contextOf } from './context';
import { isKnownLine } from './element-place';
import { isCpt } from './qualifier';

/** A short name to show at an offset, behind the token that it names. */
export interface NameHint {
  readonly offset: number;
  readonly name: string;
}

/** Names of codes, modifiers, places and adjustment reasons in a piece of a file, on lines that ClaimLens knows; in file order. */
export function nameHintsIn(file: ClaimFile, { start, end }: Span, knowledge: Knowledge): readonly NameHint[] {
  const hints: NameHint[] = [];
  for (let index = file.firstClaimFrom(start); index < file.claimCount; index++) {
    if (!file.concerns(index)) continue;
    const claim = file.claim(index);
    if (claim.start > end) break;
    hints.push(...hintsOf(claim, knowledge));
  }
  return hints.filter(({ offset }) => start <= offset && offset <= end).sort((a, b) => a.offset - b.offset);
}

function hintsOf(claim: Claim, knowledge: Knowledge): readonly NameHint[] {
  const lines = claim.lines.filter((line) => isKnownLine(line, knowledge));
  if (lines.length === 0) return [];
  const place = claim.kind === 'professional' ? placeHints(claim.facilityCode, knowledge) : [];
  return [...place, ...lines.flatMap((line) => lineHints(claim, line, knowledge))];
}

function lineHints(claim: Claim, line: ServiceLine, knowledge: Knowledge): readonly NameHint[] {
  const { procedures, placeOfService, adjustments } = line;
  return [
    ...procedures.filter(isCpt).flatMap((procedure) => {
      const code = bareCode(procedure);
      const period = knowledge.period(code, circumstancesOf(contextOf(claim, line, code, [], knowledge)));
      return [
        ...hint(procedure.code, period?.title ?? knowledge.code(code)?.name),
        ...procedure.modifiers.flatMap((modifier) => hint(modifier, knowledge.modifier(codeOf(modifier))?.name))
      ];
    }),
    ...placeHints(placeOfService, knowledge),
    ...adjustments.flatMap(({ reason }) => hint(reason, knowledge.adjustment('reason', codeOf(reason))?.meaning))
  ];
}

function placeHints(place: Token | null, knowledge: Knowledge): readonly NameHint[] {
  return place === null ? [] : hint(place, knowledge.place(place.value)?.name);
}

/** A name up to where it goes into detail. */
function hint(token: Token, name: string | undefined): readonly NameHint[] {
  return name === undefined ? [] : [{ offset: token.end, name: name.replace(/\s*[:;(].*$/, '') }];
}
