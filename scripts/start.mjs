// Builds ClaimLens and opens the samples in VS Code with it: the desktop VS Code where there is one, else the host from npm.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const samples = path.join(root, 'samples');

const build = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--dev'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
if (!openDesktop()) await openNpmHost();

/** Opens VSCODE_EXECUTABLE, or the `code` on the PATH, and says whether one was there and did start. */
function openDesktop() {
  const code = process.env.VSCODE_EXECUTABLE || 'code';
  const shell = process.platform === 'win32'; // there `code` is a script
  const quote = (text) => (shell ? `"${text}"` : text);
  const values = ['--new-window', `--extensionDevelopmentPath=${root}`, samples];
  const { status } = spawnSync(quote(code), values.map(quote), {
    stdio: ['ignore', 'inherit', process.env.VSCODE_EXECUTABLE ? 'inherit' : 'ignore'],
    shell
  });
  if (status === 0) console.log(`Opened ${samples} in ${code}.`);
  return status === 0;
}

async function openNpmHost() {
  const { startServer } = await import('../test/host/server.mjs');
  const server = await startServer({ folder: samples, extensionDevelopmentPath: root });
  console.log(`VS Code with ClaimLens and its samples is at\n\n  ${server.url}\n\nOpen the address in a browser. Ctrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.close().then(() => process.exit(0)));
  console.log(`VS Code ended (${await server.gone}).`);
}
