import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { openWorkbench, type WorkbenchOptions } from '../host/workbench.mjs';

const root = path.resolve(__dirname, '../..');

/** The workbench as a person at the keyboard uses it. Every wait is a poll for what is expected, never a pause. */
export type Editor = {
  page: Page;
  /** The folder that is open: a copy of the samples. */
  folder: string;
  open: (file: string) => Promise<void>;
  /** The text that is in view, one string per line on the screen. */
  lines: () => Promise<string[]>;
  /** Rests the mouse on a token until the card says so, and gives the card. Fails with what the card said instead. */
  hover: (line: string, token: string, words: RegExp) => Promise<string>;
  /** Rests the mouse on a token for a while and gives the card, or an empty text when there is none. */
  cardOver: (line: string, token: string) => Promise<string>;
  /** Puts the cursor behind a text. */
  clickAfter: (line: string, token: string) => Promise<void>;
  command: (title: string) => Promise<void>;
  /** The frame of the Markdown preview that has this heading, as soon as there is one. */
  preview: (heading: string) => Promise<Frame>;
  /** Saves a picture to test/ui/out. */
  picture: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens a copy of the samples, and other files by name and text, in a real VS Code with the built extension. */
export async function openEditor(files: Record<string, string> = {}, options: WorkbenchOptions = {}): Promise<Editor> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'claimlens-ui-')), 'samples');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const settings = { 'workbench.reduceMotion': 'on', ...options.settings }; // pictures show no half-faded card
  const workbench = await openWorkbench({ folder, extensionDevelopmentPath: root, ...options, settings });
  const { page } = workbench;
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  const command = async (title: string): Promise<void> => {
    await quickInput(page, 'F1', `>${title}`, title);
  };
  return {
    page,
    folder,
    open: (file) => openFile(page, file),
    lines: () => page.locator('.editor-instance .view-line').allTextContents(),
    hover: (line, token, words) =>
      until(
        `a card over ${token} with ${words}`,
        () => cardOver(page, line, token, words),
        (card) => words.test(card)
      ),
    cardOver: (line, token) => cardOver(page, line, token, /./),
    clickAfter: async (line, token) => {
      const { right, y } = await placeOf(page, line, token);
      await page.mouse.click(right - 1, y);
      await page.keyboard.press('Escape');
    },
    command,
    preview: (heading) => preview(page, heading),
    picture: async (name) => {
      await page.screenshot({ path: path.join(root, 'test/ui/out', `${name}.png`) });
    },
    close: async () => {
      await workbench.close();
      rmSync(path.dirname(folder), { recursive: true, force: true });
    }
  };
}

/** Between two looks. */
const pause = (): Promise<void> => setTimeout(100);

/** Polls until the value passes, and gives it; fails with the last value. */
export async function until<T>(what: string, read: () => Promise<T>, passes: (value: T) => boolean, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (passes(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s; last seen: ${JSON.stringify(value)}`);
    await pause();
  }
}

async function openFile(page: Page, file: string): Promise<void> {
  await quickInput(page, 'Control+P', file, file);
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

async function preview(page: Page, heading: string): Promise<Frame> {
  let found: Frame | undefined;
  await until(
    `a page with the heading ${heading}`,
    async () => {
      for (const frame of page.frames()) {
        const titles = await frame
          .locator('h1')
          .allTextContents()
          .catch((): string[] => []);
        if (titles.includes(heading)) found = frame;
      }
      return found !== undefined;
    },
    Boolean
  );
  if (found === undefined) throw new Error(`no page with the heading ${heading}`);
  return found;
}

/** Opens the quick input with a key, types, waits for the row that says so and takes it. */
async function quickInput(page: Page, key: string, text: string, row: string): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  await until(
    'the quick input opens',
    async () => {
      if (!(await input.isVisible())) await page.keyboard.press(key);
      return input.isVisible();
    },
    Boolean
  );
  await input.fill(text);
  const list = page.locator('.quick-input-widget .monaco-list-row.focused');
  await until(
    `a row "${row}"`,
    async () => (await list.allTextContents()).join(),
    (rows) => rows.includes(row)
  );
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Where on the screen a token stands in the first visible line that contains a text. */
async function placeOf(page: Page, line: string, token: string): Promise<{ x: number; y: number; right: number }> {
  const place = await until(
    'the text is in view',
    () => page.evaluate(findOnScreen, { line, token }),
    (found) => found !== null
  );
  if (place === null) throw new Error(`${line} is not in view`);
  return place;
}

/** Runs in the page. The editor draws spaces as no-break spaces and splits a line into spans by color. */
function findOnScreen({ line, token }: { line: string; token: string }): { x: number; y: number; right: number } | null {
  for (const element of document.querySelectorAll('.editor-instance .view-line')) {
    const text = (element.textContent ?? '').replaceAll('\u00a0', ' ');
    const start = text.includes(line) ? text.indexOf(token, text.indexOf(line)) : -1;
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let offset = 0;
    let begun = false;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (!begun && start < offset + length) {
        range.setStart(node, start - offset);
        begun = true;
      }
      if (begun && start + token.length <= offset + length) {
        range.setEnd(node, start + token.length - offset);
        const { left, right, top, height, width } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2, right };
      }
      offset += length;
    }
  }
  return null;
}

/** Comes with the mouse from elsewhere and waits two seconds for a card with these words; gives the last card seen. */
async function cardOver(page: Page, line: string, token: string, words: RegExp): Promise<string> {
  const { x, y } = await placeOf(page, line, token);
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await page.mouse.move(x, y, { steps: 3 });
  const cards = page.locator('.monaco-hover:not(.hidden) .hover-contents');
  const end = Date.now() + 2000;
  for (;;) {
    const card = (await cards.allInnerTexts()).join('\n').trim();
    if (words.test(card) || Date.now() > end) return card;
    await pause();
  }
}
