// Runs a probe in a fresh process.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { here } from './build.mjs';

const LIMIT = 120_000;

/** What a probe printed, parsed; throws when it failed or took too long. */
export async function probe(name, options = {}, flags = []) {
  const { output } = await run(process.execPath, [
    ...flags,
    '--max-old-space-size=4096',
    path.join(here, 'probe.mjs'),
    name,
    JSON.stringify(options)
  ]);
  return JSON.parse(output);
}

/** Runs a program: milliseconds, its output, and the most memory it held at one time (Linux), in MB. */
export async function run(program, args, keep = true) {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', keep ? 'pipe' : 'ignore', 'pipe'] });
  let output = '';
  let errors = '';
  let peak = 0;
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 25);
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  clearTimeout(limit);
  if (code !== 0 && code !== 1)
    throw new Error(`${path.basename(program)} ${args.at(-1)}: ${code ?? 'took too long'} ${errors.slice(-500)}`);
  return { milliseconds: performance.now() - start, output, peak };
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has ended, or this is not Linux
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
