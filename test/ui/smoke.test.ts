import assert from 'node:assert/strict';
import { type Editor, openEditor, until } from './editor';

describe('the workbench', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ 'new.837p': '' });
  });
  after(() => editor?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await editor?.picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('shows what 77407 means on a line', async () => {
    await editor.open('faults-837p.edi');
    await editor.hover('SV1*HC:77407:26*400', '77407', /Medicare/);
    await editor.picture('hover-code');
  });

  it('shows what a modifier means on a line', async () => {
    await editor.open('faults-837p.edi');
    await editor.hover('SV1*HC:77407:TC*400', 'TC', /technical component/i);
    await editor.picture('hover-modifier');
  });

  it('stays silent over a ZIP code', async () => {
    await editor.open('faults-837p.edi');
    assert.equal(await editor.cardOver('N4*RICHMOND*TX*77407', '77407'), '');
  });

  it('underlines a fault and lists it in Problems', async () => {
    await editor.open('faults-837p.edi');
    const squiggles = editor.page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning');
    await until(
      'squiggles',
      () => squiggles.count(),
      (count) => count > 0
    );
    await editor.command('View: Toggle Problems');
    const rows = editor.page.locator('.markers-panel .monaco-list-row');
    const texts = await until(
      'problems',
      () => rows.allInnerTexts(),
      (list) => list.some((row) => row.includes('ClaimLens'))
    );
    await editor.picture('problems');
    assert.ok(
      texts.some((row) => /\b26\b/.test(row)),
      texts.join('\n')
    );
    await editor.command('View: Toggle Problems');
  });

  it('inserts a service line from a snippet', async () => {
    await editor.open('new.837p');
    await editor.page.locator('.editor-instance .monaco-editor').click();
    await editor.page.keyboard.type('837p-77407');
    const row = editor.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: '837p-77407' });
    await until(
      'the snippet is offered',
      async () => {
        if (!(await row.first().isVisible())) await editor.page.keyboard.press('Control+Space');
        return row.first().isVisible();
      },
      Boolean
    );
    await editor.picture('snippet-offered');
    await row.first().click();
    const lines = await until('the snippet is inserted', editor.lines, (texts) => texts.some((text) => text.startsWith('SV1*')));
    await editor.picture('snippet-inserted');
    assert.match(lines.join('\n'), /^LX\*1~\nSV1\*HC:77407\*/);
  });
});
