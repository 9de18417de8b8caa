// How long the editor takes to activate ClaimLens, and an extension that does nothing, in the same real host.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseExecutable } from '../scripts/vscode.mjs';
import { here, root } from './build.mjs';

/** The first activation of all makes the host load what it needs itself; so one extension that does nothing goes ahead. */
const EMPTY = ['first', 'empty'];

function copyEmpty(name, folder) {
  cpSync(path.join(here, 'empty'), folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"name": "empty"', `"name": "${name}"`));
}

/** One measurement for each start of the host: milliseconds of both. */
export async function activationTimes(hosts) {
  const vscodeExecutablePath = await chooseExecutable();
  const times = [];
  for (let index = 0; index < hosts; index++) {
    const temporary = mkdtempSync(path.join(tmpdir(), 'claimlens-bench-'));
    const result = path.join(temporary, 'activation.json');
    const extensions = path.join(temporary, 'extensions');
    for (const name of EMPTY) copyEmpty(name, path.join(extensions, name));
    try {
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: path.join(here, 'empty/measure.js'),
        extensionTestsEnv: { CLAIMLENS_BENCH_RESULT: result },
        launchArgs: [temporary, '--user-data-dir', path.join(temporary, 'user'), '--extensions-dir', extensions]
      });
      times.push(JSON.parse(readFileSync(result, 'utf8')));
    } finally {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
  return times;
}
