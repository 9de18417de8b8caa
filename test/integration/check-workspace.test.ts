import assert from 'node:assert/strict';
import { commands, TabInputCustom, Uri, window, workspace } from 'vscode';
import { closeAll, eventually, sample } from './editor';

const REPORT = Uri.from({ scheme: 'claimlens', path: '/reports/Check of the workspace.md' });

async function exported(format: string): Promise<string> {
  const target = sample(`exported.${format}`);
  await commands.executeCommand('claimlens.exportCheck', format, target);
  const text = new TextDecoder().decode(await workspace.fs.readFile(target));
  await workspace.fs.delete(target);
  return text;
}

describe('check of the workspace', () => {
  afterEach(closeAll);

  it('counts all claim files, opens a report, and exports what it found', async () => {
    const said = await commands.executeCommand<string>('claimlens.checkWorkspace');
    assert.match(said, /^7 files read, \d+ claims, \d+ lines with 77407: \d+ errors?, \d+ warnings? and \d+ pieces of information\.$/);
    await eventually(
      () => window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => assert.ok(input instanceof TabInputCustom && input.uri.toString() === REPORT.toString())
    );
    const report = (await workspace.openTextDocument(REPORT)).getText();
    assert.ok(report.startsWith(`# Check of the workspace\n\n${said}\n\n## By rule\n\n`), report.slice(0, 200));
    assert.match(report, /\n\| \[clean-837i\.edi\]\(\/clean-837i\.edi#L1,1\) \| 1 \| \d+ \| 0 \| 0 \| /);

    const csv = await exported('csv');
    const sarif = await exported('sarif');
    const found = csv.trimEnd().split('\r\n').length - 1;
    assert.ok(found > 10);
    assert.equal(JSON.parse(sarif).runs[0].results.length, found);
    const markdown = await exported('md');
    assert.match(markdown, /\n## By file\n/);
    for (const text of [report, csv, sarif, markdown]) assert.doesNotMatch(text, /ALEX|MEMBER1|SAMPLE\*/);
  });
});
