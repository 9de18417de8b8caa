import type { Range, TextDocument } from 'vscode';
import type { ClaimFile, Span } from '../claims/model';
import type { ClaimStore } from './store';

/** A piece of a document that has been read; an offset in `text`, `file` and `span` is one of the document when `base` is added. */
export interface DocumentPiece {
  readonly text: string;
  readonly file: ClaimFile;
  readonly base: number;
  /** What the range covers of it. */
  readonly span: Span;
}

/** What the document holds in a range; nothing outside of it is read but the rest of its parts. */
export function* piecesIn(document: TextDocument, range: Range, store: ClaimStore): Iterable<DocumentPiece> {
  const end = document.offsetAt(range.end);
  for (let at = document.offsetAt(range.start); at < end; ) {
    const excerpt = store.excerpt(document, at);
    if (excerpt === null || excerpt.file === null) return;
    const { text, file, base, until } = excerpt;
    yield { text, file, base, span: { start: at - base, end: Math.min(end - base, until) } };
    at = Math.max(at + 1, base + until);
  }
}
