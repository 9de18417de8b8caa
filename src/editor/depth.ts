import { type Counts, SEVERITIES } from '../rules/severity';

/** How deep one goes into the findings of a part: so many of the severities, the most severe first, are looked at. */
export type Depth = number;

/**
 * How many severities of each part are among the `limit` most important findings: the most severe of all parts
 * first, among equals from the part `center` outwards.
 */
export function depthsOf(all: readonly Counts[], limit: number, center: number): readonly Depth[] {
  const outwards = all.map((_, index) => index).sort((a, b) => Math.abs(a - center) - Math.abs(b - center));
  const depths = all.map(() => 0);
  let room = limit;
  for (const [rank, severity] of SEVERITIES.entries()) {
    for (const index of outwards) {
      const count = all[index]?.[severity] ?? 0;
      if (room > 0 && count > 0) depths[index] = rank + 1;
      room -= count;
    }
  }
  return depths;
}

/** How deep findings are kept, having seen so many: all at first, then only those that may still be shown. */
export function depthWorthKeeping(seen: Counts, most: number): Depth {
  let total = 0;
  for (const [rank, severity] of SEVERITIES.entries()) {
    total += seen[severity];
    if (total > most) return rank;
  }
  return SEVERITIES.length;
}
