import { commands, type Disposable, l10n, Selection, type TextDocument, TextEditorRevealType, window } from 'vscode';
import type { Span } from '../claims/model';
import type { Direction } from '../features/navigation';
import type { Part } from '../formats/parts';
import type { Stretch } from './excerpts';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';
import { beginTurn } from './turn';

type Navigation = typeof import('../features/reading');

/** Go to the next and to the previous line about 77407, from the end of the file on at its beginning. */
export function registerNavigation(store: ClaimStore): Disposable[] {
  const known = new WeakMap<Part, readonly Span[]>();

  async function go(direction: Direction): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined || !store.knows(editor.document)) {
      void window.showInformationMessage(l10n.t('Open a claim file first: this command goes from one 77407 line to the next.'));
      return;
    }
    const { document } = editor;
    const { version } = document;
    const place = await placeFrom(document, document.offsetAt(editor.selection.active), direction);
    if (document.version !== version) return;
    if (place === undefined) {
      void window.showInformationMessage(l10n.t('No line of this file is about 77407.'));
      return;
    }
    const range = rangeOf(document, place);
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Looks from an offset to one end of the document, then from its other end. */
  async function placeFrom(document: TextDocument, offset: number, direction: Direction): Promise<Span | undefined> {
    const navigation = await import('../features/reading');
    const { version } = document;
    const end = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
    const origin = direction === 'next' ? -1 : end + 1;
    const turn = beginTurn();
    for (const from of [offset, origin]) {
      for (const stretch of towards(direction, document, Math.min(Math.max(from, 0), end - 1))) {
        const place = navigation.placeFrom(stretch === null ? [] : placesIn(stretch, navigation), from, direction);
        if (place !== undefined) return place;
        if (turn.isOver()) await turn.end();
        if (document.version !== version) return undefined;
      }
    }
    return undefined;
  }

  /** The parts of the document from the one at an offset on, or back; null for each step of reading that comes before. */
  function* towards(direction: Direction, document: TextDocument, offset: number): Iterable<Stretch | null> {
    while (!store.reach(document, offset)) yield null;
    if (direction === 'next') yield* store.stretches(document, offset);
    for (let at = offset; direction === 'previous' && at >= 0; ) {
      const [stretch] = store.stretches(document, at);
      if (stretch === undefined) return;
      yield stretch;
      at = stretch.start - 1;
    }
  }

  function placesIn({ part, start, read }: Stretch, { subjectCodes }: Navigation): readonly Span[] {
    let places = known.get(part);
    if (places === undefined) {
      const { file, claimCount, from } = read();
      places = file === null ? [] : subjectCodes(file, claimCount).map((place) => moved(place, -from));
      known.set(part, places);
    }
    return places.map((place) => moved(place, start));
  }

  return [
    commands.registerCommand('claimlens.goToNextLine', () => go('next')),
    commands.registerCommand('claimlens.goToPreviousLine', () => go('previous'))
  ];
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
