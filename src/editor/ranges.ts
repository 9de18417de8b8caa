import { Range, type TextDocument } from 'vscode';
import type { Span } from '../claims/model';

/** The range of a span in a document of the version that the span was computed for. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
