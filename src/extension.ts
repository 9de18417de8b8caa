import type { ExtensionContext } from 'vscode';
import { registerChecks } from './editor/checks';
import { registerCodeActions } from './editor/code-actions';
import { registerCommands } from './editor/commands';
import { registerCompletion } from './editor/completion';
import { registerDefinition } from './editor/definition';
import { registerDiagnostics } from './editor/diagnostics';
import { registerFolding } from './editor/folding';
import { registerHighlights } from './editor/highlights';
import { registerHover } from './editor/hover';
import { registerInlayHints } from './editor/inlay-hints';
import { bundledKnowledge, bundledRules, practiceSchema } from './editor/knowledge';
import { registerNavigation } from './editor/navigation';
import { registerOutline } from './editor/outline';
import { createPages, rulePageUri } from './editor/pages';
import { createPracticeKnowledge } from './editor/practice';
import { registerSample } from './editor/sample';
import { registerSegmentView } from './editor/segment-view';
import { SELECTOR } from './editor/selector';
import { registerSemanticTokens } from './editor/semantic-tokens';
import { createSettings } from './editor/settings';
import { registerSignature } from './editor/signature';
import { registerSnippets } from './editor/snippets';
import { registerSplitJoin } from './editor/split-join';
import { registerStatus } from './editor/status';
import { createStore } from './editor/store';
import { registerTool } from './editor/tool';
import { createDocumentTree } from './editor/tree';

/** Starts ClaimLens in VS Code, desktop and browser alike. Nothing is read here: the store works when documents are there. */
export function activate(context: ExtensionContext): void {
  const settings = createSettings();
  const bundled = bundledKnowledge(context.extensionUri);
  const practice = createPracticeKnowledge(settings, bundled, practiceSchema(context.extensionUri));
  const rules = bundledRules(context.extensionUri);
  const pages = createPages(bundled, practice, rules);
  const store = createStore(settings, practice);
  const tree = createDocumentTree(store);
  context.subscriptions.push(
    settings,
    practice,
    pages,
    store,
    ...registerDiagnostics(store, rulePageUri),
    registerHover(SELECTOR, store, settings),
    registerCompletion(SELECTOR, store),
    registerSignature(SELECTOR, store),
    registerSnippets(SELECTOR, store),
    registerCodeActions(SELECTOR, store, rulePageUri),
    registerOutline(SELECTOR, tree),
    registerFolding(SELECTOR, tree),
    registerHighlights(SELECTOR, store),
    ...registerNavigation(store),
    registerSemanticTokens(SELECTOR, store),
    ...registerInlayHints(SELECTOR, store, settings),
    ...registerStatus(SELECTOR, store),
    ...registerCommands(store),
    registerSample(context.extensionUri),
    ...registerSegmentView(),
    ...registerSplitJoin(),
    ...registerChecks(store, pages, rules),
    registerDefinition(SELECTOR, store),
    ...registerTool(bundled, practice)
  );
}
