import { type Disposable, DocumentHighlight, DocumentHighlightKind, type DocumentSelector, languages } from 'vscode';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';

/** Marks what belongs together with what the cursor is on, in its part of the document. */
export function registerHighlights(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerDocumentHighlightProvider(selector, {
    async provideDocumentHighlights(document, position, token) {
      const { highlightsAt } = await import('../features/reading');
      const offset = document.offsetAt(position);
      const excerpt = token.isCancellationRequested ? null : store.excerpt(document, offset);
      if (excerpt === null || excerpt.file === null) return null;
      const spans = highlightsAt(excerpt.file, excerpt.claimCount, offset - excerpt.base);
      return spans?.map((span) => new DocumentHighlight(rangeOf(document, span, excerpt.base), DocumentHighlightKind.Read));
    }
  });
}
