import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { linesOf } from '../claims/lines';
import type { Unreadable } from '../claims/model';
import { readClaimFile } from '../formats/detect';
import { WINDOW, type Window, windowReader } from '../formats/windows';
import { decodeFile, decoder } from './decode';
import type { Source } from './sources';

/** Shows a window to whoever asked; says whether to go on. */
export type Visit = (window: Window) => Promise<boolean>;

/** Bytes up to which a file is read as a whole; a larger one is read in windows. */
export const LARGE = 64 * 1024 * 1024;
const PIECE = 256 * 1024;

async function readWhole(path: string, visit: Visit): Promise<Unreadable | null> {
  const text = decodeFile(await readFile(path));
  const { file, reason } = readClaimFile(text);
  if (file === null) return reason;
  await visit({ file, lines: linesOf(text), length: text.length });
  return null;
}

/** What is not known to be large is read as a whole as long as it is not. */
async function readWindows(input: AsyncIterable<Uint8Array>, first: number, visit: Visit): Promise<Unreadable | null> {
  const text = decoder();
  const reader = windowReader(WINDOW, first);
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
export async function readSource(source: Source, input: AsyncIterable<Uint8Array>, visit: Visit): Promise<Unreadable | null> {
  const { path, bytes } = source;
  if (path === null) return readWindows(input, LARGE, visit);
  if (bytes !== null && bytes <= LARGE) return readWhole(path, visit);
  return readWindows(createReadStream(path, { highWaterMark: PIECE }), bytes === null ? LARGE : WINDOW, visit);
}
