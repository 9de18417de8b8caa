import type { ClaimFile, Unreadable } from '../claims/model';
import { readClaimFile } from '../formats/detect';
import { type Fetch, PART_SIZE, type Part, type PartReading, type Parts, textOf } from '../formats/parts';
import { readHeader } from '../formats/x12/header';
import { interchangeIn } from '../formats/x12/swallowed';

/** What has been read around an offset: an offset in `text` and `file` is one of the document when `base` is added. */
export interface Excerpt {
  readonly text: string;
  readonly file: ClaimFile | null;
  readonly reason: Unreadable | null;
  readonly base: number;
  /** The excerpt's own text is `from` to `until` of `text`: headers from further up stand before it, and perhaps more behind. */
  readonly from: number;
  readonly until: number;
  /** Claims of this excerpt; the file may know more, which the next excerpt holds. */
  readonly claimCount: number;
}

/** One part of a document, which is read when asked. */
export interface Stretch {
  /** The same object as long as the part and the headers before it stay as they are. */
  readonly part: Part;
  /** Offset of the part in the document. */
  readonly start: number;
  read(): Excerpt;
}

export interface Excerpts {
  /** Keeps a reading for the next who asks. */
  keep(reading: PartReading): void;
  /** The excerpt around an offset. Of a long text that has not been read yet it holds the neighborhood only. */
  at(offset: number, fetch: Fetch): Excerpt;
  /** The excerpt of one part as it is. */
  of(part: Part, start: number, fetch: Fetch): Excerpt;
  /** Reads one more part of what stands before an offset; true when all of it is read, and so the part at the offset. */
  reach(offset: number, fetch: Fetch): boolean;
  /** The parts from the one at an offset on, each once those before it have been read. */
  from(offset: number, fetch: Fetch): Iterable<Stretch>;
}

/** Parts whose text is kept. All others are read again when someone asks, which takes a millisecond. */
const KEPT = 16;
/** How far around an offset a text is read that has no parts yet: first so far, then farther as long as it does not hold the claim. */
const NEAR = 4 * 1024;
const FAR = 4 * NEAR;
/** What may stand behind the last segment of a claim that goes on: its terminator, a line break, the beginning of another. */
const LONGEST_ENDING = 8;

/** Readings of the parts of one document, the latest of them kept. */
export function createExcerpts(parts: Parts): Excerpts {
  // An array, as the table that a Map leaves when it grows points to the next one: once the garbage collector has taken
  // one of them for something that stays, everything stays that the Map ever held, up to the next full collection.
  let kept: readonly PartReading[] = [];

  function keep(reading: PartReading): void {
    kept = [...kept.filter(({ part }) => part !== reading.part).slice(1 - KEPT), reading];
  }

  function of(part: Part, start: number, fetch: Fetch): Excerpt {
    let entry = kept.find((reading) => reading.part === part);
    if (entry === undefined) {
      const text = textOf(part, fetch(start, start + part.length));
      const reading = readClaimFile(text);
      entry = { part, text, reading, claimCount: reading.file?.claimCount ?? 0 };
    }
    keep(entry);
    const { text, reading, claimCount } = entry;
    return {
      text,
      ...reading,
      base: start - part.context.length,
      from: part.context.length,
      until: part.context.length + part.length,
      claimCount
    };
  }

  function at(offset: number, fetch: Fetch): Excerpt {
    const { index, start } = parts.partAt(offset);
    const part = parts.parts[index];
    if (part === undefined) return neighborhood(offset, parts.length, fetch);
    const unread = parts.unread();
    const isShort = part.length <= 2 * PART_SIZE;
    // A part may be long because one claim is.
    return isShort || unread === null || unread.index > index ? of(part, start, fetch) : neighborhood(offset, parts.length, fetch);
  }

  function reach(offset: number, fetch: Fetch): boolean {
    const next = parts.unread();
    if (next === null || next.start > offset) return true;
    const reading = parts.readNext(fetch);
    if (reading !== null) keep(reading);
    return false;
  }

  function* from(offset: number, fetch: Fetch): Iterable<Stretch> {
    for (let at = offset; at < parts.length; ) {
      while (!reach(at, fetch));
      const { index, start } = parts.partAt(at);
      const part = parts.parts[index];
      if (part === undefined || part.length === 0) return;
      yield { part, start, read: () => of(part, start, fetch) };
      at = start + part.length;
    }
  }

  return { keep, at, of, reach, from };
}

/** The surroundings of an offset behind the document's first header, whose delimiters are taken to hold. */
function neighborhood(offset: number, length: number, fetch: Fetch): Excerpt {
  const header = offset <= NEAR ? '' : headerOf(fetch(0, Math.min(length, 4096)));
  for (let reach = NEAR; ; reach = FAR) {
    const excerpt = surroundings(offset, reach, header, length, fetch);
    if (reach >= FAR || holdsClaim(excerpt, offset)) return excerpt;
  }
}

function surroundings(offset: number, reach: number, declared: string, length: number, fetch: Fetch): Excerpt {
  const start = Math.max(0, offset - reach);
  const header = start === 0 ? '' : declared;
  const text = header + fetch(start, Math.min(length, offset + reach));
  const reading = readClaimFile(text);
  return {
    text,
    ...reading,
    base: start - header.length,
    from: header.length,
    until: text.length,
    claimCount: reading.file?.claimCount ?? 0
  };
}

/** Whether the claim at an offset is there as a whole, with who pays it. */
function holdsClaim({ file, base, from, text }: Excerpt, offset: number): boolean {
  const index = file?.claimAt(offset - base) ?? -1;
  const claim = index < 0 ? undefined : file?.claim(index);
  return claim !== undefined && claim.start > from && claim.end + LONGEST_ENDING < text.length && claim.payer !== null;
}

/** The first interchange header in the beginning of a text, with its terminator; empty where there is none. */
function headerOf(beginning: string): string {
  const start = interchangeIn(beginning, 0, beginning.length);
  const header = start < 0 ? null : readHeader(beginning, start);
  return header === null ? '' : beginning.slice(start, header.end);
}
