import { type Uri, workspace } from 'vscode';

/** The bytes of a file piece by piece, and how many there are. */
export interface FileBytes {
  readonly size: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

const PIECE = 32 * 1024;

/** A file on this computer is read as a stream; other file systems hand over the whole file. */
export async function fileBytes(uri: Uri): Promise<FileBytes> {
  const { size } = await workspace.fs.stat(uri);
  return { size, pieces: uri.scheme === 'file' ? await streamed(uri) : whole(uri) };
}

async function streamed(uri: Uri): Promise<AsyncIterable<Uint8Array>> {
  // biome-ignore lint/correctness/noNodejsModules: the editor's own file system has no streams; in the browser there is no such file.
  const fs = await import('node:fs').catch(() => null);
  return fs === null ? whole(uri) : fs.createReadStream(uri.fsPath, { highWaterMark: PIECE });
}

async function* whole(uri: Uri): AsyncIterable<Uint8Array> {
  const bytes = await workspace.fs.readFile(uri);
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
