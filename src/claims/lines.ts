/**
 * Lines as VS Code counts them: `\r\n`, `\n` and `\r` end a line. Lines and characters are 0-based, characters
 * are UTF-16 code units.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface LineTable {
  /** The position of an offset; an offset between `\r` and `\n` lies at the end of its line. */
  positionAt(offset: number): Position;
  rangeOf(span: { readonly start: number; readonly end: number }): Range;
}

export const START: Position = { line: 0, character: 0 };

const LF = 10;
const CR = 13;

/** Where the lines of a text start. */
interface Starts {
  offsets: Uint32Array;
  count: number;
}

function add(starts: Starts, offset: number): void {
  if (starts.count === starts.offsets.length) {
    const larger = new Uint32Array(starts.count * 2);
    larger.set(starts.offsets);
    starts.offsets = larger;
  }
  starts.offsets[starts.count++] = offset;
}

/** The next mark at or after an offset; the text's length when there is none. */
function next(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

function startsOfLines(text: string): Starts {
  const starts: Starts = { offsets: new Uint32Array(256), count: 1 };
  let lineFeed = next(text, '\n', 0);
  let carriageReturn = next(text, '\r', 0);
  while (lineFeed < text.length || carriageReturn < text.length) {
    const at = Math.min(lineFeed, carriageReturn);
    const start = at === carriageReturn && lineFeed === at + 1 ? at + 2 : at + 1;
    add(starts, start);
    if (lineFeed < start) lineFeed = next(text, '\n', start);
    if (carriageReturn < start) carriageReturn = next(text, '\r', start);
  }
  return starts;
}

/** Index of the last line that starts at or before the offset. */
function lineOf({ offsets, count }: Starts, offset: number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The lines of a text. For a piece of a larger file, `origin` is the position at which the piece starts and
 * `from` the offset in `text` that stands there (everything before it is not part of the file).
 */
export function linesOf(text: string, origin: Position = START, from = 0): LineTable {
  const starts = startsOfLines(from === 0 ? text : text.slice(from));
  function positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, text.length) - from);
    const line = lineOf(starts, at);
    const start = starts.offsets[line] ?? 0;
    const inBreak = text.charCodeAt(from + at) === LF && at > start && text.charCodeAt(from + at - 1) === CR;
    return { line: origin.line + line, character: at - start - (inBreak ? 1 : 0) + (line === 0 ? origin.character : 0) };
  }
  return { positionAt, rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }) };
}
