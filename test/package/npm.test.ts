import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import { forbiddenIn, requiredBy } from './bundle';
import { read, root } from './manifest';

/** Modules of Node.js that the command line may use: files, paths, text and threads, but no network and no other process. */
const LOCAL = [
  'buffer',
  'events',
  'fs',
  'fs/promises',
  'os',
  'path',
  'process',
  'stream',
  'stream/promises',
  'url',
  'util',
  'v8',
  'worker_threads'
];

describe('npm package', () => {
  it('holds the command line and its papers', () => {
    const packed = JSON.parse(execSync('npm pack --dry-run --json --ignore-scripts', { cwd: root, encoding: 'utf8', stdio: 'pipe' }));
    const files = z.array(z.object({ files: z.array(z.object({ path: z.string() })) })).parse(packed);
    assert.deepEqual(files[0]?.files.map(({ path }) => path).sort(), [
      'LICENSE',
      'README.md',
      'THIRD_PARTY_NOTICES.md',
      'dist/cli.js',
      'package.json'
    ]);
  });

  it('needs only local modules of Node.js', () => {
    assert.deepEqual(
      requiredBy(read('dist/cli.js')).filter((name) => !LOCAL.includes(name)),
      []
    );
  });

  it('starts as a program', () => {
    assert.match(read('dist/cli.js'), /^#!\/usr\/bin\/env node\n/);
  });

  it('reaches no network and runs no text as code', () => {
    assert.deepEqual(forbiddenIn(read('dist/cli.js')), []);
  });

  it('names every package in the bundles in its notices', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ['src/extension.ts', 'src/cli.ts'],
      outdir: 'dist',
      bundle: true,
      platform: 'node',
      external: ['vscode'],
      metafile: true,
      write: false
    });
    const packages = Object.keys(metafile.inputs).flatMap((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []);
    const notices = read('THIRD_PARTY_NOTICES.md');
    assert.deepEqual(
      [...new Set(packages)].filter((name) => !notices.includes(`**${name}**`)),
      []
    );
  });
});
