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
import type { Counted, SegmentCount } from '../features/segment-count';
import type { SegmentSnippet } from '../features/snippets';
import type { Excerpt } from './excerpts';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';

type Counting = typeof import('../features/segment-count');

/** Snippets for segments and whole claims, in the delimiters of the file. */
export function registerSnippets(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerCompletionItemProvider(selector, {
    async provideCompletionItems(document, position) {
      if (!mayBeginSegment(document, position)) return [];
      const [{ snippetsAt }, counting] = await Promise.all([import('../features/snippets'), import('../features/segment-count')]);
      const offset = document.offsetAt(position);
      const excerpt = store.excerpt(document, offset);
      if (excerpt === null) return [];
      const { text, file, base } = excerpt;
      const counts = new Map<string, SegmentCount | null>();
      return snippetsAt(text, file, offset - base).map((snippet) => {
        const { counted, delimiters } = snippet;
        const item = itemOf(snippet, document, base);
        if (counted === null) return item;
        const count = counts.get(counted.closing) ?? countBehind(document, excerpt, offset, delimiters, counted, counting);
        counts.set(counted.closing, count);
        if (count === null) return item;
        const edit = counting.raised(count, counted.added);
        item.additionalTextEdits = [TextEdit.replace(rangeOf(document, edit), edit.newText)];
        return item;
      });
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

/** The count in SE, GE or IEA, in offsets of the document: in the excerpt, else as far behind as need be. */
function countBehind(
  document: TextDocument,
  excerpt: Excerpt,
  offset: number,
  delimiters: Delimiters,
  counted: Counted,
  { findCount }: Counting
): SegmentCount | null {
  let search = findCount(excerpt.text, offset - excerpt.base, delimiters, counted);
  let start = excerpt.base;
  for (let length = FIRST_LOOK; !search.settled; length *= 16) {
    const text = document.getText(new Range(document.positionAt(offset), document.positionAt(offset + length)));
    start = offset;
    search = findCount(text, 0, delimiters, counted);
    if (text.length < length) break;
  }
  const { count } = search;
  return count === null ? null : { ...count, start: count.start + start, end: count.end + start };
}

function itemOf(snippet: SegmentSnippet, document: TextDocument, base: number): CompletionItem {
  const item = new CompletionItem({ label: snippet.prefix, description: snippet.title }, CompletionItemKind.Snippet);
  item.detail = snippet.title;
  item.documentation = snippet.description;
  item.insertText = new SnippetString(snippet.body);
  item.range = rangeOf(document, snippet, base);
  item.keepWhitespace = true;
  return item;
}
