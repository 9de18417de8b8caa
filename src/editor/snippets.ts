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
import type { Delimiters } from '../claims/model';
import { findSegmentCount, raised, type SegmentCount } from '../features/segment-count';
import { type SegmentSnippet, snippetsAt } from '../features/snippets';
import type { Excerpt } from './excerpts';
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
      const snippets = snippetsAt(text, file, offset - base);
      const delimiters = snippets[0]?.delimiters;
      const count = delimiters === undefined ? null : countBehind(document, excerpt, offset, delimiters);
      return snippets.map((snippet) => itemOf(snippet, count, document, base));
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

/** Characters looked at behind the excerpt, before more of them are. */
const FIRST_LOOK = 64 * 1024;

/** The count of segments in SE, in offsets of the document: in the excerpt, else as far behind as need be. */
function countBehind(document: TextDocument, excerpt: Excerpt, offset: number, delimiters: Delimiters): SegmentCount | null {
  let search = findSegmentCount(excerpt.text, offset - excerpt.base, delimiters);
  let start = excerpt.base;
  for (let length = FIRST_LOOK; !search.settled; length *= 16) {
    const text = document.getText(new Range(document.positionAt(offset), document.positionAt(offset + length)));
    start = offset;
    search = findSegmentCount(text, 0, delimiters);
    if (text.length < length) break;
  }
  const { count } = search;
  return count === null ? null : { ...count, start: count.start + start, end: count.end + start };
}

function itemOf(snippet: SegmentSnippet, count: SegmentCount | null, document: TextDocument, base: number): CompletionItem {
  const item = new CompletionItem({ label: snippet.prefix, description: snippet.title }, CompletionItemKind.Snippet);
  item.detail = snippet.title;
  item.documentation = snippet.description;
  item.insertText = new SnippetString(snippet.body);
  item.range = rangeOf(document, snippet, base);
  item.keepWhitespace = true;
  if (count !== null) {
    const edit = raised(count, snippet.added);
    item.additionalTextEdits = [TextEdit.replace(rangeOf(document, edit), edit.newText)];
  }
  return item;
}
