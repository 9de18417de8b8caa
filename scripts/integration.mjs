// Runs the integration tests (out/integration) in the VS Code that VSCODE_EXECUTABLE names, on a copy of the samples.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(path.join(tmpdir(), 'claimlens-integration-'));
const workspace = path.join(temporary, 'samples');
cpSync(path.join(root, 'samples'), workspace, { recursive: true });
try {
  process.exitCode = await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/integration/index.js'),
    launchArgs: [workspace, '--user-data-dir', path.join(temporary, 'user'), '--extensions-dir', path.join(temporary, 'extensions')]
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
