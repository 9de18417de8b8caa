import {
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  l10n,
  languages,
  StatusBarAlignment,
  TabInputText,
  type Uri,
  window
} from 'vscode';
import { fileStatus } from '../features/status';
import { hasClaimExtension } from '../formats/extensions';
import type { ClaimStore } from './store';

/** The status of the file in the active editor, in the list behind the language's name. */
export function registerStatus(selector: DocumentSelector, store: ClaimStore): Disposable[] {
  const item = languages.createLanguageStatusItem('claimlens', selector);
  item.name = 'ClaimLens';
  item.command = { command: 'claimlens.checkFile', title: l10n.t('Check this file') };

  function show(): void {
    const document = window.activeTextEditor?.document;
    const analysis = document === undefined ? null : store.analysis(document);
    item.busy = document !== undefined && analysis?.complete !== true && store.knows(document);
    if (document === undefined || analysis === null) return;
    const file = store.excerpt(document, 0)?.file ?? null;
    const { text, detail, limited } = fileStatus({ ...analysis, shown: analysis.findings.length, file });
    item.text = text;
    item.detail = detail;
    item.severity = limited ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  }

  show();
  return [item, store.onDidAnalyze(show), window.onDidChangeActiveTextEditor(show), ...registerTooLarge()];
}

/** Says in the status bar that a file is too large for extensions: VS Code shows no language status for such a file. */
function registerTooLarge(): Disposable[] {
  const item = window.createStatusBarItem('claimlens.tooLarge', StatusBarAlignment.Right, 100);
  item.name = l10n.t('ClaimLens: file too large');
  item.text = l10n.t('$(warning) Too large for ClaimLens');
  item.tooltip = l10n.t(
    'VS Code hands files above 50 MB to no extension, so there are no hovers and findings here. Check the file from disk.'
  );

  function show(): void {
    const kept = keptFromExtensions();
    if (kept === null) {
      item.hide();
      return;
    }
    item.command = { command: 'claimlens.checkFileOnDisk', title: l10n.t('Check this file'), arguments: [kept] };
    item.show();
  }

  show();
  return [item, window.onDidChangeActiveTextEditor(show), window.tabGroups.onDidChangeTabs(show)];
}

/** The claim file in front when the editor hands it to no extension; null when there is none. */
function keptFromExtensions(): Uri | null {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const given = window.activeTextEditor !== undefined;
  return !given && input instanceof TabInputText && hasClaimExtension(input.uri.path) ? input.uri : null;
}
