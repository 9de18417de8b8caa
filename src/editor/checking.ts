import type { CancellationToken, Uri } from 'vscode';
import type { Knowledge } from '../data';
import { type CheckOutcome, EMPTY_TALLY, tallied } from '../features/check-report';
import { checkWindow } from '../features/check-window';
import { windowReader } from '../formats/windows';
import type { RuleOptions } from '../rules/rule';
import { pause } from './analysis';
import { fileBytes } from './file-bytes';

/** Code units read at a time. */
const WINDOW = 256 * 1024;

/** What a file is checked with, and whom it tells. */
export interface Checking {
  readonly knowledge: Knowledge;
  readonly options: RuleOptions;
  /** Findings to keep; all are counted. */
  readonly keep: number;
  readonly token: CancellationToken;
  /** Told after each piece which part of the file it was, 0 to 1. */
  readonly advance: (part: number) => void;
}

/** Checks a file of any size as it is stored, in bounded memory and in slices. Throws when it cannot be opened or read. */
export async function checkStored(uri: Uri, name: string, { knowledge, options, keep, token, advance }: Checking): Promise<CheckOutcome> {
  const { size, pieces } = await fileBytes(uri);
  const reader = windowReader(WINDOW);
  let text: Decoder | null = null;
  let tally = EMPTY_TALLY;
  for await (const bytes of pieces) {
    if (token.isCancellationRequested) return { name, tally, reason: null, stopped: true };
    text ??= decoderFor(bytes);
    const read = reader.push(text.decode(bytes, { stream: true }));
    advance(bytes.length / Math.max(1, size));
    if (read === null) continue;
    tally = tallied(tally, checkWindow(read, knowledge, options), keep);
    await pause();
  }
  const remaining = reader.push(text?.decode() ?? '');
  if (remaining !== null) tally = tallied(tally, checkWindow(remaining, knowledge, options), keep);
  const { window: last, reason } = reader.end();
  if (last !== null) tally = tallied(tally, checkWindow(last, knowledge, options), keep);
  return { name, tally, reason, stopped: false };
}

type Decoder = InstanceType<typeof TextDecoder>;

/** UTF-16 where the file begins with its mark, else UTF-8. */
function decoderFor([first, second]: Uint8Array): Decoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');
}
