import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import { type CheckOutcome, checkReport, LISTED, outcomeInWords } from '../features/check-report';
import { fileJudge } from '../rules/judge';
import { checkStored } from './checking';
import type { Pages } from './pages';
import type { ClaimStore } from './store';
import { whyUnopened } from './unopened';

/** Checks a file of any size with progress and opens its report. Gives what was said. */
export async function checkStoredFile(uri: Uri, store: ClaimStore, pages: Pages): Promise<string | undefined> {
  const name = uri.path.split('/').pop() ?? '';
  const knowledge = await store.knowledge(uri);
  if (knowledge === null) return undefined; // The user has been told.
  let outcome: CheckOutcome;
  try {
    const progress = { location: ProgressLocation.Notification, title: l10n.t('ClaimLens checks {0}', name), cancellable: true };
    outcome = await window.withProgress(progress, (report, token) => {
      const advance = (part: number) => report.report({ increment: 100 * part });
      const options = store.options(uri);
      return checkStored(uri, name, { judge: fileJudge(knowledge, options), options, keep: LISTED, token, advance });
    });
  } catch (error) {
    const sentence = whyUnopened(name, error);
    void window.showErrorMessage(sentence);
    return sentence;
  }
  const sentence = outcomeInWords(outcome);
  if (outcome.reason === null) await pages.showReport(l10n.t('{0} report', name), checkReport(outcome).markdown);
  else void window.showInformationMessage(sentence);
  return sentence;
}
