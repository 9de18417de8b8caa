// The browser of the npm host.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureHost, hostFolder } from './install.mjs';

/** It reaches nothing but this machine. */
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
];

/** CHROMIUM_PATH, or the browser that was installed with the host: it needs nothing but glibc. */
function executable() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  const folder = path.join(hostFolder(), 'chromium');
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  return { executablePath: path.join(folder, 'chromium'), env };
}

const options = () => ({
  ...executable(),
  headless: true,
  args: ARGUMENTS,
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false
});

/** A browser without a profile. */
export async function launchBrowser() {
  await ensureHost();
  return chromium.launch(options());
}

/** A browser with its profile in a folder, as the workbench needs it. */
export async function launchProfile(folder, viewport) {
  await ensureHost();
  return chromium.launchPersistentContext(folder, { ...options(), viewport, permissions: ['clipboard-read', 'clipboard-write'] });
}
