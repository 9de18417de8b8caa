import { type Disposable, type DocumentSelector, LanguageStatusSeverity, l10n, languages, TabInputText, type Uri, window } from 'vscode';
import { type FileStatus, fileStatus, TOO_LARGE } from '../features/status';
import { hasClaimExtension } from '../formats/extensions';
import type { ClaimStore } from './store';

/** The status of the file in the active editor, in the list behind the language's name. */
export function registerStatus(selector: DocumentSelector, store: ClaimStore): Disposable[] {
  const item = languages.createLanguageStatusItem('claimlens', selector);
  item.name = 'ClaimLens';

  function show(): void {
    const document = window.activeTextEditor?.document;
    const analysis = document === undefined ? null : store.analysis(document);
    item.busy = document !== undefined && analysis?.complete !== true && store.knows(document);
    if (document !== undefined && analysis !== null) {
      const file = store.excerpt(document, 0)?.file ?? null;
      put(fileStatus({ ...analysis, shown: analysis.findings.length, file }));
      item.command = { command: 'claimlens.checkFile', title: l10n.t('Check this file') };
    }
    const kept = document === undefined ? keptFromExtensions() : null;
    if (kept !== null) {
      put(TOO_LARGE);
      item.command = { command: 'claimlens.checkFileOnDisk', title: l10n.t('Check this file'), arguments: [kept] };
    }
  }

  function put({ text, detail, limited }: FileStatus): void {
    item.text = text;
    item.detail = detail;
    item.severity = limited ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  }

  show();
  return [item, store.onDidAnalyze(show), window.onDidChangeActiveTextEditor(show), window.tabGroups.onDidChangeTabs(show)];
}

/** The claim file in front when the editor hands it to no extension; null when there is none. */
function keptFromExtensions(): Uri | null {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText && hasClaimExtension(input.uri.path) ? input.uri : null;
}
