import path from 'node:path';
import { openEditor, until } from './editor';

/** Takes the pictures of the README in the real workbench: `npx tsx test/ui/pictures.ts`. Look at them before committing. */

const images = path.resolve(__dirname, '../../docs/images');
const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': true
};

async function main(): Promise<void> {
  const editor = await openEditor({ 'new.837p': '' }, { settings: SETTINGS, viewport: { width: 1100, height: 620 } });
  const { page } = editor;
  const picture = (name: string) => page.screenshot({ path: path.join(images, `${name}.png`) });
  try {
    await editor.command('View: Toggle Primary Side Bar Visibility');
    await editor.open('faults-837p.edi');
    await page.keyboard.press('Control+g');
    await page.keyboard.type('34');
    await page.keyboard.press('Enter');
    await until(
      'squiggles',
      () => page.locator('.editor-instance .squiggly-error').count(),
      (count) => count > 0
    );
    await editor.hover('SV1*HC:77407:26*400', '77407', /77407 · /);
    await picture('hover');
  } finally {
    await editor.close();
  }
}

void main();
