import type { TextDocument } from 'vscode';
import type { OutlineEntry, OutlineNode } from '../features/outline-part';
import type { Part } from '../formats/parts';
import type { Stretch } from './excerpts';
import type { ClaimStore } from './store';
import { beginTurn } from './turn';

type OutlinePart = typeof import('../features/reading').outlinePart;

/** The tree of a document as it is now; null when it was changed meanwhile. */
export type DocumentTree = (document: TextDocument) => Promise<readonly OutlineNode[] | null>;

/** Trees of documents for all who need them. An edit costs the reading of one part. */
export function createDocumentTree(store: ClaimStore): DocumentTree {
  const latest = new WeakMap<TextDocument, { readonly version: number; readonly tree: ReturnType<DocumentTree> }>();
  const known = new WeakMap<Part, { readonly listed: boolean; readonly entries: readonly OutlineEntry[] }>();

  async function read(document: TextDocument): ReturnType<DocumentTree> {
    const { createOutline, outlinePart } = await import('../features/reading');
    const { version } = document;
    const outline = createOutline();
    const turn = beginTurn();
    for (const stretch of store.stretches(document)) {
      outline.add(entriesOf(stretch, outline.lists(), outlinePart), stretch.start);
      if (turn.isOver()) await turn.end();
      if (document.version !== version) return null;
    }
    return outline.finish();
  }

  function entriesOf({ part, read }: Stretch, listed: boolean, outlinePart: OutlinePart) {
    const before = known.get(part);
    if (before?.listed === listed) return before.entries;
    const excerpt = read();
    const entries = excerpt.file === null ? [] : outlinePart({ ...excerpt, file: excerpt.file }, listed);
    known.set(part, { listed, entries });
    return entries;
  }

  return (document) => {
    if (!store.knows(document)) return Promise.resolve([]);
    const { version } = document;
    const entry = latest.get(document);
    if (entry?.version === version) return entry.tree;
    const tree = read(document);
    latest.set(document, { version, tree });
    return tree;
  };
}
