import { detached } from '../claims/detached';
import type { ClaimFile, Reading } from '../claims/model';
import { carriedSpans } from './continuation';
import { readClaimFile } from './detect';
import { segmentStart, syntaxOf } from './x12/syntax';

/**
 * A text in parts of bounded size, each read by itself behind the headers that hold where it begins. An edit
 * concerns one part (and the next ones only if it changes a header), so the work after a keystroke does not grow
 * with the text. Parts are cut where a claim begins; a claim is never torn apart.
 */
export interface Part {
  /** Code units of the text. */
  readonly length: number;
  /** Headers of interchange, group, transaction set and levels from further up; read before the part's own text. */
  readonly context: string;
  /** The cut before the part is at the start of a claim. */
  readonly atClaim: boolean;
}

/** A part that has been read: the offsets of `file` count from the start of the context. */
export interface PartReading {
  readonly part: Part;
  /** The context, then the part's own text. */
  readonly text: string;
  readonly reading: Reading;
  /** Claims of the part; the file may know more, which the next part holds. */
  readonly claimCount: number;
}

/** Number of a part, and where it starts in the text. */
export interface Place {
  readonly index: number;
  readonly start: number;
}

/** The text between two offsets. */
export type Fetch = (start: number, end: number) => string;

export interface Parts {
  /** In the order of the text. */
  readonly parts: readonly Part[];
  /** Code units of the whole text. */
  readonly length: number;
  /** The part that holds an offset. */
  partAt(offset: number): Place;
  /** The first part that has to be read (again), or null. */
  unread(): Place | null;
  /** Takes note that `removed` code units at `offset` were replaced by `inserted`. */
  edit(offset: number, removed: number, inserted: number): void;
  /** Everything may be different. */
  reset(length: number): void;
  /** Reads the first unread part; null when its borders had to move and it must be read again. */
  readNext(fetch: Fetch): PartReading | null;
}

/** Code units read at a time: about twenty claims, so that a hover on one of them makes little garbage. */
export const PART_SIZE = 16 * 1024;

/** What decides whether a text is read as claims. */
const BEGINNING = 32 * 1024;

const BEGIN = { index: 0, start: 0 };
const NO_CONTEXT = { context: '', atClaim: false };

/** The parts of a text of this length; at first one, and unread. */
export function partsOf(length: number, size: number = PART_SIZE): Parts {
  let parts: Part[] = [{ length, ...NO_CONTEXT }];
  let unreadParts = new Set<Part>(parts);
  let total = length;
  /** All parts before this place have been read. */
  let read = BEGIN;

  function partAt(offset: number): Place {
    let start = 0;
    let index = 0;
    for (; index < parts.length - 1; index++) {
      const end = start + (parts[index]?.length ?? 0);
      if (offset < end) break;
      start = end;
    }
    return { index, start };
  }

  /** One unread part in the place of several; it keeps what holds at the start of the first. */
  function merge(first: number, last: number, added = 0): void {
    const merged = parts.slice(first, last + 1);
    const head = merged[0];
    if (head === undefined) return;
    const part = { ...head, length: merged.reduce((sum, { length: own }) => sum + own, added) };
    for (const old of merged) unreadParts.delete(old);
    unreadParts.add(part);
    parts.splice(first, merged.length, part);
    total += added;
    if (first < read.index) read = BEGIN;
  }

  function unread(): Place | null {
    if (unreadParts.size === 0) return null;
    let { index, start } = read;
    for (; index < parts.length; index++) {
      const part = parts[index];
      if (part === undefined || unreadParts.has(part)) break;
      start += part.length;
    }
    read = { index, start };
    return read;
  }

  function readNext(fetch: Fetch): PartReading | null {
    const next = unread();
    const part = next === null ? undefined : parts[next.index];
    if (next === null || part === undefined) return null;
    const { index, start } = next;
    for (let wanted = part.length > size * 1.5 ? size : part.length; ; wanted = Math.min(part.length, wanted * 2)) {
      const text = textOf(part, fetch(start, start + wanted));
      const reading = readClaimFile(text);
      if (index === 0 && reading.file === null) {
        if (wanted < Math.min(part.length, BEGINNING)) continue;
        return unreadable(part, text, reading);
      }
      if (wanted >= part.length) return readWhole(index, part, text, reading);
      const cut = cutOf(reading.file, text, part.context.length);
      if (cut > part.context.length) return split(index, part, text, reading, cut);
    }
  }

  /** A text that does not begin like claims holds none: it stays one part. */
  function unreadable(part: Part, text: string, reading: Reading): PartReading | null {
    if (parts.length > 1) merge(0, parts.length - 1);
    else unreadParts.delete(part);
    return unreadParts.size > 0 ? null : { part, text, reading, claimCount: 0 };
  }

  /** Takes a part off the front of a long one. */
  function split(index: number, part: Part, text: string, reading: Reading, cut: number): PartReading | null {
    const own = cut - part.context.length;
    const file = reading.file;
    const claimCount = file?.firstClaimFrom(cut + 1) ?? 0;
    const atClaim = file !== null && claimCount < file.claimCount && file.claim(claimCount).start === cut;
    const front = { ...part, length: own };
    const rest = { length: part.length - own, context: contextAt(file, text, cut), atClaim };
    parts.splice(index, 1, front, rest);
    unreadParts.delete(part);
    unreadParts.add(rest);
    if (!beginsRight(front, index, text, file)) {
      merge(index - 1, index);
      return null;
    }
    return { part: front, text, reading, claimCount };
  }

  /** A part that is read to its end: its borders must still be right, and the next part's headers still true. */
  function readWhole(index: number, part: Part, text: string, reading: Reading): PartReading | null {
    const { file } = reading;
    const next = parts[index + 1];
    if (next !== undefined && !endsRight(text, file)) {
      merge(index, index + 1);
      return null;
    }
    if (!beginsRight(part, index, text, file)) {
      merge(index - 1, index);
      return null;
    }
    unreadParts.delete(part);
    if (next !== undefined) {
      const context = contextAt(file, text, text.length);
      if (context !== next.context) {
        const changed = { ...next, context };
        parts[index + 1] = changed;
        unreadParts.delete(next);
        unreadParts.add(changed);
      }
    }
    return { part, text, reading, claimCount: file?.claimCount ?? 0 };
  }

  return {
    get parts() {
      return parts;
    },
    get length() {
      return total;
    },
    partAt,
    unread,
    readNext,
    edit(offset, removed, inserted) {
      const first = partAt(offset).index;
      const last = removed === 0 ? first : partAt(offset + removed - 1).index;
      merge(first, last, inserted - removed);
    },
    reset(newLength) {
      parts = [{ length: newLength, ...NO_CONTEXT }];
      unreadParts = new Set(parts);
      total = newLength;
      read = BEGIN;
    }
  };
}

/** What is read of a part: its context, then text of its own, which does not keep the whole document's string alive. */
export function textOf({ context }: Part, own: string): string {
  return context === '' ? detached(own) : context + own;
}

/** Where the text can be cut: before its last claim; without a claim, behind its last terminator. At or before `from` when nowhere. */
function cutOf(file: ClaimFile | null, text: string, from: number): number {
  if (file === null) return text.length;
  const last = file.claimCount === 0 ? -1 : file.claim(file.claimCount - 1).start;
  if (last > from) return last;
  if (last >= 0) return -1;
  const terminator = file.interchanges.at(-1)?.delimiters.segment ?? '~';
  const at = text.lastIndexOf(terminator) + terminator.length;
  return text.charAt(at) === '\n' && text.charAt(at - 1) === '\r' ? at - 1 : at;
}

function contextAt(file: ClaimFile | null, text: string, cut: number): string {
  if (file === null) return '';
  return carriedSpans(file, text, cut)
    .map((span) => text.slice(span.start, span.end))
    .join('');
}

/** Whether the part's first claim begins where the part begins. */
function beginsRight(part: Part, index: number, text: string, file: ClaimFile | null): boolean {
  if (index === 0 || !part.atClaim || part.length === 0) return true;
  const interchange = file?.interchanges.at(0);
  if (file === null || file.claimCount === 0 || interchange === undefined) return false;
  return file.claim(0).start === segmentStart(text, part.context.length, syntaxOf(interchange.delimiters));
}

/** Whether the text ends with a complete segment, so that the next part begins with one. */
function endsRight(text: string, file: ClaimFile | null): boolean {
  const interchange = file?.interchanges.at(-1);
  if (interchange === undefined) return false;
  const syntax = syntaxOf(interchange.delimiters);
  if (syntax.lineEnds) return /[\r\n]\s*$/.test(text.slice(-200));
  const at = text.lastIndexOf(syntax.terminator);
  return at >= 0 && segmentStart(text, at + syntax.terminator.length, syntax) === text.length;
}
