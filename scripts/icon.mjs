// Renders images/icon.svg to images/icon.png (128 x 128) with the browser of the npm host. Run by hand after a change of the drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from '../test/host/browser.mjs';
import { palettePng } from './palette-png.mjs';

const SIZE = 128;
const images = new URL('../images/', import.meta.url);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(new URL('icon.svg', images), 'utf8')}`);
const picture = await page.screenshot({ omitBackground: true });
const pixels = await page.evaluate(
  async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, image.width, image.height).data];
  },
  `data:image/png;base64,${picture.toString('base64')}`
);
await browser.close();
writeFileSync(new URL('icon.png', images), palettePng(Buffer.from(pixels), SIZE));
