import assert from 'node:assert/strict';
import { type Editor, openEditor, until } from './editor';

describe('mending a line in the workbench', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor();
    await editor.open('faults-837p.edi');
    await editor.page.locator('.editor-instance .squiggly-error').first().waitFor();
  });
  after(() => editor?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await editor?.picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('offers the fix of a finding and makes it', async () => {
    await editor.clickAfter('SV1*HC:77407:TC*400', 'TC');
    const menu = editor.page.locator('.action-widget');
    const offered = await until(
      'the fixes',
      async () => {
        // On a busy machine the editor may close the menu again, as it does when findings come in.
        if (!(await menu.isVisible())) await editor.page.keyboard.press('Control+.');
        await menu.waitFor({ timeout: 2000 }).catch(() => undefined);
        return (await menu.allInnerTexts()).join('\n');
      },
      (text) => text.includes('Remove')
    );
    await editor.picture('fix-offered');
    assert.match(offered, /Remove/);
    await editor.page.keyboard.press('Enter');
    await until(
      'the line without TC',
      editor.lines,
      (lines) => lines.includes('SV1*HC:77407*400*UN*1***1:2~') && !lines.some((line) => line.includes(':TC'))
    );
    await editor.picture('fix-made');
  });

  it('completes a modifier', async () => {
    await editor.clickAfter('SV1*HC:77407:LT*400', ':LT');
    await editor.page.keyboard.type(':');
    const row = editor.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'distinct service' });
    await until('59 is offered', () => row.first().isVisible(), Boolean);
    await editor.picture('modifiers-offered');
    await row.first().click();
    await until('59 in slot 2', editor.lines, (lines) => lines.some((line) => line.startsWith('SV1*HC:77407:LT:59*400')));
  });
});
