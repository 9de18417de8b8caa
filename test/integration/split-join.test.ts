import assert from 'node:assert/strict';
import { commands, Selection } from 'vscode';
import { closeAll, openFile, openText, positionOf, sample } from './editor';

const run = (command: string) => commands.executeCommand<string | undefined>(command);

describe('split into lines and join lines', () => {
  afterEach(closeAll);

  it('edit the file and give it back, with the selection where it was', async () => {
    const editor = await openFile(sample('one-line-837p.edi'));
    const { document } = editor;
    const before = document.getText();
    const code = positionOf(document, 'HC:77407:TC', 3);
    editor.selection = new Selection(code, code.translate(0, 5));
    assert.equal(await run('claimlens.splitLines'), undefined);
    assert.equal(document.lineCount, before.split('~').length - 1);
    assert.equal(document.getText().replaceAll('\n', ''), before);
    assert.equal(document.lineAt(editor.selection.start.line).text.slice(0, 15), 'SV1*HC:77407:TC');
    assert.equal(document.getText(editor.selection), '77407');
    assert.equal(await run('claimlens.joinLines'), undefined);
    assert.equal(document.getText(), before);
    assert.equal(document.getText(editor.selection), '77407');
    await run('undo');
    await run('undo');
    assert.equal(document.getText(), before);
  });

  it('say why a file stays as it is', async () => {
    const { document } = await openText('lines.837p', 'LX*1~\nNTE*ADD*A\nB~\nSV1*HC:77407~\n');
    const before = document.getText();
    assert.match((await run('claimlens.joinLines')) ?? '', /^A line break stands inside a segment \(line 2\)/);
    assert.equal(document.getText(), before);
  });
});
