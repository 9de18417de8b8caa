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
      const snapshot = store.read(document);
      if (snapshot === null) return [];
      return snippetsAt(snapshot.text, snapshot.reading.file, document.offsetAt(position)).map((snippet) => itemOf(snippet, document));
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

function itemOf(snippet: SegmentSnippet, document: TextDocument): CompletionItem {
  const item = new CompletionItem({ label: snippet.prefix, description: snippet.title }, CompletionItemKind.Snippet);
  item.detail = snippet.title;
  item.documentation = snippet.description;
  item.insertText = new SnippetString(snippet.body);
  item.range = rangeOf(document, snippet);
  item.keepWhitespace = true;
  if (snippet.count !== null) item.additionalTextEdits = [TextEdit.replace(rangeOf(document, snippet.count), snippet.count.newText)];
  return item;
}
