import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * The entry that VS Code calls: runs every integration test and writes mocha's JSON report to CLAIMLENS_TEST_RESULTS.
 * The runner believes that file only, because VS Code exits with 0 even when its extension host was killed.
 * CLAIMLENS_TEST_ONLY limits the run to files whose names contain it.
 */
export async function run(): Promise<void> {
  const output = process.env.CLAIMLENS_TEST_RESULTS;
  if (!output) throw new Error('CLAIMLENS_TEST_RESULTS names no file: start the integration tests with "npm run test:integration".');
  const mocha = new Mocha({ timeout: 30_000, reporter: 'json', reporterOptions: { output } });
  const only = process.env.CLAIMLENS_TEST_ONLY ?? '';
  for (const name of readdirSync(__dirname))
    if (name.endsWith('.test.js') && name.includes(only)) mocha.addFile(path.join(__dirname, name));
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} integration tests failed.`);
}
