import { type Disposable, type DocumentSelector, Hover, languages, MarkdownString } from 'vscode';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';

export function registerHover(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const [knowledge, { hoverAt }] = await Promise.all([store.knowledge(document.uri), import('../features/hover')]);
      const offset = document.offsetAt(position);
      const excerpt = store.excerpt(document, offset);
      if (knowledge === null || excerpt === null || excerpt.file === null) return null;
      const content = hoverAt(excerpt.file, offset - excerpt.base, knowledge);
      return content === null ? null : new Hover(new MarkdownString(content.markdown), rangeOf(document, content, excerpt.base));
    }
  });
}
