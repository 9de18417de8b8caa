import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const folder = (): vscode.Uri => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri, 'no folder is open');
  return uri;
};
/** Files that these tests write; gone afterwards. */
const scratch = (name = ''): vscode.Uri => vscode.Uri.joinPath(folder(), 'language', name);
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const bytesOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** Proposals at a position; built-in snippets load late, so the wanted one is waited for. */
async function proposals(uri: vscode.Uri, position: vscode.Position, wanted: string): Promise<readonly vscode.CompletionItem[]> {
  for (;;) {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
    if (items.some((item) => labelOf(item) === wanted)) return items;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** The file after a line break was typed at its start and it was saved. */
async function savedAfterEdit(uri: vscode.Uri, text: string): Promise<string> {
  await write(uri, text);
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), '\r\n');
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
  return bytesOf(uri);
}

const ISA = 'ISA*00*          *00*          *ZZ*SAMPLESENDER   *ZZ*SAMPLEPAYER    *260216*0900*^*00501*000000104*0*T*:~';

after(() => vscode.workspace.fs.delete(scratch(), { recursive: true }));

describe('language', () => {
  const languages: readonly (readonly [string, string, string])[] = [
    ['claim.edi', '', 'x12'],
    ['claim.837', '', 'x12'],
    ['claim.837P', '', 'x12'],
    ['claim.835', '', 'x12'],
    ['without-ending', ISA, 'x12'],
    ['notes-without-ending', 'ISA stands for interchange.', 'plaintext'],
    ['claim.txt', ISA, 'plaintext']
  ];
  for (const [name, text, expected] of languages) {
    it(`${name} ${text === '' ? '' : `beginning with "${text.slice(0, 4)}" `}is ${expected}`, async () => {
      await write(scratch(name), text);
      const document = await vscode.workspace.openTextDocument(scratch(name));
      assert.equal(document.languageId, expected);
    });
  }

  it('saves a claim file byte for byte but for the edit, whatever the user wants of other files', async () => {
    const wishes: readonly (readonly [string, string, unknown])[] = [
      ['files', 'trimTrailingWhitespace', true],
      ['files', 'insertFinalNewline', true],
      ['files', 'trimFinalNewlines', true],
      ['editor', 'formatOnSave', true],
      ['editor', 'codeActionsOnSave', { 'source.fixAll': 'always' }]
    ];
    const set = (section: string, name: string, value: unknown) =>
      vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Global);
    for (const [section, name, value] of wishes) await set(section, name, value);
    try {
      const text = `${ISA}\r\nCLM*A  *1~  \r\nLX*1~\t\r\nSV1*hc:77407::76*100*UN*1~ \r\n\r\n\r\nNTE*ADD*END~  `;
      assert.equal(await savedAfterEdit(scratch('bytes.837p'), text), `\r\n${text}`);
      assert.notEqual(await savedAfterEdit(scratch('bytes.txt'), text), `\r\n${text}`, 'the wishes had no effect on other files');
    } finally {
      for (const [section, name] of wishes) await set(section, name, undefined);
    }
  });
});

describe('snippets', () => {
  it('a service line takes the delimiters, the line number and the count of its file', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'foreign-delimiters-837p.edi');
    const document = await vscode.workspace.openTextDocument(uri);
    const line = document
      .getText()
      .split('\r\n')
      .findIndex((text) => text.startsWith('SE|'));
    const position = new vscode.Position(line, 0);
    const items = await proposals(uri, position, '837p-77407');
    const item = items.find((candidate) => labelOf(candidate) === '837p-77407');
    assert.ok(item?.insertText instanceof vscode.SnippetString);
    assert.match(
      item.insertText.value,
      /^LX\|\$\{1:3\}\\\$\nSV1\|\$\{2\|HC>77407,.*\|\}\|\$\{3:100\}\|UN\|.*\\\$\nDTP\|472\|D8\|.*\\\$\n$/s
    );
    const count = /^SE\|(\d+)/.exec(document.lineAt(line).text)?.[1] ?? '';
    assert.deepEqual(
      item.additionalTextEdits?.map(({ newText }) => newText),
      [String(Number(count) + 3)]
    );
    assert.deepEqual(
      items.map(labelOf).filter((label) => label.startsWith('837i-77407')),
      []
    );
  });

  it('the count is found however far behind it stands', async () => {
    const uri = scratch('long.837p');
    const claim = 'CLM*A*100***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:77407*100*UN*1*11**1~\nDTP*472*D8*20260209~\n';
    const head = `${ISA}\nGS*HC*A*B*20260216*0900*1*X*005010X222A1~\nST*837*0001*005010X222A1~\n`;
    await write(uri, `${head}${claim.repeat(20_000)}SE*80002*0001~\nGE*1*1~\nIEA*1*000000104~\n`);
    const items = await proposals(uri, new vscode.Position(7, 0), '837p-77407');
    const item = items.find((candidate) => labelOf(candidate) === '837p-77407');
    assert.deepEqual(
      item?.additionalTextEdits?.map(({ newText, range }) => [newText, range.start.line, range.start.character]),
      [['80005', 80_003, 3]]
    );
  });

  it('whole claims are contributed', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'x12', content: '' });
    const labels = (await proposals(document.uri, new vscode.Position(0, 0), '837p-claim')).map(labelOf);
    assert.ok(labels.includes('837i-claim'), labels.join(' '));
  });
});

describe('sample', () => {
  it('opens as an untitled claim', async () => {
    await vscode.commands.executeCommand('claimlens.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.languageId, 'x12');
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /^ISA\*00\*/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
