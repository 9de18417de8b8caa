import { CARRIAGE_RETURN, codeUnitAt, LINE_FEED } from './characters';

/**
 * The segments a reader looks at, by their first two characters: all others are hopped over before their id is read.
 * A few others pass too, as only five bits of a character count, and case does not.
 */
export type Telling = Uint8Array;

const BITS = 5;
const MASK = (1 << BITS) - 1;

/** The table for these ids, each as `packed`. A line break in second place is the id of a file wrapped at a fixed width. */
export function tellingTable(ids: Iterable<number>): Telling {
  const table = new Uint8Array(1 << (2 * BITS));
  for (const id of ids) for (const second of [id >> 8, LINE_FEED, CARRIAGE_RETURN]) table[indexOf(id >> 16, second)] = 1;
  return table;
}

/** Whether the segment at an offset may be one of the table's. */
export function tells(table: Telling, text: string, at: number): boolean {
  return table[indexOf(codeUnitAt(text, at), codeUnitAt(text, at + 1))] === 1;
}

function indexOf(first: number, second: number): number {
  return ((first & MASK) << BITS) | (second & MASK);
}
