// Opens the workbench of the npm host in its headless browser.
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launchProfile } from './browser.mjs';
import { once, startServer } from './server.mjs';

/**
 * Starts the server (see startServer) and opens its workbench. Adds to what startServer gives: `page`, and `exit`, which resolves
 * with the exit code that the workbench reports after a test run, or with a sentence when something died first.
 */
export async function openWorkbench(options = {}) {
  const server = await startServer(options);
  let context;
  const close = once(async () => {
    await Promise.race([context?.close().catch(() => {}), delay(3000, undefined, { ref: false })]);
    await server.close();
  });
  try {
    context = await launchProfile(path.join(server.temporary, 'chromium'), options.viewport ?? { width: 1280, height: 800 });
    const page = context.pages()[0] ?? (await context.newPage());
    const exit = whenEnded(page, server);
    if (options.extensionTestsPath) await page.exposeFunction('codeAutomationExit', (code) => exit.finish(code));
    if (options.onLog) await page.exposeFunction('codeAutomationLog', options.onLog);
    options.beforeOpen?.(page);
    await page.goto(server.url, { waitUntil: 'commit' });
    return { ...server, page, exit: exit.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function whenEnded(page, server) {
  let finish;
  const ended = new Promise((resolve) => {
    finish = resolve;
    page.on('crash', () => resolve('the page crashed'));
    page.on('close', () => resolve('the page closed'));
    server.gone.then((code) => resolve(`the server ended (${code})`));
  });
  return { ended, finish };
}
