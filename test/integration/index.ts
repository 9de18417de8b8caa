import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What VS Code calls: runs every suite beside this file and fails when a test does. */
export async function run(): Promise<void> {
  const output = process.env.CLAIMLENS_TEST_RESULTS;
  const mocha = new Mocha({ timeout: 60_000, ...(output === undefined ? {} : { reporter: 'json', reporterOptions: { output } }) });
  for (const name of readdirSync(__dirname).filter((file) => file.endsWith('.test.js'))) mocha.addFile(path.join(__dirname, name));
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} integration tests failed.`);
}
