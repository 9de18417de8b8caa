import { type Uri, workspace } from 'vscode';

/** A piece of the text of a file. */
export interface TextPiece {
  readonly text: string;
  /** Which part of the file it is, 0 to 1. */
  readonly part: number;
}

const PIECE = 32 * 1024;

/**
 * The text of a file piece by piece: what the editor holds where it has not been saved, else as it is stored. A file on this
 * computer is read as a stream; other file systems hand over the whole file. Throws when it cannot be opened or read.
 */
export async function textOf(uri: Uri): Promise<AsyncIterable<TextPiece>> {
  const edited = workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());
  if (edited !== undefined) return piecesOf(edited.getText());
  const { size } = await workspace.fs.stat(uri);
  return decoded(uri.scheme === 'file' ? await streamed(uri) : whole(uri), size);
}

async function* piecesOf(text: string): AsyncIterable<TextPiece> {
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = text.slice(at, at + PIECE);
    yield { text: piece, part: piece.length / text.length };
  }
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

async function* decoded(pieces: AsyncIterable<Uint8Array>, size: number): AsyncIterable<TextPiece> {
  let decoder: Decoder | null = null;
  for await (const bytes of pieces) {
    decoder ??= decoderFor(bytes);
    yield { text: decoder.decode(bytes, { stream: true }), part: bytes.length / Math.max(1, size) };
  }
  if (decoder !== null) yield { text: decoder.decode(), part: 0 };
}

type Decoder = InstanceType<typeof TextDecoder>;

/** UTF-16 where the file begins with its mark, else UTF-8. */
function decoderFor([first, second]: Uint8Array): Decoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');
}
