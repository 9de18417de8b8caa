import assert from 'node:assert/strict';
import { type Editor, openEditor, until } from './editor';

describe('one-line files and writing in the workbench', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor();
  });
  after(() => editor?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await editor?.picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('show a file of one line in lines beside it, with hovers and findings', async () => {
    await editor.open('one-line-837p.edi');
    await editor.command('ClaimLens: Show One Segment per Line');
    await until('the view', editor.lines, (lines) => lines.includes('LX*1~'));
    const squiggles = editor.page.locator('.editor-group-container.active .squiggly-warning');
    await until(
      'squiggles in the view',
      () => squiggles.count(),
      (count) => count > 0
    );
    // In the file itself the line is broken there.
    await editor.clickAfter('CLM*ONE-LINE-1*1200***11', '1200');
    const status = editor.page.locator('[id="status.editor.selection"]');
    await until(
      'the cursor in line 20',
      async () => (await status.textContent()) ?? '',
      (text) => text.startsWith('Ln 20,')
    );
    await editor.page.locator('.editor-group-container').first().locator('.cdr[class*="ced-"]').first().waitFor({ state: 'attached' });
    await editor.hover('CLM*ONE-LINE-1*1200***11', '11', /office/i);
    await editor.picture('one-line-view');
    await editor.page.mouse.move(5, 5);
    await editor.command('View: Close All Editors');
  });

  it('tell what goes where in a procedure identifier', async () => {
    await editor.open('foreign-delimiters-837p.edi');
    await editor.clickAfter('SV1|HC>77407', '77407');
    await editor.page.keyboard.press('Escape');
    await editor.page.keyboard.type('>');
    const hints = editor.page.locator('.parameter-hints-widget.visible');
    const text = await until(
      'the slots',
      async () => (await hints.allInnerTexts()).join('\n'),
      (shown) => shown.includes('Slot 1 of 4')
    );
    await editor.picture('slots');
    assert.match(text, /qualifier>code>modifier 1>/);
  });

  it('insert a service line in the delimiters of the file and keep its count', async () => {
    await editor.open('foreign-delimiters-837p.edi');
    await editor.clickAfter('DTP|472|D8|20260210', '20260210');
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.type('837p-77407');
    const row = editor.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: '837p-77407' });
    await until('the snippet is offered', () => row.first().isVisible(), Boolean);
    await row.first().click();
    const expected = ['LX|3$', 'SV1|HC>77407|100|UN|1|||1$', 'SE|29|0001$'];
    await until('the line', editor.lines, (lines) => expected.every((line) => lines.includes(line)));
    await editor.picture('snippet-foreign');
  });

  it('split a file into lines', async () => {
    await editor.open('one-line-837p.edi');
    await editor.command('ClaimLens: Split into Lines');
    await until('lines', editor.lines, (lines) => lines.includes('LX*1~'));
    await editor.picture('split');
  });
});
