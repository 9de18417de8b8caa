// Bundles what the probes measure into bench/out, and makes the inputs in a folder of their own.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asCommonJs } from '../scripts/common-js.mjs';
import { generateFile } from './generate.mjs';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const root = path.join(here, '..');
export const out = path.join(here, 'out');

/** The product as the probes load it: built like the extension that is shipped, parts that are loaded later in files of their own. */
export async function buildProbes() {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ['core.ts', 'editor.ts', 'document.mjs', 'vscode.mjs'],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    minify: true,
    alias: { vscode: './vscode.mjs' },
    write: false,
    logLevel: 'warning'
  });
  mkdirSync(out, { recursive: true });
  for (const { path: file, text } of outputFiles) writeFileSync(file, asCommonJs(text));
}

/** The file of an input, made when it is not there. `newline` stands after each terminator. */
export async function input(bytes, newline = '\n') {
  const folder = path.join(out, 'inputs');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${bytes}${newline === '' ? '-one-line' : ''}.837`);
  if (existsSync(file)) return file;
  await generateFile({ bytes, newline, out: `${file}.part` });
  renameSync(`${file}.part`, file);
  return file;
}
