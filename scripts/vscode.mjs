// Which VS Code runs the integration tests.
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { ensureHost } from '../test/host/install.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Whether the host from npm, with its browser, runs on this machine. */
export const npmHostRuns = process.platform === 'linux' && process.arch === 'x64';

/** VSCODE_EXECUTABLE; else a downloaded desktop VS Code where a display and the network allow it; else the host from npm. */
export async function chooseExecutable() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const desktop = hasDisplay ? await download() : 'there is no display';
  if (typeof desktop === 'object') return desktop.executable;
  if (!npmHostRuns) throw new Error(`No VS Code to test in (${desktop}): set VSCODE_EXECUTABLE to one.`);
  console.log(`VS Code for the tests: the host from npm (${desktop} for a desktop VS Code)`);
  await ensureHost();
  return fileURLToPath(new URL('../test/host/code-host.mjs', import.meta.url));
}

/** The executable, or in a few words why there is none. */
async function download() {
  const cachePath = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'claimlens-vscode-desktop');
  try {
    console.log('VS Code for the tests: a desktop VS Code, downloaded when it is not in the cache');
    return { executable: await downloadAndUnzipVSCode({ cachePath, timeout: 10_000, reporter: new SilentReporter() }) };
  } catch {
    return 'there is no download';
  }
}
