import type { CancellationToken, Uri } from 'vscode';
import { type CheckOutcome, concluded, EMPTY_TALLY, hasRoom, tallied } from '../features/check-report';
import { checkSteps, collecting, inWholeFile } from '../features/check-window';
import { BROUGHT_ALONG } from '../features/located';
import { type Window, windowReader } from '../formats/windows';
import { createComparing } from '../rules/comparing';
import type { FileJudge } from '../rules/judge';
import type { RuleOptions } from '../rules/rule';
import { inSlices } from './analysis';
import { textOf } from './file-text';
import { pause } from './turn';

/**
 * Code units read at a time: some hundred claims. With a piece on top they stay below 128 K, from where on the engine
 * moves no text out of the way and takes each one that it meets for something that stays.
 */
const WINDOW = 88 * 1024;

/** What a file is checked with, and whom it tells. */
export interface Checking {
  /** Of these options; one may serve many files. */
  readonly judge: FileJudge;
  readonly options: RuleOptions;
  /** Findings to keep; all are counted. */
  readonly keep: number;
  readonly token: CancellationToken;
  /** Told after each piece which part of the file it was, 0 to 1. */
  readonly advance: (part: number) => void;
}

/**
 * Checks a file of any size, with its unsaved edits, in bounded memory and in slices. Throws when it cannot be opened or
 * read.
 */
export async function checkStored(uri: Uri, name: string, { judge, options, keep, token, advance }: Checking): Promise<CheckOutcome> {
  const reader = windowReader(WINDOW);
  // What it has noted of a file that could not be read to its end belongs to no other.
  judge.notes();
  const stopped = () => token.isCancellationRequested;
  let tally = EMPTY_TALLY;
  let room = keep;
  const compared = collecting((severity) => hasRoom(tally, severity, keep) && room-- > 0);
  const comparing = createComparing((finding) => compared.take(finding, BROUGHT_ALONG));
  let length = 0;
  async function check(window: Window | null): Promise<void> {
    if (window === null || stopped()) return;
    const before = tally;
    const steps = checkSteps(window, judge, options, (severity) => hasRoom(before, severity, keep));
    const checked = await inSlices(steps, stopped);
    const notes = judge.notes();
    if (checked !== null) {
      tally = tallied(tally, checked, keep);
      comparing.add(inWholeFile(notes, window, length));
      await inSlices(comparing.letGo(), stopped);
      length += window.length;
    }
    await pause();
  }
  for await (const { text, part } of await textOf(uri)) {
    const window = reader.push(text);
    advance(part);
    await check(window);
    if (stopped()) return { name, tally, reason: null, stopped: true };
  }
  const { window: last, reason } = reader.end();
  await check(last);
  const whole = !stopped() && (await inSlices(comparing.end(), stopped)) !== null;
  return { name, tally: whole ? concluded(tally, compared.end(), keep) : tally, reason, stopped: !whole };
}
