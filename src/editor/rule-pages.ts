import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { Knowledge } from '../data';
import { rulePage } from '../features/rule-page';
import { RULES_BY_ID } from '../rules/rules';

const SCHEME = 'claimlens-rules';

/** Address of a rule's page: a virtual document, so it opens on the desktop and in the browser alike. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Serves the pages of the rules and opens them as Markdown previews. */
export function registerRulePages(knowledge: Knowledge): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent(uri) {
        const rule = RULES_BY_ID.get(uri.path.slice(1, -'.md'.length));
        return rule === undefined ? 'ClaimLens has no rule of this name.' : rulePage(rule, knowledge).markdown;
      }
    }),
    commands.registerCommand('claimlens.openRule', (rule: string) => commands.executeCommand('markdown.showPreview', rulePageUri(rule)))
  ];
}
