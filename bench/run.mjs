// npm run bench: measures ClaimLens beside its goals and peers, prints the table and writes bench/RESULTS.md.
// --quick takes under a minute: smaller inputs, fewer repeats, nothing written. --only NAME,… runs some of the parts.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildProbes, here, root } from './build.mjs';
import { markdown, table } from './report.mjs';
import * as rows from './rows.mjs';

const MB = 1_000_000;
const document = (megabytes, newline = '\n') => ({
  bytes: megabytes * MB,
  newline,
  name: `${megabytes} MB ${newline === '' ? 'on one line' : 'wrapped'}`
});

const FULL = {
  repeats: 5,
  peerRepeats: 5,
  small: 10 * MB,
  large: 50 * MB,
  sizes: [
    { bytes: 10 * MB, factor: 10 },
    { bytes: 50 * MB, factor: 25 }
  ],
  share: 1,
  typed: [document(1), document(10), document(50), document(50, '')],
  opened: [document(10), document(50), document(50, '')],
  edits: 2000,
  refreshes: 5,
  hovers: 1000,
  hosts: 5,
  streamRepeats: 5,
  streamBytes: 500 * MB
};

const QUICK = {
  ...FULL,
  repeats: 1,
  peerRepeats: 1,
  small: 2 * MB,
  large: 10 * MB,
  sizes: [{ bytes: 10 * MB, factor: 10 }],
  share: 0.2,
  typed: [document(1), document(10)],
  opened: [document(10)],
  edits: 500,
  refreshes: 3,
  hosts: 1,
  streamRepeats: 1,
  streamBytes: 100 * MB
};

function parts(plan) {
  const opened = { ...plan, documents: plan.opened };
  const shared = {};
  return {
    async analysis() {
      const sizes = [...plan.sizes];
      const { rows: found, times } = await rows.analysis({ ...plan, sizes });
      Object.assign(shared, times);
      return found;
    },
    locating: () => rows.locating(plan),
    scaling: () => rows.scaling(plan, shared),
    pathological: () => rows.pathological(plan),
    keystrokes: () => rows.keystrokes({ ...plan, documents: plan.typed }),
    refreshes: () => rows.refreshes({ ...opened, edits: plan.refreshes }),
    hovers: () => rows.hovers(opened),
    memory: () => rows.memory(opened),
    checking: () => rows.checking(plan),
    activation: () => rows.activation(plan),
    diagnostics: () => rows.diagnostics(plan),
    streaming: () => rows.streaming(plan)
  };
}

function installPeers() {
  if (existsSync(path.join(here, 'node_modules'))) return;
  console.log('Installing the peers (once) …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const started = performance.now();
installPeers();
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
await buildProbes();
const wanted = values.only?.split(',');
const all = [];
const minutesPassed = () => (performance.now() - started) / 60_000;
for (const [name, measure] of Object.entries(parts(values.quick ? QUICK : FULL))) {
  if (wanted !== undefined && !wanted.includes(name)) continue;
  const found = await measure();
  all.push(...found);
  console.log(`${name}, after ${minutesPassed().toFixed(1)} minutes\n${table(found)}`);
}
const minutes = minutesPassed();
const failed = all.filter(({ pass }) => pass === false).length;
console.log(`${all.length} rows, ${failed} failed, ${minutes.toFixed(1)} minutes`);
if (!values.quick && wanted === undefined) {
  const peers = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')).dependencies;
  writeFileSync(path.join(here, 'RESULTS.md'), markdown(all, peers, minutes));
}
process.exitCode = failed > 0 ? 1 : 0;
