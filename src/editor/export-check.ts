import { l10n, type QuickPickItem, type SaveDialogOptions, Uri, window, workspace } from 'vscode';
import { version } from '../../package.json';
import { type CheckRun, exportedRun, runReport } from '../features/check-run';
import type { RuleRow } from '../rules/row';

interface Choice extends QuickPickItem {
  readonly format: 'csv' | 'md' | 'sarif';
}

const choices = (): readonly Choice[] => [
  { format: 'csv', label: 'CSV', description: l10n.t('one row for each finding, for a spreadsheet') },
  { format: 'md', label: 'Markdown', description: l10n.t('the report as it is shown') },
  { format: 'sarif', label: 'SARIF', description: l10n.t('for programs that collect findings') }
];

/** Writes the last check of the workspace to a file that the user names. No export holds claim text. */
export async function exportCheck(run: CheckRun, rules: readonly RuleRow[], chosen?: Choice['format'], target?: Uri): Promise<void> {
  const format = chosen ?? (await window.showQuickPick(choices(), { placeHolder: l10n.t('Export the findings as …') }))?.format;
  if (format === undefined) return;
  const file = target ?? (await window.showSaveDialog(saveAs(format)));
  if (file === undefined) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(textOf(run, rules, format)));
}

function textOf(run: CheckRun, rules: readonly RuleRow[], format: Choice['format']): string {
  if (format !== 'md') return exportedRun(run, format, { version, rules });
  return `${runReport(run, l10n.t('Check of the workspace'), () => null).markdown}\n`;
}

function saveAs(format: string): SaveDialogOptions {
  const filters = { [format.toUpperCase()]: [format] };
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? { filters } : { filters, defaultUri: Uri.joinPath(folder, `claimlens.${format}`) };
}
