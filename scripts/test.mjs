// Runs all checks and tests in order, or only the stages named as arguments, and ends with the totals alone on the last line.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseExecutable, npmHostRuns } from './vscode.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(path.join(tmpdir(), 'claimlens-test-'));

/** Each stage yields { passed, failed, skipped, details }: a check counts as one, a test stage as many as it has tests. */
const stages = {
  types: () => check('tsc -p . && tsc -p test/ui'),
  lint: () => check('biome ci --colors=off .'),
  generated: () => check('tsx scripts/generate.ts --check'),
  boundaries: () => mocha('boundaries', 'test/lint/**/*.test.ts'),
  unit: () => mocha('unit', 'test/unit/**/*.test.ts'),
  grammar: () => mocha('grammar', 'test/grammar/**/*.test.ts'),
  program: () => mocha('program', 'test/program/**/*.test.ts'),
  build: () => check('node scripts/build.mjs --tests'),
  integration: () => inEditor('integration', 'node scripts/integration.mjs'),
  neighbor: () => inEditor('neighbor', 'node scripts/integration.mjs neighbor'),
  ui: () => (npmHostRuns ? mocha('ui', 'test/ui/**/*.test.ts') : skip('the browser that drives the workbench runs on Linux x64 only')),
  package: () => mocha('package', 'test/package/**/*.test.ts')
};

/** A command that passes when it exits with 0. */
async function check(command) {
  const { code, output } = await run(command);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, details: '' } : { passed: 0, failed: 1, skipped: 0, details: output };
}

async function skip(reason) {
  console.log(`Skipped: ${reason}.`);
  return { passed: 0, failed: 0, skipped: 0, details: '' };
}

const mocha = (name, files) =>
  tests(name, `mocha --no-config --require tsx/cjs --timeout 60000 --reporter json --reporter-option "output=${report(name)}" "${files}"`);

let executable;

/** Tests that run inside VS Code. Which one is chosen, and said, once. */
async function inEditor(name, command) {
  executable ??= await chooseExecutable();
  return tests(name, command, { VSCODE_EXECUTABLE: executable });
}

/** A command that writes mocha's JSON report. What it says counts only if the report is there and names tests that passed. */
async function tests(name, command, env) {
  const { code, output } = await run(command, { ...env, CLAIMLENS_TEST_RESULTS: report(name) });
  const result = readReport(report(name));
  if (!result) return { passed: 0, failed: 1, skipped: 0, details: `No test results were written.\n${output}` };
  const { passes: passed, failures: failed, pending: skipped } = result.stats;
  const details = result.failures.map(({ fullTitle, err }) => `${fullTitle}\n${err.stack ?? err.message}\n`).join('\n');
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1, skipped, details: output || 'No test passed.' };
  return { passed, failed, skipped, details };
}

const report = (name) => path.join(temporary, `${name}.json`);

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function run(command, env) {
  const bin = path.join(root, 'node_modules/.bin');
  const child = spawn(command, {
    cwd: root,
    shell: true,
    env: { ...process.env, NO_COLOR: '1', ...env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const indent = (text) => text.trimEnd().replace(/^/gm, '    ');

async function runStage(name) {
  const start = Date.now();
  const result = await stages[name]().catch((error) => ({ passed: 0, failed: 1, skipped: 0, details: error.message }));
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(
    `${result.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`
  );
  if (result.failed > 0) console.log(indent(result.details));
  return result;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in stages));
if (unknown.length > 0) throw new Error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`);
let passed = 0;
let failed = 0;
for (const name of Object.keys(stages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const result = await runStage(name);
  passed += result.passed;
  failed += result.failed;
}
rmSync(temporary, { recursive: true, force: true });
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
