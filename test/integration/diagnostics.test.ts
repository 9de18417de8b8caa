import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, EndOfLine, languages, workspace } from 'vscode';
import { closeAll, eventually, findings, openText, ours, replace } from './editor';

const CLAIM = [
  'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:',
  'GS*HC*EXAMPLESENDER*EXAMPLEPAYER*20260105*0900*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'NM1*85*2*EXAMPLE RADIATION GROUP*****XX*1234567893',
  'HL*2*1*22*0',
  'SBR*P*18*******CI',
  'NM1*PR*2*EXAMPLE PAYER*****PI*EXAMPLEID',
  'CLM*EXAMPLE1*500***11:B:1*Y*A*Y*Y',
  'HI*ABK:Z510*ABF:C61',
  'LX*1',
  'SV1*HC:77407:59:kx*500*UN*1***1',
  'DTP*472*D8*20260105'
]
  .map((segment) => `${segment}~\n`)
  .join('');

const CASE = 'modifier.case';
const cases = (document: Parameters<typeof findings>[0]) => findings(document).filter(({ rule }) => rule === CASE);

describe('diagnostics', () => {
  afterEach(closeAll);

  it("follow the document: inserted lines, the fix, undo, plain text, another extension's language, closing", async () => {
    const editor = await openText('stale.837p', CLAIM);
    const { document } = editor;
    const [first] = await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 1)
    );
    assert.equal(first?.text, 'kx');

    await replace(editor, 0, 0, '\n');
    await eventually(
      () => cases(document),
      (found) => assert.deepEqual(found, [{ ...first, line: (first?.line ?? 0) + 1 }])
    );

    const at = document.getText().indexOf('kx');
    await replace(editor, at, at + 2, 'KX');
    await eventually(
      () => cases(document),
      (found) => assert.deepEqual(found, [])
    );

    await commands.executeCommand('undo');
    await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 1)
    );

    await languages.setTextDocumentLanguage(document, 'plaintext');
    await eventually(
      () => ours(document),
      (found) => assert.deepEqual(found, [])
    );
    const again = await languages.setTextDocumentLanguage(document, 'x12');
    await eventually(
      () => cases(again),
      (found) => assert.equal(found.length, 1)
    );

    const foreign = await languages.setTextDocumentLanguage(again, 'edi');
    await eventually(
      () => cases(foreign),
      (found) => assert.equal(found.length, 1)
    );

    await closeAll();
    await eventually(
      () => ours(foreign),
      (found) => assert.deepEqual(found, [])
    );
  });

  it('name their source and link their rule to its page', async () => {
    const { document } = await openText('link.837p', CLAIM);
    const [diagnostic] = await eventually(
      () => ours(document).filter(({ code }) => typeof code === 'object' && code.value === CASE),
      (found) => assert.equal(found.length, 1)
    );
    const code = diagnostic?.code;
    assert.ok(typeof code === 'object');
    const page = await workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# .+\n\n\*\*Rule\*\* `modifier\.case`/);
  });

  it('take the severity from the settings at once', async () => {
    const { document } = await openText('severity.837p', CLAIM);
    const [found] = await eventually(
      () => cases(document),
      (all) => assert.equal(all.length, 1)
    );
    assert.equal(found?.severity, 'warning');
    const configuration = workspace.getConfiguration('claimlens');
    try {
      await configuration.update('rules', { [CASE]: 'error' }, ConfigurationTarget.Global);
      await eventually(
        () => cases(document),
        (all) => assert.equal(all[0]?.severity, 'error')
      );
      await configuration.update('rules', { [CASE]: 'off' }, ConfigurationTarget.Global);
      await eventually(
        () => cases(document),
        (all) => assert.deepEqual(all, [])
      );
    } finally {
      await configuration.update('rules', undefined, ConfigurationTarget.Global);
    }
  });

  it('follow a change of all line ends', async () => {
    const editor = await openText('eol.837p', CLAIM);
    const { document } = editor;
    await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 1)
    );
    await editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
    await replace(editor, 0, 0, '\n');
    await eventually(
      () => cases(document),
      (found) =>
        assert.deepEqual(
          found.map(({ text, line }) => [text, line]),
          [['kx', 11]]
        )
    );
  });

  it('are of the same document whatever its line ends', async () => {
    for (const between of ['\r\n', '']) {
      const { document } = await openText('ends.837p', CLAIM.replaceAll('\n', between));
      await eventually(
        () => cases(document),
        (found) =>
          assert.deepEqual(
            found.map(({ text }) => text),
            ['kx']
          )
      );
    }
  });
});
