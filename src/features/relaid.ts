import type { TextEdit } from '../rules/finding';

/** A text with edits applied, and where each offset of one stands in the other. */
export interface Relaid {
  readonly text: string;
  /** Offset in the new text. What was inserted at an offset lies before it. */
  to(offset: number): number;
  /** Offset in the old text. */
  from(offset: number): number;
}

/** Applies edits that are in order and do not overlap. Offsets inside a replaced stretch stay as near as there is room. */
export function relaid(text: string, edits: readonly TextEdit[]): Relaid {
  const pieces: string[] = [];
  const starts = new Int32Array(edits.length);
  let at = 0;
  let length = 0;
  for (const [index, { start, end, newText }] of edits.entries()) {
    pieces.push(text.slice(at, start), newText);
    length += start - at;
    starts[index] = length;
    length += newText.length;
    at = end;
  }
  pieces.push(text.slice(at));

  function lastOf(reaches: (index: number) => boolean): number {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (reaches(middle)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  return {
    text: pieces.join(''),
    to(offset) {
      const index = lastOf((candidate) => (edits[candidate]?.start ?? 0) <= offset);
      const edit = edits[index];
      if (edit === undefined) return offset;
      const start = starts[index] ?? 0;
      const inserted = edit.newText.length;
      return offset < edit.end ? start + Math.min(offset - edit.start, inserted) : start + inserted + offset - edit.end;
    },
    from(offset) {
      const index = lastOf((candidate) => (starts[candidate] ?? 0) <= offset);
      const edit = edits[index];
      if (edit === undefined) return offset;
      const into = offset - (starts[index] ?? 0);
      const inserted = edit.newText.length;
      return into < inserted ? Math.min(edit.start + into, edit.end) : edit.end + into - inserted;
    }
  };
}
