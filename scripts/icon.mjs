// Renders images/icon.svg to images/icon.png (128 x 128) with the browser of the npm host. Run by hand after a change of the drawing.
import { readFileSync } from 'node:fs';
import { launchBrowser } from '../test/host/browser.mjs';

const images = new URL('../images/', import.meta.url);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(new URL('icon.svg', images), 'utf8')}`);
await page.screenshot({ path: new URL('icon.png', images).pathname, omitBackground: true });
await browser.close();
