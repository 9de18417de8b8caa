// Probes of the core and of the peers: milliseconds from a text in memory to the result.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { clock } from './clock.mjs';
import { PATHOLOGICAL } from './inputs.mjs';
import { PEERS } from './peers.mjs';

const { bundled, judgeFile, readClaimFile } = createRequire(import.meta.url)('./out/core.js');

const OPTIONS = { severities: {}, ignored: {}, today: '2026-11-25' };

const textOf = (file) => readFileSync(file, 'latin1');

async function timed(work) {
  const start = clock();
  const result = await work();
  return { milliseconds: clock() - start, result };
}

/** Claims, context, all rules judged. */
function analyze(text) {
  const { file } = readClaimFile(text);
  return file === null ? 0 : judgeFile(file, bundled, OPTIONS).length;
}

/** The control: how fast this machine finds the terminators at all. */
function terminators(text) {
  let count = 0;
  for (let at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) count++;
  return count;
}

export const CORE_PROBES = {
  async analyze({ file }) {
    const text = textOf(file);
    return timed(() => analyze(text));
  },
  async locating({ file }) {
    const text = textOf(file);
    return timed(() => readClaimFile(text).file?.claimCount ?? 0);
  },
  async terminators({ file }) {
    const text = textOf(file);
    return timed(() => terminators(text));
  },
  async peer({ file, peer }) {
    const text = textOf(file);
    return timed(() => PEERS[peer](text));
  },
  async pathological({ input, share }) {
    const text = PATHOLOGICAL[input](share);
    return timed(() => analyze(text));
  }
};
