import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, languages, Uri, workspace } from 'vscode';
import { closeAll, eventually, findings, hoverAt, openFile, positionOf, sample } from './editor';

const encode = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 2));

describe("a practice's own data", () => {
  const data = () => Uri.joinPath(sample('.'), 'own.claimlens.json');

  afterEach(async () => {
    await workspace.getConfiguration('claimlens', sample('.')).update('dataFiles', undefined, ConfigurationTarget.WorkspaceFolder);
    await workspace.fs.delete(data()).then(undefined, () => {});
    await closeAll();
  });

  it('shows in hovers and findings at once, and its faults in its own file', async () => {
    const { document } = await openFile(sample('faults-837p.edi'));
    await eventually(
      () => findings(document).length,
      (count) => assert.ok(count > 0)
    );
    const place = positionOf(document, '77407:LT', 6);
    const before = findings(document).find(({ text }) => text === 'LT')?.severity;
    assert.equal(before, 'warning');

    const rule = findings(document).find(({ text }) => text === 'LT')?.rule;
    await workspace.fs.writeFile(
      data(),
      encode({
        name: 'Example Practice',
        rules: [{ rule, severity: 'hint' }],
        modifiers: [{ code: 'LT', reason: 'Our contract asks for it.' }]
      })
    );
    const configuration = workspace.getConfiguration('claimlens', document.uri);
    await configuration.update('dataFiles', ['own.claimlens.json'], ConfigurationTarget.WorkspaceFolder);
    await eventually(
      () => findings(document).find(({ text }) => text === 'LT')?.severity,
      (severity) => assert.equal(severity, 'hint')
    );
    const hover = await hoverAt(document, place);
    assert.match(hover?.markdown ?? '', /Our contract asks for it\./);
    assert.match(hover?.markdown ?? '', /Example Practice \(`own\.claimlens\.json`\)/);

    const faulty = '{ "rules": [{ "rule": "no.such-rule", "severity": "hint" }] }';
    await workspace.fs.writeFile(data(), encode(faulty));
    const [problem] = await eventually(
      () => languages.getDiagnostics(data()).filter(({ source }) => source === 'ClaimLens'),
      (problems) => {
        assert.equal(problems.length, 1);
        // The file is emptied before it is written, and may be read in between.
        assert.match(problems[0]?.message ?? '', /no\.such-rule/);
      }
    );
    assert.equal(problem?.range.start.character, faulty.indexOf('"no.such-rule"'));
    await eventually(
      () => findings(document).find(({ text }) => text === 'LT')?.severity,
      (severity) => assert.equal(severity, 'warning')
    );
  });

  it('says when a file that the settings name is not there', async () => {
    const { document } = await openFile(sample('faults-837p.edi'));
    const configuration = workspace.getConfiguration('claimlens', document.uri);
    await configuration.update('dataFiles', ['own.claimlens.json'], ConfigurationTarget.WorkspaceFolder);
    await commands.executeCommand('claimlens.checkFile');
    await eventually(
      () => languages.getDiagnostics(data()).map(({ message }) => message),
      (messages) => assert.match(messages.join(), /own\.claimlens\.json cannot be read/)
    );
  });
});
