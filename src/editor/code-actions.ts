import { CodeActionKind, type Disposable, type DocumentSelector, languages, type Uri } from 'vscode';
import { FIX_ALL, REWRITE } from './code-action-kinds';
import type { ClaimStore } from './store';

/** Fixes for the findings in the range, ways to live with them, other ways to bill the line, and "fix all" for what is purely formal. */
export function registerCodeActions(selector: DocumentSelector, store: ClaimStore, page: (rule: string) => Uri): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range, context, token) {
        const [knowledge, { codeActionsAt }] = await Promise.all([store.knowledge(document.uri), import('./code-actions-at')]);
        if (knowledge === null || token.isCancellationRequested) return [];
        return codeActionsAt({ document, range, context, token }, store, knowledge, page);
      }
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, REWRITE, FIX_ALL] }
  );
}
