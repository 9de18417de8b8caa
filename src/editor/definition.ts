import { type Disposable, type DocumentSelector, type LocationLink, languages, Range } from 'vscode';
import { referenceUri } from './pages';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';

/** Go to Definition on a code or a modifier opens the reference page where it tells of it. */
export function registerDefinition(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerDefinitionProvider(selector, {
    async provideDefinition(document, position): Promise<LocationLink[]> {
      const [knowledge, { referenceAt }] = await Promise.all([store.knowledge(document.uri), import('../features/reference-at')]);
      const offset = document.offsetAt(position);
      const excerpt = store.excerpt(document, offset);
      if (knowledge === null || excerpt === null || excerpt.file === null) return [];
      const place = referenceAt(excerpt.file, offset - excerpt.base, knowledge);
      if (place === null) return [];
      return [
        {
          originSelectionRange: rangeOf(document, place, excerpt.base),
          targetUri: referenceUri(place.anchor),
          targetRange: new Range(0, 0, 0, 0)
        }
      ];
    }
  });
}
