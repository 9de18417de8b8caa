import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PSEUDO, pseudo, pseudoTexts } from '../pseudo';
import { type Editor, openEditor, until } from './editor';

const root = path.resolve(__dirname, '../..');
const PARTS = [
  'package.json',
  'dist',
  'language-configuration.json',
  'syntaxes',
  'snippets',
  'images',
  'samples',
  'walkthrough',
  'schemas'
];

describe('another language', () => {
  const extension = mkdtempSync(path.join(tmpdir(), 'claimlens-language-'));
  let editor: Editor;

  function translate(from: string, to: string): void {
    const texts = JSON.parse(readFileSync(path.join(root, from), 'utf8'));
    const file = path.join(extension, to);
    cpSync(path.join(root, from), path.join(extension, from), { recursive: true });
    writeFileSync(file, JSON.stringify(pseudoTexts(texts)));
  }

  before(async () => {
    for (const part of PARTS) cpSync(path.join(root, part), path.join(extension, part), { recursive: true });
    translate('package.nls.json', `package.nls.${PSEUDO}.json`);
    translate('l10n/bundle.l10n.json', `l10n/bundle.l10n.${PSEUDO}.json`);
    editor = await openEditor(
      {},
      {
        extensionDevelopmentPath: extension,
        // What the page of a translated workbench sets.
        beforeOpen: (page) => void page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${PSEUDO}';`)
      }
    );
  });
  after(async () => {
    await editor?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await editor?.picture('failed-pseudo-locale');
  });

  it('shows in commands and in what they say', async () => {
    await editor.open('faults-837p.edi');
    await editor.command(`${pseudo('ClaimLens')}: ${pseudo('Check This File')}`);
    const toasts = editor.page.locator('.notifications-center .notification-list-item-message');
    const said = await until(
      'what the command says',
      async () => {
        // The list may have been shown before the command had said anything.
        if ((await toasts.count()) === 0) await editor.command('Notifications: Show Notifications');
        return toasts.allTextContents();
      },
      (texts) => texts.some((text) => text.startsWith('[')) // the workbench's own messages may stand beside it
    );
    await editor.picture('pseudo-locale');
    const sentence = '[ClåîmLéns réåd 2 claims ånd föûnd 4 errors and 8 warnings.]';
    assert.deepEqual(
      said.filter((text) => text.startsWith('[')),
      [sentence]
    );
  });
});
