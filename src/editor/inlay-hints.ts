import { type Disposable, type DocumentSelector, EventEmitter, InlayHint, languages } from 'vscode';
import { piecesIn } from './pieces';
import type { SettingsReader } from './settings';
import type { ClaimStore } from './store';

/** Names behind codes, for those who turn them on (claimlens.inlayHints). */
export function registerInlayHints(selector: DocumentSelector, store: ClaimStore, settings: SettingsReader): Disposable[] {
  const changed = new EventEmitter<void>();
  const provider = languages.registerInlayHintsProvider(selector, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      if (!settings.of(document.uri).inlayHints) return [];
      const knowledge = await store.knowledge(document.uri);
      const { nameHintsIn } = await import('../features/reading');
      if (knowledge === null || token.isCancellationRequested) return [];
      return [...piecesIn(document, range, store)].flatMap(({ file, base, span }) =>
        nameHintsIn(file, span, knowledge).map(({ offset, name }) => {
          const hint = new InlayHint(document.positionAt(base + offset), name);
          hint.paddingLeft = true;
          return hint;
        })
      );
    }
  });
  return [provider, changed, settings.onDidChange(() => changed.fire())];
}
