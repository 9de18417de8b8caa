import { type Disposable, type DocumentSelector, FoldingRange, languages } from 'vscode';
import type { DocumentTree } from './tree';

/** Folding by the tree of the outline. The editor keeps the outermost where there are more than it can hold. */
export function registerFolding(selector: DocumentSelector, tree: DocumentTree): Disposable {
  return languages.registerFoldingRangeProvider(selector, {
    async provideFoldingRanges(document, _context, token) {
      const [nodes, { foldsOf }] = await Promise.all([tree(document), import('../features/reading')]);
      if (nodes === null || token.isCancellationRequested) return null;
      return foldsOf(nodes, (offset) => document.positionAt(offset)).map(({ start, end }) => new FoldingRange(start, end));
    }
  });
}
