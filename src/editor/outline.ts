import { type Disposable, type DocumentSelector, DocumentSymbol, languages, SymbolKind, type TextDocument } from 'vscode';
import type { OutlineKind, OutlineNode } from '../features/outline-part';
import { rangeOf } from './ranges';
import type { DocumentTree } from './tree';

/** Outline, breadcrumbs, sticky scroll and "Go to Symbol": interchange, group, transaction set, claim, service line. */
export function registerOutline(selector: DocumentSelector, tree: DocumentTree): Disposable {
  return languages.registerDocumentSymbolProvider(
    selector,
    {
      async provideDocumentSymbols(document, token) {
        const nodes = await tree(document);
        return nodes === null || token.isCancellationRequested ? null : nodes.map((node) => symbolOf(node, document));
      }
    },
    { label: 'ClaimLens' }
  );
}

const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  interchange: SymbolKind.Package,
  group: SymbolKind.Namespace,
  transaction: SymbolKind.Module,
  claims: SymbolKind.Array,
  claim: SymbolKind.Class,
  line: SymbolKind.Field
};

function symbolOf(node: OutlineNode, document: TextDocument): DocumentSymbol {
  const range = rangeOf(document, node);
  const symbol = new DocumentSymbol(node.name, node.detail, KINDS[node.kind], range, rangeOf(document, node.selection));
  symbol.children = node.children.map((child) => symbolOf(child, document));
  return symbol;
}
