import { commands, type Disposable, type Uri, window } from 'vscode';
import { unreadableSentence } from '../features/unreadable';
import { counted } from '../features/words';
import { readClaimFile } from '../formats/detect';
import type { Severity, SeveritySetting } from '../rules/finding';
import { judgeInSlices } from './analysis';
import { changeSetting } from './settings';
import type { ClaimStore } from './store';

export function registerCommands(store: ClaimStore): Disposable[] {
  return [
    commands.registerCommand('claimlens.checkFile', () => checkFile(store)),
    commands.registerCommand('claimlens.setRuleSeverity', setRuleSeverity),
    commands.registerCommand('claimlens.ignoreRule', ignoreRule)
  ];
}

/** Says in one sentence what is in the file, or why it could not be read. Works on any text, whatever its language. */
async function checkFile(store: ClaimStore): Promise<string | undefined> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return say('Open a claim file first, then check it.');
  const { file, reason } = store.read(document)?.reading ?? readClaimFile(document.getText());
  if (file === null) return say(`ClaimLens cannot read this as a claim file. ${unreadableSentence(reason)}`);
  const findings =
    store.analysis(document)?.findings ??
    (await judgeInSlices(file, store.knowledge(document.uri), store.options(document.uri), () => false)) ??
    [];
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('information') + count('hint'), 'piece of information', 'pieces of information')
  ];
  const claims = `ClaimLens read ${counted(file.claimCount, 'claim')}`;
  return say(findings.length === 0 ? `${claims} and found nothing to report.` : `${claims} and found ${parts.join(', ')}.`);
}

function say(sentence: string): string {
  void window.showInformationMessage(sentence);
  return sentence;
}

const CHOICES: readonly { readonly label: string; readonly setting: SeveritySetting }[] = [
  { label: 'Off', setting: 'off' },
  { label: 'Hint', setting: 'hint' },
  { label: 'Information', setting: 'information' },
  { label: 'Warning', setting: 'warning' },
  { label: 'Error', setting: 'error' }
];

/** Sets how a rule speaks in the folder of the file; asks unless told. */
async function setRuleSeverity(rule: string, uri: Uri, setting?: SeveritySetting): Promise<void> {
  const chosen = setting ?? (await window.showQuickPick(CHOICES, { placeHolder: `How shall ${rule} speak in this folder?` }))?.setting;
  if (chosen === undefined) return;
  await changeSetting<Record<string, SeveritySetting>>('rules', uri, (rules) => ({ ...rules, [rule]: chosen }));
}

async function ignoreRule(rule: string, family: string, uri: Uri): Promise<void> {
  await changeSetting<Record<string, readonly string[]>>('ignored', uri, (ignored) => ({
    ...ignored,
    [family]: [...new Set([...(ignored[family] ?? []), rule])]
  }));
}
