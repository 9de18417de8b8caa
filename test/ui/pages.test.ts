import assert from 'node:assert/strict';
import { type Editor, openEditor, until } from './editor';

describe('the pages in the workbench', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor();
  });
  after(() => editor?.close());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await editor?.picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
    await editor?.command('View: Close All Editors');
  });

  it('open the reference, a rule from it, and the reference from the rule', async () => {
    await editor.open('faults-837p.edi');
    await editor.command('ClaimLens: Open 77407 Reference');
    const reference = await editor.preview('CPT 77407');
    await reference.locator('h3', { hasText: 'Modifier 26' }).waitFor();
    await editor.picture('reference');
    await reference.locator('a', { hasText: 'Denial reasons' }).first().click();
    await editor.picture('reference-denials');
    await reference.locator('a', { hasText: '77407 without a date of service' }).click();
    const rule = await editor.preview('77407 without a date of service');
    await editor.picture('rule-page');
    await rule.locator('a', { hasText: 'Meaning by date of service' }).click();
    await editor.preview('CPT 77407');
    await editor.picture('reference-again');
  });

  it('open the reference from a modifier with Go to Definition', async () => {
    await editor.open('faults-837p.edi');
    await editor.clickAfter('SV1*HC:77407:TC*400', 'TC');
    await editor.command('Go to Definition');
    const reference = await editor.preview('CPT 77407');
    // On a slow machine the preview scrolls before its styles are there, and ends up above the heading.
    await until(
      'the page scrolled towards the modifier',
      () => reference.evaluate(() => window.scrollY),
      (top) => top > 500
    );
    await editor.picture('reference-modifier');
  });

  it('check the workspace, and lead from the report to a place in a file', async () => {
    await editor.command('ClaimLens: Check Workspace');
    const report = await editor.preview('Check of the workspace');
    await editor.picture('check-workspace');
    await report.locator('a', { hasText: 'faults-837p.edi:27' }).first().click();
    await editor.page.locator('.tab.active[data-resource-name="faults-837p.edi"]').waitFor();
    await until(
      'the line of the finding',
      () => editor.page.locator('#status\\.editor\\.selection').textContent(),
      (text) => text?.includes('Ln 27') === true
    );
  });

  it('tell what kind of file is open and what was found', async () => {
    await editor.open('faults-837p.edi');
    await editor.page.locator('#status\\.languageStatus').hover();
    const status = editor.page.locator('.monaco-hover .hover-language-status');
    const texts = await until(
      'the status of the file',
      async () => (await status.allInnerTexts()).join(' '),
      (text) => text.includes('delimiters')
    );
    await editor.picture('status');
    assert.match(texts, /\d+ errors and \d+ warnings\s.*837P 005010X222A1, delimiters \* : \^ ~ · 2 claims/s);
  });
});
