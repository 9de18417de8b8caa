import { type Disposable, type DocumentSelector, Hover, languages, MarkdownString } from 'vscode';
import { hoverAt } from '../features/hover';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';

export function registerHover(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerHoverProvider(selector, {
    provideHover(document, position) {
      const file = store.read(document)?.reading.file;
      if (file === null || file === undefined) return null;
      const content = hoverAt(file, document.offsetAt(position), store.knowledge(document.uri));
      return content === null ? null : new Hover(new MarkdownString(content.markdown), rangeOf(document, content));
    }
  });
}
