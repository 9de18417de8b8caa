import assert from 'node:assert/strict';
import { type CodeAction, commands, type DocumentSymbol, Range, Selection, type TextEditor, type Uri, window, workspace } from 'vscode';
import { closeAll, eventually, findings, hoverAt, openFile, openText, positionOf, replace, sample } from './editor';

const isView = ({ document }: TextEditor) => document.uri.scheme === 'claimlens-segments';

/** Opens the view of the file in front, which comes to the front. */
async function showView(): Promise<TextEditor> {
  await commands.executeCommand('claimlens.showSegments');
  const view = window.activeTextEditor;
  assert.ok(view !== undefined && isView(view), 'the view is in front');
  return view;
}

const editorOf = (uri: Uri) => window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
const selected = (editor: TextEditor | undefined) => (editor === undefined ? '' : editor.document.getText(editor.selection));

/** Selects the n-th occurrence of a text. */
function select(editor: TextEditor, text: string, occurrence = 1): void {
  const { document } = editor;
  editor.selection = new Selection(positionOf(document, text, 0, occurrence), positionOf(document, text, text.length, occurrence));
}

describe('one segment per line', () => {
  afterEach(closeAll);

  it('shows a file of one line in lines, with hovers, findings and outline', async () => {
    const { document: file } = await openFile(sample('one-line-837p.edi'));
    const { document } = await showView();
    assert.equal(document.getText(), file.getText().trimEnd().replaceAll('~', '~\n').trimEnd() + (file.lineCount > 1 ? '\n' : ''));
    assert.equal(document.languageId, 'x12');
    const hover = await eventually(
      () => hoverAt(document, positionOf(document, 'HC:77407', 5)),
      (found) => assert.equal(found?.text, '77407')
    );
    assert.ok(hover);
    const plain = (all: ReturnType<typeof findings>) => all.map(({ rule, severity, text }) => ({ rule, severity, text }));
    await eventually(
      () => [plain(findings(document)), plain(findings(file))] as const,
      ([there, here]) => {
        assert.ok(here.length > 0);
        assert.deepEqual(there, here);
      }
    );
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.equal(symbols.length, 1);
  });

  it('keeps the selection in step both ways and follows edits', async () => {
    const file = await openText('two.837p', 'CLM*EXAMPLE1*350***11:B:1*Y*A*Y*Y~LX*1~SV1*HC:77407*350*UN*1*11**1~DTP*472*D8*20260105~');
    select(file, '77407');
    const view = await showView();
    assert.equal(selected(view), '77407');
    assert.equal(view.selection.start.line, 2);
    select(view, '20260105');
    await eventually(
      () => selected(editorOf(file.document.uri)),
      (text) => assert.equal(text, '20260105')
    );
    const front = await window.showTextDocument(file.document, { viewColumn: file.viewColumn ?? 1 });
    await replace(
      front,
      file.document.offsetAt(positionOf(file.document, '~DTP')),
      file.document.offsetAt(positionOf(file.document, 'DTP')),
      '~REF*6R*A~'
    );
    await eventually(
      () => view.document.lineCount,
      (count) => assert.equal(count, 5)
    );
    select(front, '6R');
    await eventually(
      () => selected(editorOf(view.document.uri)),
      (text) => assert.equal(text, '6R')
    );
  });

  it('shows a text of another language, and puts wrapped segments together', async () => {
    await openText('mail.txt', 'LX*1~SV1*HC:7\n7407*350*UN*1*11**1~\n');
    const { document } = await showView();
    assert.equal(document.getText(), 'LX*1~\nSV1*HC:77407*350*UN*1*11**1~\n');
    assert.equal(document.languageId, 'x12');
  });

  it('fixes the file, not the view', async () => {
    const { document: file } = await openFile(sample('one-line-837p.edi'));
    const { document } = await showView();
    const place = positionOf(document, ':TC', 2);
    const actions = await eventually(
      () => commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Range(place, place)),
      (all) => assert.ok(all.some(({ title }) => title === 'Remove modifier TC'))
    );
    const edit = actions.find(({ title }) => title === 'Remove modifier TC')?.edit;
    assert.ok(edit);
    const before = file.getText();
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(file.getText(), before.replace(':TC', ''));
    await eventually(
      () => document.getText().includes(':TC'),
      (found) => assert.equal(found, false)
    );
  });

  it('is read-only', async () => {
    await openText('fixed.837p', 'LX*1~SV1*HC:77407*350*UN*1*11**1~');
    const view = await showView();
    const done = await view.edit((edit) => edit.replace(new Range(0, 0, 0, 2), 'XX')).then(Boolean, () => false);
    await eventually(
      () => workspace.textDocuments.find((document) => document === view.document)?.getText(),
      (text) => assert.equal(text, 'LX*1~\nSV1*HC:77407*350*UN*1*11**1~', `edited: ${done}`)
    );
  });
});
