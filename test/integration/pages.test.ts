import assert from 'node:assert/strict';
import { commands, type LocationLink, TabInputCustom, type Uri, window, workspace } from 'vscode';
import { closeAll, eventually, openFile, ours, positionOf, sample } from './editor';

/** The page that is shown as a preview in front. */
function shown(): string {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom && input.viewType === 'vscode.markdown.preview.editor' ? input.uri.toString(true) : '';
}

const textOf = async (uri: Uri) => (await workspace.openTextDocument(uri)).getText();

describe('pages', () => {
  afterEach(closeAll);

  it('open the reference as a preview, at a heading where one is named', async () => {
    await commands.executeCommand('claimlens.openReference');
    await eventually(shown, (page) => assert.equal(page, 'claimlens:/77407.md'));
    await commands.executeCommand('claimlens.openReference', 'payers');
    await eventually(shown, (page) => assert.equal(page, 'claimlens:/77407.md#payers'));
  });

  it('lead from a code and from a modifier to the reference', async () => {
    const { document } = await openFile(sample('faults-837p.edi'));
    const targets = async (text: string, add: number) => {
      const position = positionOf(document, text, add);
      const links = await commands.executeCommand<LocationLink[]>('vscode.executeDefinitionProvider', document.uri, position);
      return links.map(
        ({ targetUri, originSelectionRange }) => [targetUri, originSelectionRange && document.getText(originSelectionRange)] as const
      );
    };
    const [code] = await eventually(
      () => targets('77407:LT', 1),
      (links) => assert.equal(links.length, 1)
    );
    assert.deepEqual([code?.[0].toString(true), code?.[1]], ['claimlens:/77407.md', '77407']);
    assert.match(await textOf(code?.[0] ?? sample('.')), /^# CPT 77407\n/);
    const [modifier] = await targets('77407:LT', 7);
    assert.deepEqual([modifier?.[0].toString(true), modifier?.[1]], ['claimlens:/77407.md#modifier-lt', 'LT']);
    assert.deepEqual(await targets('ISA*', 1), []);
  });

  it('lead from a finding to its rule and on to the reference', async () => {
    const { document } = await openFile(sample('faults-837p.edi'));
    const [first] = await eventually(
      () => ours(document),
      (all) => assert.ok(all.length > 0)
    );
    assert.ok(typeof first?.code === 'object');
    assert.match(first.code.target.toString(true), /^claimlens:\/rules\/[\w.-]+\.md$/);
    assert.match(await textOf(first.code.target), /\]\(\.\.\/77407\.md#[\w-]+\)/);
  });
});
