import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Uri, window, workspace } from 'vscode';
import { closeAll, eventually, findings, openFile, openText, sample } from './editor';

describe('commands', () => {
  afterEach(closeAll);

  for (const [name, text, expected] of [
    ['note.txt', 'Dear team, please bill 77407 once a day.', /^ClaimLens cannot read this as a claim file\. /],
    ['claim.xml', '<?xml version="1.0"?><claim><code>77407</code></claim>', /XML/],
    [
      'clean.837p',
      'CLM*EXAMPLE1*350***11:B:1~LX*1~SV1*HC:99213*350*UN*1*11**1~DTP*472*D8*20260105~',
      /^ClaimLens read 1 claim and found nothing/
    ]
  ] as const) {
    it(`check ${name} and say in one sentence what it is`, async () => {
      await openText(name, text);
      const said = await commands.executeCommand<string>('claimlens.checkFile');
      assert.match(said, expected);
    });
  }

  it('count what is found', async () => {
    await openFile(sample('faults-837p.edi'));
    assert.match(
      await commands.executeCommand<string>('claimlens.checkFile'),
      /^ClaimLens read \d+ claims? and found \d+ errors?(, \d+ warnings?)? and \d+ (warnings?|pieces? of information)\.$/
    );
  });

  it('set the severity of a rule, and silence it for a payer, in the folder of the file', async () => {
    const { document } = await openFile(sample('faults-837p.edi'));
    const [first] = await eventually(
      () => findings(document),
      (found) => assert.ok(found.length > 0)
    );
    const rule = first?.rule ?? '';
    const configuration = () => workspace.getConfiguration('claimlens', document.uri);
    try {
      await commands.executeCommand('claimlens.setRuleSeverity', rule, document.uri, 'hint');
      await eventually(
        () => findings(document),
        (found) => assert.equal(found.find((one) => one.rule === rule)?.severity, 'hint')
      );
      await commands.executeCommand('claimlens.ignoreRule', rule, 'medicare', document.uri);
      assert.deepEqual(configuration().inspect('ignored')?.workspaceFolderValue, { medicare: [rule] });
    } finally {
      await configuration().update('rules', undefined, ConfigurationTarget.WorkspaceFolder);
      await configuration().update('ignored', undefined, ConfigurationTarget.WorkspaceFolder);
    }
  });

  it('check a file of any size from disk and open its report', async () => {
    const said = await commands.executeCommand<string>('claimlens.checkFileOnDisk', sample('faults-837p.edi'));
    assert.match(said, /^\d+ claims?, \d+ lines with 77407: \d+ errors/);
    await eventually(
      () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) =>
        assert.ok(
          labels.some((label) => label.includes('faults-837p.edi report')),
          labels.join()
        )
    );
    const report = await workspace.openTextDocument(Uri.from({ scheme: 'claimlens', path: '/reports/faults-837p.edi report.md' }));
    assert.match(report.getText(), /\n\n## Findings\n\n/);
    assert.ok(!report.getText().includes('ALEX'), 'no name from the claim is in it');
  });
});
