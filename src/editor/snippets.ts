import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  type DocumentSelector,
  languages,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
  TextEdit
} from 'vscode';
import { type SegmentSnippet, snippetsAt } from '../features/snippets';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';

/** Snippets for single segments, in the delimiters of the file. Those for whole claims are contributed in package.json. */
export function registerSnippets(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerCompletionItemProvider(selector, {
    provideCompletionItems(document, position) {
      if (!mayBeginSegment(document, position)) return [];
      const offset = document.offsetAt(position);
      const excerpt = store.excerpt(document, offset);
      if (excerpt === null) return [];
      const { text, file, base } = excerpt;
      return snippetsAt(text, file, offset - base).map((snippet) => itemOf(snippet, document, base));
    }
  });
}

/** Looks at a few characters, so that typing inside an element does not read the file. */
function mayBeginSegment(document: TextDocument, position: Position): boolean {
  const from = Math.max(0, position.character - 60);
  const before = document.getText(new Range(position.line, from, position.line, position.character));
  const word = /[ \t]*[A-Za-z0-9-]*$/.exec(before)?.index ?? 0;
  return word === 0 ? from === 0 : !/[A-Za-z0-9*|:>^]/.test(before.charAt(word - 1));
}

function itemOf(snippet: SegmentSnippet, document: TextDocument, base: number): CompletionItem {
  const item = new CompletionItem({ label: snippet.prefix, description: snippet.title }, CompletionItemKind.Snippet);
  item.detail = snippet.title;
  item.documentation = snippet.description;
  item.insertText = new SnippetString(snippet.body);
  item.range = rangeOf(document, snippet, base);
  item.keepWhitespace = true;
  if (snippet.count !== null) item.additionalTextEdits = [TextEdit.replace(rangeOf(document, snippet.count, base), snippet.count.newText)];
  return item;
}
