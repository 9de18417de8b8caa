import { codeUnitAt } from './characters';
import { PAIRS, pairOf, pairsOf } from './pair';

/** The segments a reader looks at, by their first two characters: all others are hopped over before their id is read. */
export type Telling = Uint8Array;

/** The table for these ids, each as `packed`. */
export function tellingTable(ids: Iterable<number>): Telling {
  const table = new Uint8Array(PAIRS);
  for (const id of ids) for (const pair of pairsOf(id >> 16, (id >> 8) & 0xff)) table[pair] = 1;
  return table;
}

/** Whether the segment at an offset may be one of the table's. */
export function tells(table: Telling, text: string, at: number): boolean {
  return table[pairOf(codeUnitAt(text, at), codeUnitAt(text, at + 1))] === 1;
}
