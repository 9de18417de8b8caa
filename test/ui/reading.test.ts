import assert from 'node:assert/strict';
import { type Editor, openEditor, until } from './editor';

describe('finding the way in a claim file', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor();
  });
  after(() => editor?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await editor?.picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  /** The path above the text: file, interchange, group, transaction set, claim, service line. */
  const path = async () =>
    (await editor.page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts()).map((name) => name.trim());

  it('goes from one 77407 line to the next with the keyboard, and the breadcrumbs follow', async () => {
    await editor.open('faults-837p.edi');
    await editor.clickAfter('ISA*00*', 'ISA');
    for (const line of ['77407-26', '77407-TC', '77407-LT']) {
      await editor.page.keyboard.press('Control+F8');
      const names = await until(`the path to ${line}`, path, (found) => found.at(-1) === line);
      assert.deepEqual(names.slice(1, -1), ['Interchange 000000102', 'Group 1', '837 professional claims 0001', 'Claim FAULTS-1']);
    }
    await editor.page.keyboard.press('Control+Shift+F8');
    await until('the line before', path, (found) => found.at(-1) === '77407-TC');
    await editor.picture('breadcrumbs');
  });

  it('lists the lines of a claim in the outline, with date and amount', async () => {
    await editor.open('faults-837p.edi');
    await editor.command('Explorer: Focus on Outline View');
    const rows = editor.page.locator('.outline-pane .monaco-list-row');
    const texts = await until(
      'the outline',
      async () => (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim()),
      (found) => found.length > 4
    );
    await editor.picture('outline');
    assert.match(texts[3] ?? '', /^Claim FAULTS-1 ?MEDICARE · 6600/);
    assert.match(texts[4] ?? '', /^77407-26 ?line 1 · Mar 2, 2026 · 400/);
  });

  it('says in words what stands in the other elements of a line', async () => {
    await editor.open('faults-837p.edi');
    const card = await editor.hover('SV1*HC:77407:26*400', 'UN', /Unit of measure/);
    assert.match(card, /SV103\s+UN units/);
    await editor.picture('hover-element');
  });

  it('shows names behind codes when asked to', async () => {
    const named = await openEditor({}, { settings: { 'claimlens.inlayHints': true } });
    try {
      await named.open('clean-837p.edi');
      await until('a name', named.lines, (lines) => lines.some((line) => line.includes('Treatment')));
      await named.picture('name-hints');
    } finally {
      await named.close();
    }
  });
});
