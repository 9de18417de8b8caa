// How long the editor takes to activate ClaimLens, and an extension that does nothing, in the same real host.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseExecutable } from '../scripts/vscode.mjs';
import { here, root } from './build.mjs';

/** One measurement for each start of the host: milliseconds of both. */
export async function activationTimes(hosts) {
  const vscodeExecutablePath = await chooseExecutable();
  const times = [];
  for (let index = 0; index < hosts; index++) {
    const temporary = mkdtempSync(path.join(tmpdir(), 'claimlens-bench-'));
    const result = path.join(temporary, 'activation.json');
    try {
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: [root, path.join(here, 'empty')],
        extensionTestsPath: path.join(here, 'empty/measure.js'),
        extensionTestsEnv: { CLAIMLENS_BENCH_RESULT: result },
        launchArgs: [temporary, '--user-data-dir', path.join(temporary, 'user'), '--extensions-dir', path.join(temporary, 'extensions')]
      });
      times.push(JSON.parse(readFileSync(result, 'utf8')));
    } finally {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
  return times;
}
