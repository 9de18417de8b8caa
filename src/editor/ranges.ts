import { Range, type TextDocument } from 'vscode';
import type { Span } from '../claims/model';

/** The range of a span in a document of the version that the span was computed for; `base` is the offset where its text begins. */
export function rangeOf(document: TextDocument, { start, end }: Span, base = 0): Range {
  return new Range(document.positionAt(base + start), document.positionAt(base + end));
}
