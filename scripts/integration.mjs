// Runs the integration tests (out/integration) in the VS Code that VSCODE_EXECUTABLE names, on a copy of the samples.
// With a name ("neighbor") it runs the tests in the folder of that name, beside the extension of that name in test/fixtures.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';

const root = fileURLToPath(new URL('..', import.meta.url));
const beside = process.argv[2] ?? '';
const temporary = mkdtempSync(path.join(tmpdir(), 'claimlens-integration-'));
const workspace = path.join(temporary, 'samples');
cpSync(path.join(root, 'samples'), workspace, { recursive: true });
const extensions = path.join(temporary, 'extensions');
if (beside !== '') cpSync(path.join(root, 'test/fixtures', beside), path.join(extensions, beside), { recursive: true });
try {
  process.exitCode = await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/integration', beside, 'index.js'),
    launchArgs: [workspace, '--user-data-dir', path.join(temporary, 'user'), '--extensions-dir', extensions]
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
