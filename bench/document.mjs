// A text document with the data structures of the editor's extension host: an array of lines, and sums of their lengths
// that an edit makes invalid from its line on. So its methods cost about what they cost there.
import { Position, Range, Uri } from 'vscode';

export class Document {
  uri = Uri.parse('file:///claims.837');
  languageId = 'x12';
  version = 1;
  #lines;
  #sums;
  /** The sums of the lines before this one are valid. */
  #valid = 0;

  constructor(text) {
    this.#lines = text.split('\n');
    this.#sums = new Float64Array(this.#lines.length + 1);
  }

  get lineCount() {
    return this.#lines.length;
  }

  lineAt(line) {
    const text = this.#lines[line];
    return { text, range: new Range(line, 0, line, text.length) };
  }

  /** Offset of the start of a line. */
  #startOf(line) {
    for (; this.#valid < line; this.#valid++) this.#sums[this.#valid + 1] = this.#sums[this.#valid] + this.#lines[this.#valid].length + 1;
    return this.#sums[line];
  }

  offsetAt({ line, character }) {
    return this.#startOf(line) + character;
  }

  positionAt(offset) {
    this.#startOf(this.#lines.length);
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] <= offset) low = middle;
      else high = middle;
    }
    return new Position(low, Math.min(offset - this.#sums[low], this.#lines[low].length));
  }

  getText({ start, end }) {
    if (start.line === end.line) return this.#lines[start.line].slice(start.character, end.character);
    const lines = this.#lines.slice(start.line, end.line + 1);
    lines[0] = lines[0].slice(start.character);
    lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.character);
    return lines.join('\n');
  }

  /** Replaces text within a line, as typing does; gives the change as the editor tells of it. */
  edit(line, character, removed, text) {
    const before = this.#lines[line];
    const rangeOffset = this.offsetAt({ line, character });
    this.#lines[line] = before.slice(0, character) + text + before.slice(character + removed);
    // The editor flattens an edited line too, before it tells anyone.
    this.#lines[line].charCodeAt(this.#lines[line].length - 1);
    this.#valid = Math.min(this.#valid, line);
    this.version++;
    return { rangeOffset, rangeLength: removed, text };
  }
}
