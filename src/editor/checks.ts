import { commands, type Disposable, l10n, type Uri, window } from 'vscode';
import type { CheckRun } from '../features/check-run';
import type { BundledRules } from './knowledge';
import type { Pages } from './pages';
import type { ClaimStore } from './store';

/** Set while there is a check to export. */
const CHECKED = 'claimlens.workspaceChecked';

/** Commands that check files: one of any size, or all of the workspace, and export what came of it. */
export function registerChecks(store: ClaimStore, pages: Pages, rules: BundledRules): Disposable[] {
  let last: CheckRun | null = null;

  async function checkFile(uri?: Uri): Promise<string | undefined> {
    const options = { openLabel: l10n.t('Check'), title: l10n.t('Check a claim file of any size') };
    const chosen = uri ?? (await window.showOpenDialog(options))?.[0];
    if (chosen === undefined) return undefined;
    const { checkStoredFile } = await import('./check-stored-file');
    return checkStoredFile(chosen, store, pages);
  }

  async function checkWorkspace(): Promise<string | undefined> {
    const workspaceCheck = await import('./check-workspace');
    const run = await workspaceCheck.checkWorkspace(store, pages);
    if (run === null) return undefined; // The user has been told.
    last = run;
    void commands.executeCommand('setContext', CHECKED, true);
    const { runInWords } = await import('../features/check-run');
    const sentence = runInWords(run);
    const toFile = l10n.t('Export…');
    void window.showInformationMessage(sentence, toFile).then((chosen) => (chosen === toFile ? exportLast() : undefined));
    return sentence;
  }

  async function exportLast(format?: 'csv' | 'md' | 'sarif', target?: Uri): Promise<void> {
    const rows = await rules();
    if (last === null || rows === null) return;
    const { exportCheck } = await import('./export-check');
    await exportCheck(last, rows, format, target);
  }

  return [
    commands.registerCommand('claimlens.checkFileOnDisk', checkFile),
    commands.registerCommand('claimlens.checkWorkspace', checkWorkspace),
    commands.registerCommand('claimlens.exportCheck', exportLast)
  ];
}
