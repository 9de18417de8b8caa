import type { Span } from '../claims/model';
import {
  CLAIMS_FROM_BIT,
  type Counts,
  END,
  FIRST_KEY,
  FLAGS,
  FRACTIONS,
  FROM,
  field,
  NONE,
  type Notes,
  type PartNotes,
  type RowPlace,
  SECOND_KEY,
  SETTINGS,
  SPOT_WIDTH,
  SPOTS,
  START,
  spotsLengthAt,
  TO,
  UNITS,
  WHAT,
  WIDTH,
  writeRange
} from './notes';
import type { RuleSettings, Spot } from './spot';

/** Larger counts are beyond all reason. */
const MOST = 1_000_000_000;

const NO_COUNTS: Counts = { claims: 1, fractions: 0, units: 0, from: null, to: null };

/** Spots by what stands there. */
export type SpotsOf = readonly (readonly [what: number, spots: readonly Spot[]])[];

/** Rows that are being written. */
export interface NotesWriter {
  /** Behind it so many spots are to be written. */
  row(firstKey: number, secondKey: number, flags: number, spots: number, counts?: Counts): void;
  /** A place of the last row. */
  spot(what: number, at: Span, settings: RuleSettings | undefined): void;
  /** Copies a row of other notes, with places that count from the offset `base` of the file. */
  copy(row: RowPlace, base: number): void;
  /** Copies all rows of a part in the same way. */
  copyAll(part: PartNotes, base: number): void;
  /** Writes what several claims show together, for which one of their rows stands; again places count from `base`. */
  together(row: RowPlace, flags: number, counts: Counts, spots: SpotsOf, base: number): void;
  /** The notes so far, in the memory in which they were written: true until more is written. */
  view(): Notes;
  /** Begins anew in the same memory. */
  clear(): void;
  /** The notes so far, in memory of their own; then it begins anew. */
  end(): Notes;
}

export function createNotesWriter(): NotesWriter {
  let rows = new Int32Array(0);
  let spots = new Int32Array(0);
  let settings: RuleSettings[] = [];
  let [length, spotsLength] = [0, 0];

  function numberOf(set: RuleSettings | undefined): number {
    if (set === undefined) return NONE;
    const known = settings.lastIndexOf(set);
    return known < 0 ? settings.push(set) - 1 : known;
  }

  function row(firstKey: number, secondKey: number, flags: number, own: number, { claims, fractions, units, from, to } = NO_COUNTS): void {
    if (length === rows.length) rows = larger(rows);
    rows[length + FIRST_KEY] = firstKey;
    rows[length + SECOND_KEY] = secondKey;
    rows[length + FLAGS] = flags | (claims << CLAIMS_FROM_BIT);
    rows[length + FRACTIONS] = Math.min(fractions, MOST);
    rows[length + UNITS] = Math.min(units, MOST);
    rows[length + FROM] = from ?? NONE;
    rows[length + TO] = to ?? NONE;
    rows[length + SPOTS] = own;
    length += WIDTH;
  }

  function spot(what: number, { start, end }: Span, set: RuleSettings | undefined): void {
    if (spotsLength === spots.length) spots = larger(spots);
    spots[spotsLength + WHAT] = what;
    spots[spotsLength + START] = start;
    spots[spotsLength + END] = end;
    spots[spotsLength + SETTINGS] = numberOf(set);
    writeRange(spots, spotsLength, undefined);
    spotsLength += SPOT_WIDTH;
  }

  function copyRows({ notes }: PartNotes, from: number, until: number): void {
    while (rows.length < length + until - from) rows = larger(rows);
    for (let at = from; at < until; at++) rows[length++] = notes.rows[at] ?? 0;
  }

  function copySpots({ notes, by }: PartNotes, from: number, until: number, base: number): void {
    while (spots.length < spotsLength + until - from) spots = larger(spots);
    for (let at = from; at < until; at += SPOT_WIDTH) {
      for (let one = 0; one < SPOT_WIDTH; one++) spots[spotsLength + one] = notes.spots[at + one] ?? 0;
      spots[spotsLength + START] = (notes.spots[at + START] ?? 0) + by - base;
      spots[spotsLength + END] = (notes.spots[at + END] ?? 0) + by - base;
      spots[spotsLength + SETTINGS] = numberOf(notes.settings[notes.spots[at + SETTINGS] ?? NONE]);
      spotsLength += SPOT_WIDTH;
    }
  }

  function clear(): void {
    settings = [];
    [length, spotsLength] = [0, 0];
  }

  return {
    row,
    spot,
    clear,
    copy({ part, at, spotsAt }, base) {
      copyRows(part, at, at + WIDTH);
      copySpots(part, spotsAt, spotsAt + spotsLengthAt(part.notes, at), base);
    },
    copyAll(part, base) {
      copyRows(part, 0, part.notes.rows.length);
      copySpots(part, 0, part.notes.spots.length, base);
    },
    together(one, flags, counts, all, base) {
      const own = all.reduce((sum, [, of]) => sum + of.length, 0);
      row(field(one, FIRST_KEY), field(one, SECOND_KEY), flags, own, counts);
      for (const [what, of] of all) {
        for (const { start, end, settings: set, range } of of) {
          spot(what, { start: start - base, end: end - base }, set);
          writeRange(spots, spotsLength - SPOT_WIDTH, range);
        }
      }
    },
    view: () => ({ rows: rows.subarray(0, length), spots: spots.subarray(0, spotsLength), settings }),
    end() {
      const notes = { rows: rows.slice(0, length), spots: spots.slice(0, spotsLength), settings };
      clear();
      return notes;
    }
  };
}

/** Twice as many numbers, which is a multiple of both widths. */
function larger(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const room = new Int32Array(Math.max(256, 2 * numbers.length));
  room.set(numbers);
  return room;
}
