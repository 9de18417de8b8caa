import { type LineTable, type Position, START } from '../claims/lines';
import type { ClaimFile, LayoutFault, Unreadable } from '../claims/model';
import { type Carried, continuationAt, linesOfWindow } from './continuation';
import { readClaimFile } from './detect';

/** A part of a file that has been read as claims; offsets are into the part, `lines` turns them into places in the file. */
export interface Window {
  readonly file: ClaimFile;
  readonly lines: LineTable;
  /** Where the window's own text begins, behind the headers that still hold. */
  readonly from: number;
  /** UTF-16 code units of the file that this window adds. */
  readonly length: number;
  /** It is all there is of the file. */
  readonly whole: boolean;
}

/** What reading a text on from somewhere needs, in a form that can be sent to another thread. */
export interface WindowState {
  readonly carried: readonly Carried[];
  /** Where `rest` stands in the file. */
  readonly origin: Position;
  /** What has been read and belongs to the next window. */
  readonly rest: string;
  /** Code units that the next window waits for. */
  readonly wanted: number;
  /** A window has been read: the text does hold claims. */
  readonly opened: boolean;
  /** Places of layout faults that have been reported and may be met again. */
  readonly reported: readonly Position[];
}

/** Reads a text that arrives in pieces, window by window, so that memory stays bounded whatever its size. */
export interface WindowReader {
  /** Takes the next piece; gives a window when enough has come together. */
  push(piece: string): Window | null;
  /** Gives what is left: the last window, or why the text holds no claims. */
  end(): { readonly window: Window | null; readonly reason: Unreadable | null };
  /** Where it stands after the last window: a reader that begins there goes on as this one would. */
  state(): WindowState;
}

/** Code units read at a time: small enough for a bounded memory, large enough to hold hundreds of claims. */
export const WINDOW = 384 * 1024;
/** A claim that is longer than this is judged in parts. */
const LARGEST = 256 * 1024 * 1024;
/** Kept of a text without any segment, so that a header is not torn apart. */
const TAIL = 4096;

/** The same file with its first claims and some of its faults only. */
function partOf(file: ClaimFile, claimCount: number, faults: readonly LayoutFault[]): ClaimFile {
  return {
    format: file.format,
    length: file.length,
    interchanges: file.interchanges,
    faults,
    claimCount,
    claim: (index) => file.claim(index),
    claimAt: (offset) => (file.claimAt(offset) < claimCount ? file.claimAt(offset) : -1),
    firstClaimFrom: (offset) => Math.min(file.firstClaimFrom(offset), claimCount),
    concerns: (index) => file.concerns(index)
  };
}

/** Where a text without claims can be cut: at its last terminator, never inside a line break. */
function cutWithoutClaim(file: ClaimFile, text: string): number {
  const cut = Math.max(text.lastIndexOf(file.interchanges.at(-1)?.delimiters.segment ?? '~'), text.length - TAIL);
  return text.charAt(cut) === '\n' && text.charAt(cut - 1) === '\r' ? cut - 1 : cut;
}

/** Where a reader stands whose first window is to have so many code units. */
export function beginning(wanted: number = WINDOW): WindowState {
  return { carried: [], origin: START, rest: '', wanted, opened: false, reported: [] };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/**
 * Windows over a text, each of about `size` code units, cut where a claim begins. A claim is never torn apart. Begins where
 * another reader stood, or at the beginning of the text.
 */
export function windowReader(size: number = WINDOW, from: WindowState = beginning(size)): WindowReader {
  let { carried, origin, wanted, opened, reported } = from;
  let pieces: string[] = from.rest === '' ? [] : [from.rest];
  let length = from.rest.length;
  let reason: Unreadable | null = null;

  function newFaults(file: ClaimFile, lines: LineTable): readonly LayoutFault[] {
    if (file.faults.length === 0) return file.faults;
    return file.faults.filter((fault) => {
      const place = lines.positionAt(fault.start);
      if (reported.some(({ line, character }) => line === place.line && character === place.character)) return false;
      reported = [...reported, place];
      return true;
    });
  }

  /** Faults lie in headers: those before the ones that are carried over are not met again. */
  function forgetFaults(): void {
    const first = carried[0]?.origin ?? origin;
    if (reported.length > 0) reported = reported.filter((place) => !isBefore(place, first));
  }

  /** Drops what holds no claims at all. */
  function skip(text: string, cut: number, lines: LineTable): null {
    origin = lines.positionAt(cut);
    pieces = [text.slice(cut)];
    length = text.length - cut;
    return null;
  }

  function read(last: boolean): Window | null {
    const parts = [...carried.map((part) => part.text), ...pieces];
    // Joined once: adding strings up would copy the window twice.
    const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
    // Whoever keeps the pieces any longer keeps the window twice.
    pieces = [];
    const from = text.length - length;
    const body = text.slice(from);
    const reading = readClaimFile(text);
    const lines = linesOfWindow(carried, body, origin);
    if (reading.file === null) {
      if (!opened) reason = reading.reason;
      return skip(text, Math.max(from, text.length - TAIL), lines);
    }
    const { file } = reading;
    const whole = last && !opened;
    opened = true;
    if (last) return { file: partOf(file, file.claimCount, newFaults(file, lines)), lines, from, length, whole };
    const open = file.claimCount === 0 ? -1 : file.claim(file.claimCount - 1).start;
    if (open >= 0 && open <= from && wanted < LARGEST) {
      pieces = [body];
      wanted *= 2;
      return null;
    }
    const cut = open > from ? open : Math.max(from, cutWithoutClaim(file, text));
    const faults = newFaults(file, lines);
    carried = continuationAt(file, text, cut, lines);
    origin = lines.positionAt(cut);
    pieces = [text.slice(cut)];
    length = text.length - cut;
    wanted = Math.max(size, length + (size >> 1));
    forgetFaults();
    return { file: partOf(file, file.firstClaimFrom(cut + 1), faults), lines, from, length: cut - from, whole };
  }

  return {
    push(piece) {
      if (reason !== null) return null;
      pieces.push(piece);
      length += piece.length;
      return length < wanted ? null : read(false);
    },
    end() {
      const window = reason === null ? read(true) : null;
      return { window, reason };
    },
    state: () => ({ carried, origin, rest: pieces.join(''), wanted, opened, reported })
  };
}
