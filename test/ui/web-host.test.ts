import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Editor, openEditor, until } from './editor';

const root = path.resolve(__dirname, '../..');

/** What the extension consists of in the browser: the bundle for Node.js is left out, so it cannot be the one that runs. */
const PARTS = [
  'package.json',
  'package.nls.json',
  'dist/web',
  'dist/data.json',
  'dist/rules.json',
  'language-configuration.json',
  'syntaxes',
  'snippets',
  'images'
];

describe('the web extension host', () => {
  const extension = mkdtempSync(path.join(tmpdir(), 'claimlens-web-'));
  let editor: Editor;
  before(async () => {
    for (const part of PARTS.filter((name) => existsSync(path.join(root, name))))
      cpSync(path.join(root, part), path.join(extension, part), { recursive: true });
    editor = await openEditor(
      {},
      { extensionDevelopmentPath: extension, settings: { 'remote.extensionKind': { 'claimlens.claimlens': ['web'] } } }
    );
  });
  after(async () => {
    await editor?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  it('runs the browser bundle: a card and findings appear', async () => {
    await editor.open('faults-837p.edi');
    const frames = editor.page.frames().map((frame) => frame.url());
    assert.ok(
      frames.some((url) => url.includes('webWorkerExtensionHost')),
      frames.join()
    );
    await editor.hover('SV1*HC:77407:26*400', '77407', /Medicare/);
    const squiggles = editor.page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning');
    await until(
      'squiggles',
      () => squiggles.count(),
      (count) => count > 0
    );
    await editor.picture('web-host');
  });

  it('opens pages and checks the files of the workspace', async () => {
    await editor.command('ClaimLens: Open 77407 Reference');
    const reference = await editor.preview('CPT 77407');
    await reference.locator('h3', { hasText: 'Modifier TC' }).waitFor();
    await editor.command('ClaimLens: Check Workspace');
    const report = await editor.preview('Check of the workspace');
    assert.match((await report.locator('p').first().textContent()) ?? '', /^7 files read, /);
    await editor.picture('web-host-report');
  });
});
