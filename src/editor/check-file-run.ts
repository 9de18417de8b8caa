import { commands, ProgressLocation, type Uri, window } from 'vscode';
import type { Knowledge } from '../data';
import { type CheckOutcome, checkReport, EMPTY_TALLY, outcomeInWords, tallied } from '../features/check-report';
import { checkWindow } from '../features/check-window';
import { windowReader } from '../formats/windows';
import type { RuleOptions } from '../rules/rule';
import { pause } from './analysis';
import { fileBytes } from './file-bytes';
import { reportUri } from './report-pages';
import type { ClaimStore } from './store';

/** Code units read at a time. */
const WINDOW = 256 * 1024;

/** Checks a file of any size in bounded memory, with progress, and opens its report. Gives what was said. */
export async function checkFileOnDisk(
  uri: Uri,
  store: ClaimStore,
  publish: (uri: Uri, report: string) => void
): Promise<string | undefined> {
  const name = uri.path.split('/').pop() ?? '';
  const knowledge = await store.knowledge(uri);
  if (knowledge === null) return undefined; // The user has been told.
  let outcome: CheckOutcome;
  try {
    outcome = await check(uri, name, knowledge, store.options(uri));
  } catch {
    const sentence = `ClaimLens cannot open ${name}. Check that the file is still there and that you may read it.`;
    void window.showErrorMessage(sentence);
    return sentence;
  }
  const sentence = outcomeInWords(outcome);
  if (outcome.reason !== null) {
    void window.showInformationMessage(sentence);
    return sentence;
  }
  const page = reportUri(name);
  publish(page, checkReport(outcome).markdown);
  await commands.executeCommand('markdown.showPreview', page);
  return sentence;
}

function check(uri: Uri, name: string, knowledge: Knowledge, options: RuleOptions): Thenable<CheckOutcome> {
  const progress = { location: ProgressLocation.Notification, title: `ClaimLens checks ${name}`, cancellable: true };
  return window.withProgress(progress, async (report, token): Promise<CheckOutcome> => {
    const { size, pieces } = await fileBytes(uri);
    const reader = windowReader(WINDOW);
    let text: Decoder | null = null;
    let tally = EMPTY_TALLY;
    for await (const bytes of pieces) {
      if (token.isCancellationRequested) return { name, tally, reason: null, stopped: true };
      text ??= decoderFor(bytes);
      const read = reader.push(text.decode(bytes, { stream: true }));
      report.report({ increment: (100 * bytes.length) / Math.max(1, size) });
      if (read === null) continue;
      tally = tallied(tally, checkWindow(read, knowledge, options));
      await pause();
    }
    const remaining = reader.push(text?.decode() ?? '');
    if (remaining !== null) tally = tallied(tally, checkWindow(remaining, knowledge, options));
    const { window: last, reason } = reader.end();
    if (last !== null) tally = tallied(tally, checkWindow(last, knowledge, options));
    return { name, tally, reason, stopped: false };
  });
}

type Decoder = InstanceType<typeof TextDecoder>;

/** UTF-16 where the file begins with its mark, else UTF-8. */
function decoderFor([first, second]: Uint8Array): Decoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8');
}
