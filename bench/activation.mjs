// How long the editor takes to activate ClaimLens, and extensions that do nothing, in the same real host.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseExecutable } from '../scripts/vscode.mjs';
import { here, root } from './build.mjs';

/** Extensions that do nothing besides the one that goes ahead; several, as the time of a single one says little. */
const EMPTY = ['empty-1', 'empty-2', 'empty-3', 'empty-4', 'empty-5'];

function copyEmpty(name, folder) {
  cpSync(path.join(here, 'empty'), folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"name": "empty"', `"name": "${name}"`));
}

/** For each start of the host: milliseconds of ClaimLens and of each empty extension, `wall` and `thread`. */
export async function activationTimes(hosts) {
  const vscodeExecutablePath = await chooseExecutable();
  const times = [];
  for (let index = 0; index < hosts; index++) {
    const temporary = mkdtempSync(path.join(tmpdir(), 'claimlens-bench-'));
    const result = path.join(temporary, 'activation.json');
    const extensions = path.join(temporary, 'extensions');
    for (const name of ['first', ...EMPTY]) copyEmpty(name, path.join(extensions, name));
    try {
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: path.join(here, 'empty/measure.js'),
        extensionTestsEnv: { CLAIMLENS_BENCH_RESULT: result, CLAIMLENS_BENCH_EMPTY: EMPTY.join(',') },
        launchArgs: [temporary, '--user-data-dir', path.join(temporary, 'user'), '--extensions-dir', extensions]
      });
      times.push(JSON.parse(readFileSync(result, 'utf8')));
    } finally {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
  return times;
}
