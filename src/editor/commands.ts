import { commands, type Disposable, l10n, TabInputText, type TextDocument, type Uri, window } from 'vscode';
import type { Unreadable } from '../claims/model';
import type { Knowledge } from '../data';
import { foundInWords } from '../features/status';
import { unreadableSentence } from '../features/unreadable';
import { counted } from '../features/words';
import { readClaimFile } from '../formats/detect';
import type { SeveritySetting } from '../rules/finding';
import type { Counts } from '../rules/severity';
import { judgeInSlices } from './analysis';
import { countsOf } from './judged';
import { changeSetting } from './settings';
import type { Analysis, ClaimStore } from './store';

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
  if (document === undefined) {
    // The editor hands no document over to extensions when the file is very large.
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (input instanceof TabInputText) return commands.executeCommand('claimlens.checkFileOnDisk', input.uri);
    return say(l10n.t('Open a claim file first, then check it.'));
  }
  const knowledge = await store.knowledge(document.uri);
  if (knowledge === null) return undefined; // The user has been told.
  const checked = await check(document, store, knowledge);
  if (typeof checked === 'string') return say(l10n.t('ClaimLens cannot read this as a claim file. {0}', unreadableSentence(checked)));
  return say(l10n.t('ClaimLens read {0} and found {1}.', counted(checked.claims, 'claim'), foundInWords(checked.counts)));
}

type Checked = { readonly claims: number; readonly counts: Counts };

/** From the store where it knows the document; other documents are read and judged here. */
async function check(document: TextDocument, store: ClaimStore, knowledge: Knowledge): Promise<Checked | Unreadable> {
  if (!store.knows(document)) {
    const { file, reason } = readClaimFile(document.getText());
    if (file === null) return reason;
    const found = await judgeInSlices(knowledge, store.options(document.uri))(file, file.claimCount, () => false);
    const { compared } = await import('../rules/comparing');
    const findings = found === null ? [] : [...found.findings, ...compared(found.notes)];
    return { claims: file.claimCount, counts: countsOf(findings) };
  }
  const analysis = await current(document, store);
  return analysis.reason ?? analysis;
}

/** The analysis of the document as it is now, as soon as it is complete. */
function current(document: TextDocument, store: ClaimStore): Promise<Analysis> {
  const known = store.analysis(document);
  if (known?.complete === true) return Promise.resolve(known);
  return new Promise((resolve) => {
    const listener = store.onDidAnalyze((analysis) => {
      if (analysis.document !== document || !analysis.complete) return;
      listener.dispose();
      resolve(analysis);
    });
  });
}

function say(sentence: string): string {
  void window.showInformationMessage(sentence);
  return sentence;
}

const choices = (): readonly { readonly label: string; readonly setting: SeveritySetting }[] => [
  { label: l10n.t('Off'), setting: 'off' },
  { label: l10n.t('Hint'), setting: 'hint' },
  { label: l10n.t('Information'), setting: 'information' },
  { label: l10n.t('Warning'), setting: 'warning' },
  { label: l10n.t('Error'), setting: 'error' }
];

/** Sets how a rule speaks in the folder of the file; asks unless told. */
async function setRuleSeverity(rule: string, uri: Uri, setting?: SeveritySetting): Promise<void> {
  const placeHolder = l10n.t('How shall {0} speak in this folder?', rule);
  const chosen = setting ?? (await window.showQuickPick(choices(), { placeHolder }))?.setting;
  if (chosen === undefined) return;
  await changeSetting<Record<string, SeveritySetting>>('rules', uri, (rules) => ({ ...rules, [rule]: chosen }));
}

async function ignoreRule(rule: string, family: string, uri: Uri): Promise<void> {
  await changeSetting<Record<string, readonly string[]>>('ignored', uri, (ignored) => ({
    ...ignored,
    [family]: [...new Set([...(ignored[family] ?? []), rule])]
  }));
}
