import { commands, type Disposable, EndOfLine, l10n, Range, Selection, window } from 'vscode';
import { unreadableSentence } from '../features/unreadable';
import { readClaimFile } from '../formats/detect';
import { SEGMENTS } from './segment-uri';

/** "Split into Lines" and "Join Lines": the only commands that lay a file out anew. They never run by themselves. */
export function registerSplitJoin(): Disposable[] {
  return [
    commands.registerCommand('claimlens.splitLines', () => layOut('split')),
    commands.registerCommand('claimlens.joinLines', () => layOut('join'))
  ];
}

/** Lays out the file in front, with each selection on what it was on; gives the sentence that tells why not. */
async function layOut(how: 'split' | 'join'): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return say(l10n.t('Open a claim file first.'));
  const { document } = editor;
  if (document.uri.scheme === SEGMENTS) return say(l10n.t('This is a view of a file and cannot be changed. Go to the file itself first.'));
  const text = document.getText();
  const { file, reason } = readClaimFile(text);
  if (file === null) return say(l10n.t('ClaimLens cannot read this as a claim file. {0}', unreadableSentence(reason)));
  const { splitIntoLines, joinLines } = await import('../features/split-join');
  const lineBreak = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  const { laid, refusal } = how === 'split' ? splitIntoLines(text, file, lineBreak) : joinLines(text, file);
  if (laid === null) return say(refusal);
  const selections = editor.selections.map((selection) => [selection.anchor, selection.active].map((place) => document.offsetAt(place)));
  const everything = new Range(document.positionAt(0), document.positionAt(text.length));
  if (!(await editor.edit((edit) => edit.replace(everything, laid.text))))
    return say(l10n.t('The file cannot be changed here: it is read-only.'));
  editor.selections = selections.map(([anchor = 0, active = 0]) => {
    const [from, to] = [anchor, active].map((offset) => document.positionAt(laid.to(offset)));
    return new Selection(from ?? everything.start, to ?? everything.start);
  });
  editor.revealRange(editor.selection);
  return undefined;
}

function say(sentence: string): string {
  void window.showInformationMessage(sentence);
  return sentence;
}
