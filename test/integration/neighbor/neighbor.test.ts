import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, openFile, positionOf, sample } from '../editor';

/** The hovers at 77407 on the first service line: ours, and the neighbor's. */
async function hoversOnCode(document: vscode.TextDocument): Promise<{ ours: number; neighbors: number }> {
  const position = positionOf(document, 'HC:77407:26', 4);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const texts = hovers.map(({ contents }) =>
    contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join()
  );
  return {
    ours: texts.filter((text) => text.includes('77407')).length,
    neighbors: texts.filter((text) => text.includes('The neighbor explains')).length
  };
}

describe('beside another EDI extension', () => {
  afterEach(closeAll);

  it('both are installed and start', async () => {
    for (const id of ['claimlens.claimlens', 'example.edi-neighbor']) {
      const extension = vscode.extensions.getExtension(id);
      assert.ok(extension, id);
      await extension.activate();
    }
  });

  for (const language of ['x12', 'edi']) {
    it(`in a file of the language ${language} hovers add up, and findings are there once`, async () => {
      const editor = await openFile(sample('faults-837p.edi'));
      const document = await vscode.languages.setTextDocumentLanguage(editor.document, language);
      await eventually(
        () => hoversOnCode(document),
        (hovers) => assert.deepEqual(hovers, { ours: 1, neighbors: 1 })
      );
      await eventually(
        () => findings(document).length,
        (count) => assert.equal(count, 12)
      );
    });
  }

  it('a snippet is offered once', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'x12', content: '' });
    await vscode.window.showTextDocument(document);
    await eventually(
      async () => {
        const position = new vscode.Position(0, 0);
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          position
        );
        const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return ['837p-claim', '837p-77407'].map((prefix) => labels.filter((label) => label === prefix).length);
      },
      (counts) => assert.deepEqual(counts, [1, 1])
    );
  });
});
