import { commands, type Disposable, EventEmitter, l10n, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { Knowledge } from '../data';
import type { BundledKnowledge, BundledRules } from './knowledge';
import type { PracticeKnowledge } from './practice';

/** The pages of ClaimLens are virtual documents, so they open on the desktop and in the browser alike. */
const SCHEME = 'claimlens';
const REFERENCE = '/77407.md';
const RULE = /^\/rules\/(.+)\.md$/;
const unreadable = () => l10n.t('ClaimLens cannot read its data.');

/** Address of a rule's page. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/rules/${rule}.md` });
}

/** Address of the reference page, or of one of its headings. */
export function referenceUri(anchor = ''): Uri {
  return Uri.from({ scheme: SCHEME, path: REFERENCE, fragment: anchor });
}

function reportUri(name: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/reports/${name}.md` });
}

/** Opens a page as the manifest says: as a Markdown preview. */
function openPage(page: Uri): Thenable<unknown> {
  return commands.executeCommand('vscode.open', page);
}

export interface Pages extends Disposable {
  /** Shows a report, also where one of this name is open already. It stays until the editor closes. */
  showReport(name: string, markdown: string): Thenable<unknown>;
}

/** Serves the reference, the pages of the rules, and reports, which link to each other. */
export function createPages(bundled: BundledKnowledge, practice: PracticeKnowledge, rules: BundledRules): Pages {
  const reports = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => {
      if (path === REFERENCE) return reference();
      const rule = RULE.exec(path)?.[1];
      return rule === undefined ? (reports.get(path) ?? l10n.t('This report is gone. Check the files again.')) : ruleText(rule);
    }
  };

  async function reference(): Promise<string> {
    const [knowledge, rows, { referencePage }] = await Promise.all([known(), rules(), import('../features/reference')]);
    return knowledge === null || rows === null ? unreadable() : referencePage(knowledge, rows).markdown;
  }

  async function ruleText(id: string): Promise<string> {
    const [knowledge, rows, { rulePage }] = await Promise.all([bundled(), rules(), import('../features/rule-page')]);
    if (knowledge === null || rows === null) return unreadable();
    const rule = rows.find((row) => row.id === id);
    return rule === undefined ? l10n.t('ClaimLens has no rule of this name.') : rulePage(rule, knowledge).markdown;
  }

  function known(): Promise<Knowledge | null> {
    const place = placeOfWork();
    return place === null ? bundled() : practice.of(place);
  }

  function showReport(name: string, markdown: string): Thenable<unknown> {
    const page = reportUri(name);
    reports.set(page.path, markdown);
    changed.fire(page);
    return openPage(page);
  }

  const registered: readonly Disposable[] = [
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    practice.onDidChange(() => changed.fire(referenceUri())),
    commands.registerCommand('claimlens.openRule', (rule: string) => openPage(rulePageUri(rule))),
    commands.registerCommand('claimlens.openReference', (anchor?: string) => openPage(referenceUri(anchor)))
  ];
  return {
    showReport,
    dispose() {
      for (const one of registered) one.dispose();
    }
  };
}

/** Where a question without a file is asked: the file in front, else the first folder; null where there is none. */
export function placeOfWork(): Uri | null {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? null;
  const file = window.activeTextEditor?.document.uri;
  return file !== undefined && workspace.getWorkspaceFolder(file) !== undefined ? file : folder;
}
