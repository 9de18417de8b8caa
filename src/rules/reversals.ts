import { FLAG, FLAGS, hasFlag, keyIn, type PartNotes, type RowPlace, SPOT, spotsIn, spotsLengthAt, WIDTH } from './notes';
import type { Spot } from './spot';

/** A payment that is taken back, and the claim that is to correct it. */
export interface Reversal {
  readonly spot: Spot;
  /** Null where none follows in the file. */
  readonly correction: Spot | null;
}

/** Pairs each reversal with the next claim of the same claim number and payer that is no reversal. */
export interface Reversals {
  /** Parts are to be added in file order. Gives the reversals that they correct. */
  readonly add: (part: PartNotes) => readonly Reversal[];
  /** Those without a correction; then it begins anew. */
  readonly end: () => readonly Reversal[];
}

export function createReversals(): Reversals {
  const waiting = new Map<string, Spot[]>();

  function pairsWith(row: RowPlace): readonly Reversal[] {
    const key = keyIn(row);
    const spots = waiting.get(key);
    const [spot] = spotsIn(row, SPOT.subject);
    if (spot === undefined) return [];
    if (hasFlag(row, FLAG.reverses)) {
      if (spots === undefined) waiting.set(key, [spot]);
      else spots.push(spot);
      return [];
    }
    waiting.delete(key);
    return (spots ?? []).map((reversal) => ({ spot: reversal, correction: spot }));
  }

  return {
    add(part) {
      const { rows } = part.notes;
      const pairs: Reversal[] = [];
      let spotsAt = 0;
      for (let at = 0; at < rows.length; at += WIDTH) {
        const flags = rows[at + FLAGS] ?? 0;
        const counts = (flags & FLAG.reverses) !== 0 || (waiting.size > 0 && (flags & FLAG.remittance) !== 0);
        if (counts) pairs.push(...pairsWith({ part, at, spotsAt }));
        spotsAt += spotsLengthAt(part.notes, at);
      }
      return pairs;
    },
    end() {
      const left = [...waiting.values()].flat().map((spot) => ({ spot, correction: null }));
      waiting.clear();
      return left;
    }
  };
}
