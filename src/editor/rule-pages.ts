import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { BundledKnowledge, BundledRules } from './knowledge';

const SCHEME = 'claimlens-rules';

/** Address of a rule's page: a virtual document, so it opens on the desktop and in the browser alike. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Serves the pages of the rules and opens them as Markdown previews. */
export function registerRulePages(bundled: BundledKnowledge, rules: BundledRules): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent(uri) {
        const [knowledge, rows, { rulePage }] = await Promise.all([bundled(), rules(), import('../features/rule-page')]);
        if (knowledge === null || rows === null) return 'ClaimLens cannot read its data.';
        const id = uri.path.slice(1, -'.md'.length);
        const rule = rows.find((row) => row.id === id);
        return rule === undefined ? 'ClaimLens has no rule of this name.' : rulePage(rule, knowledge).markdown;
      }
    }),
    commands.registerCommand('claimlens.openRule', (rule: string) => commands.executeCommand('markdown.showPreview', rulePageUri(rule)))
  ];
}
