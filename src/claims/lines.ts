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

const CR = 13;
const LF = 10;

function startsOfLines(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** Index of the last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
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
    const start = starts[line] ?? 0;
    const inBreak = text.charCodeAt(from + at) === LF && at > start && text.charCodeAt(from + at - 1) === CR;
    return { line: origin.line + line, character: at - start - (inBreak ? 1 : 0) + (line === 0 ? origin.character : 0) };
  }
  return { positionAt, rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }) };
}
