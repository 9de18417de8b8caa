import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import { linesOf } from '../claims/lines';
import type { Unreadable } from '../claims/model';
import { readClaimFile } from '../formats/detect';
import { beginning, WINDOW, type Window, type WindowState, windowReader } from '../formats/windows';
import { type DecoderState, decodeFile, decoder, UNDECODED } from './decode';
import type { Source } from './sources';

/** Shows a window to whoever asked; says whether to go on. */
export type Visit = (window: Window) => Promise<boolean>;

/** How much is read at a time. */
export interface Sizes {
  /** Bytes up to which a file is read as a whole; a larger one is read in windows. */
  readonly whole: number;
  /** Code units of a window. */
  readonly window: number;
  /** Bytes that are decoded at a time. */
  readonly piece: number;
}

export const SIZES: Sizes = { whole: 64 * 1024 * 1024, window: WINDOW, piece: 64 * 1024 };

/** Where the next step in a file begins, in a form that can be sent to another thread. */
export interface ReadingState {
  /** Bytes read so far. */
  readonly at: number;
  readonly text: DecoderState;
  readonly windows: WindowState;
}

/** One step in a file: the whole of a small one, or the next window of a large one. */
export interface Step {
  readonly window: Window | null;
  /** Why the file holds no claims. */
  readonly reason: Unreadable | null;
  /** Null after the last step. */
  readonly next: ReadingState | null;
}

/** A file of a known size. */
export interface StoredSource extends Source {
  readonly path: string;
  readonly bytes: number;
}

export function isStored(source: Source): source is StoredSource {
  return source.path !== null && source.bytes !== null;
}

function readWhole(path: string): Step {
  const text = decodeFile(readFileSync(path));
  const { file, reason } = readClaimFile(text);
  return { window: file === null ? null : { file, lines: linesOf(text), from: 0, length: text.length, whole: true }, reason, next: null };
}

let buffer = new Uint8Array(0);

/** Bytes to read into, always the same: what is read is decoded before anything else is read. */
function bufferOf(length: number): Uint8Array {
  if (buffer.length < length) buffer = new Uint8Array(length);
  return buffer.subarray(0, length);
}

function readWindow(path: string, from: ReadingState, sizes: Sizes): Step {
  const text = decoder(from.text);
  const reader = windowReader(sizes.window, from.windows);
  const bytes = bufferOf(sizes.piece);
  const file = openSync(path, 'r');
  try {
    for (let { at } = from; ; ) {
      const count = readSync(file, bytes, 0, bytes.length, at);
      at += count;
      const window = reader.push(count === 0 ? text.end() : text.write(bytes.subarray(0, count)));
      if (window !== null) return { window, reason: null, next: { at, text: text.state(), windows: reader.state() } };
      if (count === 0) return { ...reader.end(), next: null };
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Takes a step in a file of known size: from its beginning where `from` is null, else from where the step before ended.
 * Throws the system's error when it cannot be opened or read.
 */
export function readStep({ path, bytes }: StoredSource, from: ReadingState | null, sizes: Sizes): Step {
  if (from === null && bytes <= sizes.whole) return readWhole(path);
  return readWindow(path, from ?? { at: 0, text: UNDECODED, windows: beginning(sizes.window) }, sizes);
}

/** What is not known to be large is read as a whole as long as it is not. */
async function readStream(input: AsyncIterable<Uint8Array>, sizes: Sizes, visit: Visit): Promise<Unreadable | null> {
  const text = decoder();
  const reader = windowReader(sizes.window, beginning(sizes.whole));
  for await (const bytes of input) {
    const window = reader.push(text.write(bytes));
    if (window !== null && !(await visit(window))) return null;
  }
  const remaining = reader.push(text.end());
  if (remaining !== null && !(await visit(remaining))) return null;
  const { window, reason } = reader.end();
  if (window !== null) await visit(window);
  return reason;
}

/**
 * Reads a source and shows it to `visit`, as a whole or window by window. Returns why the file holds no claims, else
 * null. Throws the system's error when it cannot be opened or read.
 */
export async function readSource(source: Source, input: AsyncIterable<Uint8Array>, sizes: Sizes, visit: Visit): Promise<Unreadable | null> {
  if (!isStored(source)) {
    const pieces = source.path === null ? input : createReadStream(source.path, { highWaterMark: sizes.piece });
    return readStream(pieces, sizes, visit);
  }
  for (let from: ReadingState | null = null; ; ) {
    const { window, reason, next } = readStep(source, from, sizes);
    const goesOn = window === null || (await visit(window));
    if (next === null || !goesOn) return reason;
    from = next;
  }
}
