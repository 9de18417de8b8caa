import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('the extension is installed and starts', async () => {
    const extension = vscode.extensions.getExtension('claimlens.claimlens');
    assert.ok(extension, 'claimlens.claimlens is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
