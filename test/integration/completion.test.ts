import assert from 'node:assert/strict';
import { type CompletionList, commands, MarkdownString, type Position, type SignatureHelp, SnippetString, type TextDocument } from 'vscode';
import { closeAll, eventually, openText, positionOf, replace } from './editor';

const SEGMENTS = ['CLM*EXAMPLE1*350***11:B:1*Y*A*Y*Y', 'LX*1', 'SV1*HC:77407*350*UN*1*11**1', 'DTP*472*D8*20260105'];

async function offered(document: TextDocument, position: Position, trigger?: string) {
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, position, trigger, 20);
  return list.items.map((item) => ({ label: typeof item.label === 'string' ? item.label : item.label.label, item }));
}

describe('completion', () => {
  afterEach(closeAll);

  it('offers modifiers right after the separator is typed, with documentation', async () => {
    const editor = await openText('typing.837p', SEGMENTS.map((segment) => `${segment}~\n`).join(''));
    const { document } = editor;
    const at = document.getText().indexOf('77407') + 5;
    await replace(editor, at, at, ':');
    const items = await offered(document, document.positionAt(at + 1), ':');
    const repeat = items.find(({ label }) => label === '76')?.item;
    assert.ok(repeat, '76 is offered');
    assert.ok(repeat.documentation instanceof MarkdownString && repeat.documentation.value.includes('repeat'), 'it is documented');
  });

  it('uses the separators of the file', async () => {
    const text = SEGMENTS.map((segment) => `${segment}~\n`.replaceAll('*', '|').replaceAll(':', '>')).join('');
    const editor = await openText('foreign.837p', text.replace('77407', '77407>'));
    const items = await offered(editor.document, positionOf(editor.document, '77407>', 6), '>');
    assert.ok(items.some(({ label }) => label === 'XE'));
  });

  it('offers nothing of its own elsewhere', async () => {
    const { document } = await openText('elsewhere.837p', SEGMENTS.map((segment) => `${segment}~\n`).join(''));
    const items = await offered(document, positionOf(document, '*350*UN', 2));
    assert.ok(!items.some(({ label }) => label === '76' || label === '77407'));
  });

  it('tells what goes where in a procedure identifier, with the separators of the file', async () => {
    const text = SEGMENTS.map((segment) => `${segment}~\n`.replaceAll('*', '|').replaceAll(':', '>')).join('');
    const { document } = await openText('slots.837p', text.replace('77407', '77407>'));
    const position = positionOf(document, '77407>', 6);
    const help = await commands.executeCommand<SignatureHelp>('vscode.executeSignatureHelpProvider', document.uri, position, '>');
    assert.equal(help.signatures[0]?.label, 'qualifier>code>modifier 1>modifier 2>modifier 3>modifier 4>description');
    assert.equal(help.activeParameter, 2);
  });

  it('inserts a whole claim in the delimiters of the file, counted by its group', async () => {
    const envelope = 'ISA|00|          |00|          |ZZ|A              |ZZ|B              |260105|0900|^|00501|000000001|0|T|>$';
    const set = 'GS|HC|A|B|20260105|0900|1|X|005010X222A1$\nST|837|0001|005010X222A1$\nSE|2|0001$\n';
    const { document } = await openText('claims.837p', `${envelope}\n${set}\nGE|1|1$\nIEA|1|000000001$\n`);
    const items = await eventually(
      () => offered(document, positionOf(document, '\nGE')),
      (list) => assert.ok(list.some(({ label }) => label === '837p-claim'))
    );
    const item = items.find(({ label }) => label === '837p-claim')?.item;
    assert.ok(item?.insertText instanceof SnippetString);
    assert.match(item.insertText.value, /^ST\|837\|0002\|005010X222A1\\\$\n/);
    const [count] = item.additionalTextEdits ?? [];
    assert.deepEqual([count?.newText, count && document.getText(count.range.with(count.range.start.translate(0, -3)))], ['2', 'GE|1']);
  });
});
