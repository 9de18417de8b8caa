import {
  type Disposable,
  l10n,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  type Uri,
  ViewColumn,
  window,
  workspace
} from 'vscode';
import { type Relaid, relaid } from '../features/relaid';
import { segmentView } from '../features/segment-view';
import { unreadableSentence } from '../features/unreadable';
import { readClaimFile } from '../formats/detect';
import { fileOf, SEGMENTS, segmentViewOf } from './segment-uri';
import { isClaimDocument } from './selector';

/** A view waits so long for more edits, in milliseconds. */
const AFTER_TYPING = 200;

/** What a view shows: a version of its file. */
interface Shown {
  readonly file: TextDocument;
  readonly version: number;
  readonly view: Relaid;
}

export interface SegmentViews {
  /** The text of a view. */
  textOf(uri: Uri): Promise<string>;
  /** Opens the view of the file in front. */
  show(): Promise<void>;
  readonly listeners: readonly Disposable[];
}

/** The views that are open; `refresh` is called when the text of one is out of date. */
export function createSegmentViews(refresh: (view: Uri) => void): SegmentViews {
  const shown = new Map<string, Shown>();
  /** Where the segment at the cursor stands in the other editor, whose own cursor does not show. */
  const mark = window.createTextEditorDecorationType({ backgroundColor: new ThemeColor('editor.selectionHighlightBackground') });
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  async function textOf(uri: Uri): Promise<string> {
    const file = await workspace.openTextDocument(fileOf(uri));
    const { version } = file;
    const text = file.getText();
    const claims = readClaimFile(text).file;
    const view = claims === null ? relaid(text, []) : segmentView(text, claims);
    shown.set(uri.toString(), { file, version, view });
    return view.text;
  }

  async function show(): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined) return void window.showInformationMessage(l10n.t('Open a claim file first, then show its segments.'));
    const { document } = editor;
    if (document.uri.scheme === SEGMENTS) return;
    const { reason } = readClaimFile(document.getText());
    if (reason !== null) {
      return void window.showInformationMessage(l10n.t('ClaimLens cannot read this as a claim file. {0}', unreadableSentence(reason)));
    }
    const uri = segmentViewOf(document.uri);
    let view = await workspace.openTextDocument(uri);
    if (!isClaimDocument(view)) view = await languages.setTextDocumentLanguage(view, 'x12');
    const open = window.visibleTextEditors.find((candidate) => candidate.document === view);
    const [selection] = counterparts(editor, view, shown.get(uri.toString())) ?? [];
    await window.showTextDocument(view, {
      viewColumn: open?.viewColumn ?? ViewColumn.Beside,
      preview: false,
      ...(selection === undefined ? {} : { selection })
    });
  }

  /** Takes the selection of a file to its view, or back. */
  function follow(editor: TextEditor): void {
    const address = editor.document.uri.toString();
    for (const [view, entry] of shown) {
      if (address !== view && address !== entry.file.uri.toString()) continue;
      for (const other of window.visibleTextEditors) {
        const otherAddress = other.document.uri.toString();
        if (other === editor || otherAddress === address || (otherAddress !== view && otherAddress !== entry.file.uri.toString())) continue;
        const selections = counterparts(editor, other.document, entry);
        const [first] = selections ?? [];
        if (selections === null || first === undefined) continue;
        other.setDecorations(mark, [segmentAt(first.active, other.document, editor.document, entry.view)]);
        if (same(selections, other.selections)) continue;
        other.selections = selections;
        other.revealRange(new Range(first.active, first.active), TextEditorRevealType.InCenterIfOutsideViewport);
      }
    }
  }

  /** The editor in front leads; its selection may have changed before it came there. */
  function lead(editor: TextEditor | undefined): void {
    editor?.setDecorations(mark, []);
    if (editor !== undefined) follow(editor);
  }

  function touch(document: TextDocument): void {
    const view = segmentViewOf(document.uri);
    const key = view.toString();
    if (!shown.has(key)) return;
    clearTimeout(waiting.get(key));
    waiting.set(
      key,
      setTimeout(() => refresh(view), AFTER_TYPING)
    );
  }

  function changed(document: TextDocument): void {
    const active = window.activeTextEditor;
    if (document.uri.scheme !== SEGMENTS) touch(document);
    else if (active !== undefined && shown.has(document.uri.toString())) follow(active);
  }

  return {
    textOf,
    show,
    listeners: [
      mark,
      window.onDidChangeActiveTextEditor(lead),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && follow(textEditor)),
      workspace.onDidOpenTextDocument(touch),
      workspace.onDidChangeTextDocument(({ document }) => changed(document)),
      workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
      { dispose: () => waiting.forEach(clearTimeout) }
    ]
  };
}

/** The selections of an editor in the other document: the view of its file, or the file of its view. Null while the view is out of date. */
function counterparts(editor: TextEditor, other: TextDocument, shown: Shown | undefined): readonly Selection[] | null {
  if (shown === undefined || shown.file.version !== shown.version) return null;
  const { view } = shown;
  const map = editor.document.uri.scheme === SEGMENTS ? view.from : view.to;
  const placeOf = (position: Position) => other.positionAt(map(editor.document.offsetAt(position)));
  return editor.selections.map(({ anchor, active }) => new Selection(placeOf(anchor), placeOf(active)));
}

/** The segment around a position of a document, from its line in the view; `origin` is the view or the file, whichever the document is not. */
function segmentAt(position: Position, document: TextDocument, origin: TextDocument, { to, from }: Relaid): Range {
  if (document.uri.scheme === SEGMENTS) return document.lineAt(position).range;
  const line = origin.lineAt(origin.positionAt(to(document.offsetAt(position)))).range;
  return new Range(document.positionAt(from(origin.offsetAt(line.start))), document.positionAt(from(origin.offsetAt(line.end))));
}

function same(some: readonly Selection[], others: readonly Selection[]): boolean {
  return some.length === others.length && some.every((selection, index) => others[index]?.isEqual(selection));
}
