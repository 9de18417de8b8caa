import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type LineTable, linesOf } from '../claims/lines';
import type { ClaimFile, Unreadable } from '../claims/model';
import { readClaimFile } from '../formats/detect';
import { decodeFile } from './decode';
import type { Source } from './sources';

/** A file, or a piece of a large one, that has been read as claims. */
export interface Window {
  readonly file: ClaimFile;
  readonly lines: LineTable;
  /** UTF-16 code units read. */
  readonly length: number;
}

async function bytesOf(source: Source, input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (source.path !== null && source.bytes !== null) return readFile(source.path);
  const pieces: Uint8Array[] = [];
  for await (const piece of source.path === null ? input : createReadStream(source.path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * Reads a source and shows it to `visit`; `visit` says whether to go on. Returns why the file holds no claims, else null.
 * Throws the system's error when it cannot be opened or read.
 */
export async function readSource(
  source: Source,
  input: AsyncIterable<Uint8Array>,
  visit: (window: Window) => Promise<boolean>
): Promise<Unreadable | null> {
  const text = decodeFile(await bytesOf(source, input));
  const { file, reason } = readClaimFile(text);
  if (file === null) return reason;
  await visit({ file, lines: linesOf(text), length: text.length });
  return null;
}
