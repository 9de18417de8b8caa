import { isAscii, isUtf8 } from 'node:buffer';

/** How the bytes of a file become text. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'latin1';

/** What decoding a file on from somewhere needs, in a form that can be sent to another thread. */
export interface DecoderState {
  /** Null: nothing has been decoded yet. */
  readonly encoding: Encoding | null;
  /** Bytes of a character that is not complete yet. */
  readonly held: Uint8Array;
}

/** Decodes pieces of one file in order. A byte order mark is not part of the text, as in an editor. */
export interface Decoder {
  write(bytes: Uint8Array): string;
  /** Whatever an incomplete last character leaves. */
  end(): string;
  /** Where it stands: a decoder that begins there goes on as this one would. */
  state(): DecoderState;
}

export const UNDECODED: DecoderState = { encoding: null, held: new Uint8Array(0) };

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The encoding a byte order mark declares, and the length of the mark; null without one. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf8', length: 3 };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf16le', length: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf16be', length: 2 };
  return null;
}

/** How many bytes at the end belong to a UTF-8 character that is not complete yet (0 to 3). */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** One-byte text stays a one-byte string: half the memory, twice the speed. Invalid UTF-8 is read as Latin-1. */
function fromUtf8(bytes: Uint8Array): string {
  return asBuffer(bytes).toString(isAscii(bytes) || !isUtf8(bytes) ? 'latin1' : 'utf8');
}

function fromUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  return (bigEndian ? Buffer.from(bytes).swap16() : asBuffer(bytes)).toString('utf16le');
}

function joined(held: Uint8Array, bytes: Uint8Array): Uint8Array {
  return held.length === 0 ? bytes : Buffer.concat([held, bytes]);
}

/**
 * A decoder for a file that is read in pieces. Each piece that is not valid UTF-8 falls back to Latin-1 by
 * itself, because nobody can know what a later piece holds; a file decoded at once falls back as a whole.
 */
export function decoder(from: DecoderState = UNDECODED): Decoder {
  let { encoding, held } = from;

  function decode(bytes: Uint8Array, last: boolean): string {
    const wide = encoding === 'utf16le' || encoding === 'utf16be';
    const hold = wide ? bytes.length % 2 : last ? 0 : unfinishedBytes(bytes);
    held = hold === 0 ? UNDECODED.held : new Uint8Array(bytes.subarray(bytes.length - hold));
    const whole = hold === 0 ? bytes : bytes.subarray(0, bytes.length - hold);
    return wide ? fromUtf16(whole, encoding === 'utf16be') : fromUtf8(whole);
  }

  function take(bytes: Uint8Array, last: boolean): string {
    const all = joined(held, bytes);
    if (encoding !== null) return decode(all, last);
    if (all.length < 3 && !last) {
      held = new Uint8Array(all);
      return '';
    }
    const mark = byteOrderMark(all);
    encoding = mark?.encoding ?? 'utf8';
    return decode(mark === null ? all : all.subarray(mark.length), last);
  }

  return { write: (bytes) => take(bytes, false), end: () => take(new Uint8Array(0), true), state: () => ({ encoding, held }) };
}

/** The text of a whole file: UTF-8, UTF-16 by its byte order mark, else Latin-1. */
export function decodeFile(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  const body = mark === null ? bytes : bytes.subarray(mark.length);
  if (mark === null || mark.encoding === 'utf8') return fromUtf8(body);
  return fromUtf16(body.subarray(0, body.length - (body.length % 2)), mark.encoding === 'utf16be');
}
