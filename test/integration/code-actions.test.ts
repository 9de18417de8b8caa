import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from 'vscode';
import { closeAll, eventually, findings, openText, ours, ruleOf } from './editor';

const CLAIM = [
  'CLM*EXAMPLE1*500***11:B:1*Y*A*Y*Y',
  'HI*ABK:Z510*ABF:C61',
  'LX*1',
  'SV1*HC:77407:kx*500*UN*1***1',
  'DTP*472*D8*20260105',
  'LX*2',
  'SV1*HC:77407:76:kx*500*UN*1***1',
  'DTP*472*D8*20260106'
]
  .map((segment) => `${segment}~\r\n`)
  .join('');

const CASE = 'modifier.case';
const cases = (document: TextDocument) => findings(document).filter(({ rule }) => rule === CASE);

async function actions(document: TextDocument, kind?: string): Promise<CodeAction[]> {
  const diagnostic = ours(document).find((candidate) => ruleOf(candidate) === CASE);
  assert.ok(diagnostic);
  const all = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic.range, kind);
  return all.filter(({ command, edit }) => edit !== undefined || command !== undefined);
}

describe('code actions', () => {
  afterEach(closeAll);

  it('fix a finding and change nothing else', async () => {
    const { document } = await openText('fix.837p', CLAIM);
    await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 2)
    );
    const fix = (await actions(document)).find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, 'a fix is offered');
    assert.equal(fix.isPreferred, true);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), CLAIM.replace('kx', 'KX'));
    await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 1)
    );
  });

  it('fix everything formal at once, when asked for', async () => {
    const { document } = await openText('all.837p', CLAIM);
    await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 2)
    );
    const [all] = await actions(document, CodeActionKind.SourceFixAll.append('claimlens').value);
    assert.ok(all?.edit, 'a fix for all is offered');
    assert.ok(await workspace.applyEdit(all.edit));
    assert.equal(document.getText(), CLAIM.replaceAll('kx', 'KX'));
  });

  it('lead to the page of the rule and to its settings', async () => {
    const { document } = await openText('living.837p', CLAIM);
    await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 2)
    );
    const titles = (await actions(document)).map(({ title }) => title);
    for (const start of [`Open the page of ${CASE}`, `Set the severity of ${CASE}`, `Ignore ${CASE} for `]) {
      assert.ok(
        titles.some((title) => title.startsWith(start)),
        `${start}… is among ${titles.join(', ')}`
      );
    }
  });

  it('offer no quick fix when only another kind is asked for', async () => {
    const { document } = await openText('kinds.837p', CLAIM);
    await eventually(
      () => cases(document),
      (found) => assert.equal(found.length, 2)
    );
    assert.deepEqual(await actions(document, CodeActionKind.RefactorRewrite.value), []);
  });
});
