import { commands, type Disposable, Range, Uri, ViewColumn, window, workspace } from 'vscode';

const SAMPLE = 'samples/faults-837p.edi';

/** Opens the invented claim of the walkthrough as an untitled document, so that trying things out changes no file. */
export function registerSample(extensionUri: Uri): Disposable {
  return commands.registerCommand('claimlens.openSample', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, SAMPLE));
    const document = await workspace.openTextDocument({ language: 'x12', content: new TextDecoder().decode(bytes) });
    const line = document.positionAt(document.getText().indexOf('SV1'));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false, selection: new Range(line, line) });
  });
}
