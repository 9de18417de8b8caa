import path from 'node:path';
import { type Editor, openEditor, until } from './editor';

/** Takes the pictures of the README in the real workbench: `npx tsx test/ui/pictures.ts`. Look at them before committing. */

const images = path.resolve(__dirname, '../../docs/images');
const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false
};

const picture = (editor: Editor, name: string) => editor.page.screenshot({ path: path.join(images, `${name}.png`) });

async function goTo(editor: Editor, line: number, column = 1): Promise<void> {
  await editor.page.keyboard.press('Control+g');
  await editor.page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await editor.page.keyboard.press('Enter');
}

async function takeHover(editor: Editor): Promise<void> {
  await goTo(editor, 29); // sticky scroll covers what is further up
  await editor.hover('SV1*HC:77407:26*400', '77407', /77407 · /);
  await picture(editor, 'hover');
  await editor.page.keyboard.press('Escape');
}

async function takeFix(editor: Editor): Promise<void> {
  await editor.clickAfter('SV1*HC:77407:TC*400', 'TC');
  await editor.page.keyboard.press('Control+.');
  const menu = editor.page.locator('.action-widget');
  await until(
    'the fixes',
    () => menu.allInnerTexts(),
    (texts) => /Remove/.test(texts.join())
  );
  await picture(editor, 'fix');
  await editor.page.keyboard.press('Escape');
}

async function takeProblems(editor: Editor): Promise<void> {
  await goTo(editor, 22);
  await editor.command('View: Toggle Problems');
  await editor.page.locator('.markers-panel .monaco-list-row').nth(4).waitFor();
  await picture(editor, 'problems');
  await editor.command('View: Toggle Problems');
}

async function takeCompletion(editor: Editor): Promise<void> {
  await goTo(editor, 61, 'SV1*HC:77407'.length + 1);
  await editor.page.keyboard.type(':');
  const list = editor.page.locator('.suggest-widget .monaco-list-row');
  await list.nth(3).waitFor();
  await editor.page.keyboard.press('Control+Space');
  await until(
    'the documentation',
    () => editor.page.locator('.suggest-details').allInnerTexts(),
    (texts) => texts.join('').length > 20
  );
  await picture(editor, 'completion');
  await editor.page.keyboard.press('Escape');
}

async function main(): Promise<void> {
  const editor = await openEditor({}, { settings: SETTINGS, viewport: { width: 1100, height: 620 } });
  try {
    await editor.command('View: Toggle Primary Side Bar Visibility');
    await editor.open('faults-837p.edi');
    await editor.page.locator('.editor-instance .squiggly-error').first().waitFor();
    await takeHover(editor);
    await takeFix(editor);
    await takeProblems(editor);
    await takeCompletion(editor);
  } finally {
    await editor.close();
  }
}

void main();
