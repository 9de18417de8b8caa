import type { LineTable } from '../claims/lines';
import type { RuleSettings, Spot } from './spot';

/**
 * What claims show to the rules that compare the claims of a file: all that these rules ever see of them. So a file may be
 * read in parts, which may be read again, and still be judged as a whole. There are hundreds of thousands of them, so they
 * are rows of numbers; and nothing of a claim could be read out of them.
 */
export interface Notes {
  /** A row for each claim, in file order; `WIDTH` numbers each. */
  readonly rows: Int32Array;
  /** Places that rules may speak of, in the order of the rows; `SPOT_WIDTH` numbers each. */
  readonly spots: Int32Array;
  /** What was set for rules where spots stand; spots name their settings by number. */
  readonly settings: readonly RuleSettings[];
}

export const NO_NOTES: Notes = { rows: new Int32Array(0), spots: new Int32Array(0), settings: [] };

/** Notes of a part of a file, and how far its offsets are from those of the file. */
export interface PartNotes {
  readonly notes: Notes;
  readonly by: number;
}

/** The numbers of a row. */
export const WIDTH = 8;
/** Whose claim it is: of a course the provider and patient, of a remittance the payer and claim number. */
export const [FIRST_KEY, SECOND_KEY] = [0, 1];
/** Flags in its lower bits, above them the number of claims. */
export const FLAGS = 2;
export const CLAIMS_FROM_BIT = 4;
export const [FRACTIONS, UNITS, FROM, TO, SPOTS] = [3, 4, 5, 6, 7];

/** The numbers of a spot. */
export const SPOT_WIDTH = 8;
export const [WHAT, START, END, SETTINGS, LINE, CHARACTER, END_LINE, END_CHARACTER] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Stands for a day that is not known, for no settings and for no line. No day of a claim is that long ago. */
export const NONE = -1_000_000;

export const FLAG = {
  /** Something makes the count of a course unreliable. */
  doubtful: 1,
  /** The claim does not name its patient and provider. */
  nameless: 2,
  /** A claim of a remittance. */
  remittance: 4,
  /** It takes an earlier payment back. */
  reverses: 8
} as const;

/** What stands at a spot. */
export const SPOT = { weekly: 0, short: 1, subject: 2 } as const;

/** What a row says of a course; first and last day as day numbers (calendar.ts), null when no line has a date. */
export interface Counts {
  readonly claims: number;
  readonly fractions: number;
  readonly units: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Writes where a spot stands in lines into its numbers. */
export function writeRange(spots: Int32Array, at: number, range: Spot['range']): void {
  spots[at + LINE] = range?.start.line ?? NONE;
  spots[at + CHARACTER] = range?.start.character ?? NONE;
  spots[at + END_LINE] = range?.end.line ?? NONE;
  spots[at + END_CHARACTER] = range?.end.character ?? NONE;
}

/** Where the numbers of a row begin, and those of its spots. */
export interface RowPlace {
  readonly part: PartNotes;
  readonly at: number;
  readonly spotsAt: number;
}

/** A number of a row. */
export function field({ part, at }: RowPlace, which: number): number {
  return part.notes.rows[at + which] ?? 0;
}

export function hasFlag(row: RowPlace, flag: number): boolean {
  return (field(row, FLAGS) & flag) !== 0;
}

/** The two numbers that stand for whose claim it is, as one text. */
export function keyIn(row: RowPlace): string {
  return `${field(row, FIRST_KEY)} ${field(row, SECOND_KEY)}`;
}

export function countsIn(row: RowPlace): Counts {
  const claims = field(row, FLAGS) >>> CLAIMS_FROM_BIT;
  return { claims, fractions: field(row, FRACTIONS), units: field(row, UNITS), from: dayIn(field(row, FROM)), to: dayIn(field(row, TO)) };
}

const NO_SPOTS: readonly Spot[] = [];

/** The places of a kind that belong to a row, with offsets of the file. */
export function spotsIn({ part: { notes, by }, at, spotsAt }: RowPlace, what: number): readonly Spot[] {
  const until = spotsAt + spotsLengthAt(notes, at);
  if (until === spotsAt) return NO_SPOTS;
  const { spots, settings } = notes;
  const found: Spot[] = [];
  for (let spot = spotsAt; spot < until; spot += SPOT_WIDTH) if (spots[spot + WHAT] === what) found.push(spotIn(spots, spot, by, settings));
  return found;
}

function dayIn(number: number): number | null {
  return number === NONE ? null : number;
}

/** Written out: what is spread together the engine makes where only a full garbage collection looks. */
function spotIn(spots: Int32Array, at: number, by: number, all: readonly RuleSettings[]): Spot {
  const start = (spots[at + START] ?? 0) + by;
  const end = (spots[at + END] ?? 0) + by;
  const settings = all[spots[at + SETTINGS] ?? NONE];
  const range = rangeIn(spots, at);
  if (range === undefined) return settings === undefined ? { start, end } : { start, end, settings };
  return settings === undefined ? { start, end, range } : { start, end, settings, range };
}

function rangeIn(spots: Int32Array, at: number): Spot['range'] {
  const line = spots[at + LINE] ?? NONE;
  if (line === NONE) return undefined;
  const start = { line, character: spots[at + CHARACTER] ?? 0 };
  return { start, end: { line: spots[at + END_LINE] ?? 0, character: spots[at + END_CHARACTER] ?? 0 } };
}

/** Number of rows. */
export function countOf({ rows }: Notes): number {
  return rows.length / WIDTH;
}

/** How many numbers the spots of the row at `at` take. */
export function spotsLengthAt({ rows }: Notes, at: number): number {
  return (rows[at + SPOTS] ?? 0) * SPOT_WIDTH;
}

/** The same notes, whose spots say where they stand in lines. */
export function inLines({ rows, spots, settings }: Notes, lines: LineTable): Notes {
  const located = spots.slice();
  for (let at = 0; at < located.length; at += SPOT_WIDTH) {
    writeRange(located, at, lines.rangeOf({ start: located[at + START] ?? 0, end: located[at + END] ?? 0 }));
  }
  return { rows, spots: located, settings };
}

/** Whether two notes say the same. */
export function isSame(a: Notes, b: Notes): boolean {
  return a === b || (sameNumbers(a.rows, b.rows) && sameNumbers(a.spots, b.spots) && sameSettings(a.settings, b.settings));
}

function sameNumbers(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}

function sameSettings(a: readonly RuleSettings[], b: readonly RuleSettings[]): boolean {
  return a.length === b.length && a.every((set, index) => set === b[index]);
}
