import { type Disposable, type DocumentSelector, Hover, languages, MarkdownString } from 'vscode';
import { rangeOf } from './ranges';
import type { SettingsReader } from './settings';
import type { ClaimStore } from './store';

/** Hovers on procedure codes and modifiers, and on the other elements of their lines. */
export function registerHover(selector: DocumentSelector, store: ClaimStore, settings: SettingsReader): Disposable {
  return languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const [knowledge, { hoverAt }] = await Promise.all([store.knowledge(document.uri), import('../features/hover')]);
      const offset = document.offsetAt(position);
      const excerpt = store.excerpt(document, offset);
      if (knowledge === null || excerpt === null || excerpt.file === null) return null;
      const { text, file, base } = excerpt;
      const { allSegments } = settings.of(document.uri);
      const content =
        hoverAt(file, offset - base, knowledge) ??
        (await import('../features/reading')).elementHoverAt(text, file, offset - base, knowledge, allSegments);
      return content === null ? null : new Hover(new MarkdownString(content.markdown), rangeOf(document, content, base));
    }
  });
}
