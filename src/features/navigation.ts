import type { Claim, ClaimFile, Span } from '../claims/model';
import { codeOf } from '../claims/values';
import { isSubject } from './context';
import { isCpt } from './qualifier';

/** Where the code stands on each line about 77407 in the first claims of a file, in file order. Claims of other departments are not read. */
export function subjectCodes(file: ClaimFile, claimCount: number): readonly Span[] {
  const codes: Span[] = [];
  for (let index = 0; index < claimCount; index++) if (file.concerns(index)) codes.push(...codesIn(file.claim(index)));
  return codes;
}

/** One place for each line: what was billed, or what a payer made of it. */
function codesIn(claim: Claim): readonly Span[] {
  return claim.lines.flatMap(({ procedures }) => {
    const procedure = procedures.find((candidate) => isCpt(candidate) && isSubject(codeOf(candidate.code)));
    return procedure === undefined ? [] : [{ start: procedure.code.start, end: procedure.code.end }];
  });
}

export type Direction = 'next' | 'previous';

/** The place that is reached first from an offset; on or at the end of a place one goes on to the next. */
export function placeFrom(places: readonly Span[], offset: number, direction: Direction): Span | undefined {
  return direction === 'next' ? places.find(({ start }) => start > offset) : places.findLast(({ end }) => end < offset);
}
