import { type TextDocument, workspace } from 'vscode';
import { segmentView } from '../features/segment-view';
import { readClaimFile } from '../formats/detect';
import type { TextEdit } from '../rules/finding';
import { fileOf, SEGMENTS } from './segment-uri';

/** The document that edits of another one belong to, and where in it. */
export interface EditTarget {
  readonly document: TextDocument;
  readonly moved: (edit: TextEdit) => TextEdit;
}

/** The document itself; for a view with one segment per line the file it shows, or null where it does not show it as it is now. */
export function editTarget(document: TextDocument): EditTarget | null {
  if (document.uri.scheme !== SEGMENTS) return { document, moved: (edit) => edit };
  const address = fileOf(document.uri).toString();
  const source = workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  const text = source?.getText() ?? '';
  const { file } = readClaimFile(text);
  const view = file === null ? null : segmentView(text, file);
  if (source === undefined || view === null || view.text !== document.getText()) return null;
  const keepsLines = /[\r\n]/.test(text.trim());
  return {
    document: source,
    moved: ({ start, end, newText }) => ({
      start: view.from(start),
      end: view.from(end),
      newText: keepsLines ? newText : newText.replaceAll('\n', '')
    })
  };
}
