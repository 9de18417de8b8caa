import { CONTEXT_SIZE } from './context';

/** One row of integers per claim: what locating a claim leaves behind. */
export interface ClaimTable {
  count: number;
  cells: Int32Array;
}

export const START = 0;
export const END = 1;
/** Index of the transaction set. */
export const TRANSACTION = 2;
/** Bits of `CONCERNS` and `INTERRUPTED`. */
export const FLAGS = 3;
/** First of the columns of the context, in its order. */
export const CONTEXT = 4;
const COLUMNS = CONTEXT + CONTEXT_SIZE;

/** The claim holds a code that rules look at. */
export const CONCERNS = 1;
/** A segment of the claim lacks its terminator and ends at a line break. */
export const INTERRUPTED = 2;

/** Rows at first: few, as most texts hold few claims, and a table that soon grows the first time is optimized with that. */
const FIRST_ROWS = 64;

export function createTable(): ClaimTable {
  return { count: 0, cells: new Int32Array(FIRST_ROWS * COLUMNS) };
}

export function cell(table: ClaimTable, row: number, column: number): number {
  return table.cells[row * COLUMNS + column] ?? 0;
}

export function setCell(table: ClaimTable, row: number, column: number, value: number): void {
  table.cells[row * COLUMNS + column] = value;
}

export function setFlag(table: ClaimTable, row: number, flag: number): void {
  setCell(table, row, FLAGS, cell(table, row, FLAGS) | flag);
}

export function hasFlag(table: ClaimTable, row: number, flag: number): boolean {
  return (cell(table, row, FLAGS) & flag) !== 0;
}

/** Adds a claim with its context and returns its row. */
export function addRow(table: ClaimTable, start: number, transaction: number, context: Int32Array): number {
  const row = table.count++;
  const at = row * COLUMNS;
  if (at + COLUMNS > table.cells.length) table.cells = resized(table.cells, table.cells.length * 2);
  table.cells[at + START] = start;
  table.cells[at + END] = start;
  table.cells[at + TRANSACTION] = transaction;
  table.cells[at + FLAGS] = 0;
  for (let slot = 0; slot < CONTEXT_SIZE; slot++) table.cells[at + CONTEXT + slot] = context[slot] ?? -1;
  return row;
}

/** Gives back the memory kept for growth. */
export function trimTable(table: ClaimTable): void {
  table.cells = resized(table.cells, table.count * COLUMNS);
}

function resized(cells: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length);
  copy.set(cells.length > length ? cells.subarray(0, length) : cells);
  return copy;
}

/** Row of the first claim that ends at or after an offset; `count` when there is none. Claims are in file order. */
export function firstRowFrom(table: ClaimTable, offset: number): number {
  let low = 0;
  let high = table.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cell(table, middle, END) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
