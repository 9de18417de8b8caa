// Changes the rules and the look-ups of the data in small ways and counts the changes that no test notices (docs/mutation.md).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sampleOf } from './sample.mjs';
import { survivors, table } from './summary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = path.join(root, 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
const report = path.join(root, 'mutation/reports/mutation.json');

const USAGE = `npm run mutation -- [--files PARTS] [--sample N] [--seed S] [--fast] [--survivors]
  --files PARTS  only files whose path has one of these parts, separated by commas: same-day,data/lookup
  --sample N     only N functions and tables of these files, picked by chance
  --seed S       picks others (1 without it); the same seed picks the same ones
  --fast         leaves out what runs only while a module is loaded: each such change needs a process of its own
  --survivors    lists the changes that no test noticed`;

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    fast: { type: 'boolean', default: false },
    survivors: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
});

if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

const parts = options.files.split(',');
const files = ['src/rules', 'src/data']
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.json.ts') && parts.some((part) => file.includes(part)));
const mutate = options.sample === undefined ? files : sampleOf(files, root, Number(options.sample), Number(options.seed));
if (mutate.length === 0) {
  console.error(`Nothing to change: no file has ${parts.join(' or ')} in its path.\n${USAGE}`);
  process.exit(2);
}

if (!existsSync(tool)) run('npm', ['ci', '--prefix', path.join(root, 'mutation')]);
run(process.execPath, [
  tool,
  'run',
  'mutation/stryker.config.mjs',
  '--mutate',
  mutate.join(','),
  ...(options.fast ? ['--ignoreStatic'] : [])
]);
const results = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files);
if (options.survivors) console.log(survivors(results));
console.log(table(results));

/** Runs a program with its output shown, and ends with its code if it fails. */
function run(program, args) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: program === 'npm' && process.platform === 'win32'
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
