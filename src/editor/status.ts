import { type Disposable, type DocumentSelector, LanguageStatusSeverity, languages, window } from 'vscode';
import { fileStatus } from '../features/status';
import type { ClaimStore } from './store';

/** The status of the file in the active editor, in the list behind the language's name. */
export function registerStatus(selector: DocumentSelector, store: ClaimStore): Disposable[] {
  const item = languages.createLanguageStatusItem('claimlens', selector);
  item.name = 'ClaimLens';
  item.command = { command: 'claimlens.checkFile', title: 'Check this file' };

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
  return [item, store.onDidAnalyze(show), window.onDidChangeActiveTextEditor(show)];
}
