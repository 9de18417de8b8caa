import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { manifest, root } from './manifest';
import { unzip } from './zip';

/** Everything that may be in the VSIX; the marked ones must be. */
const ALLOWED: { name: RegExp; required?: true }[] = [
  { name: /^\[Content_Types\]\.xml$/ },
  { name: /^extension\.vsixmanifest$/ },
  { name: /^extension\/package\.json$/, required: true },
  { name: /^extension\/package\.nls(\.[\w-]+)?\.json$/ },
  { name: /^extension\/l10n\/[\w.-]+\.json$/ },
  { name: /^extension\/readme\.md$/i, required: true },
  { name: /^extension\/changelog\.md$/i, required: true },
  { name: /^extension\/LICENSE\.txt$/, required: true },
  { name: /^extension\/THIRD_PARTY_NOTICES\.md$/, required: true },
  { name: /^extension\/images\/icon\.png$/, required: true },
  { name: /^extension\/dist\/(extension|web\/extension|cli)\.js$/, required: true },
  { name: /^extension\/language-configuration\.json$/, required: true },
  { name: /^extension\/syntaxes\/[\w.-]+\.json$/, required: true },
  { name: /^extension\/snippets\/claims\.json$/, required: true },
  { name: /^extension\/walkthrough\/[\w-]+\.md$/ },
  { name: /^extension\/schemas\/[\w.-]+\.json$/ },
  { name: /^extension\/docs\/rules\.md$/ },
  { name: /^extension\/walkthrough\/[\w-]+\.md$/, required: true },
  { name: /^extension\/samples\/faults-837p\.edi$/, required: true }
];

/** Node.js modules that the command line may use: files, paths, text and threads, but no network and no other process. */
const LOCAL_MODULES = [
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
  'worker_threads'
];

/** Ways to reach a network or to run text as code. */
const FORBIDDEN = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\bimport\s*\(/,
  /\beval\s*\(/,
  /\bnew Function\b/
];

describe('VSIX', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlens-vsix-'));
  const vsix = path.join(folder, 'claimlens.vsix');
  let files = new Map<string, Buffer>();

  before(() => {
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    const values = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
    const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...values], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, `vsce package failed\n${stdout}${stderr}`);
    files = unzip(readFileSync(vsix));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const text = (name: string): string => files.get(`extension/${name}`)?.toString('utf8') ?? '';

  it('holds what is allowed and nothing else', () => {
    assert.deepEqual(
      [...files.keys()].filter((file) => !ALLOWED.some(({ name }) => name.test(file))),
      []
    );
  });

  it('holds what it must', () => {
    const missing = ALLOWED.filter(({ name, required }) => required && ![...files.keys()].some((file) => name.test(file)));
    assert.deepEqual(
      missing.map(({ name }) => name.source),
      []
    );
  });

  it('holds every file that the manifest names', () => {
    const named = [manifest.main, manifest.browser, manifest.icon, ...pathsIn(manifest.contributes)].map((name) =>
      path.posix.join('extension', name)
    );
    assert.deepEqual(
      named.filter((name) => !files.has(name)),
      []
    );
  });

  it('is under 300 kB', () => {
    const { size } = statSync(vsix);
    assert.ok(size < 300_000, `${size} bytes`);
  });

  for (const bundle of ['dist/extension.js', 'dist/web/extension.js']) {
    it(`${bundle} is under 150 kB and without a map`, () => {
      const size = files.get(`extension/${bundle}`)?.length ?? 0;
      assert.ok(size > 0 && size < 150_000, `${size} bytes`);
      assert.doesNotMatch(text(bundle), /sourceMappingURL/);
    });

    it(`${bundle} needs nothing but the editor`, () => {
      assert.deepEqual(requiredBy(text(bundle)), ['vscode']);
    });
  }

  it('dist/cli.js needs only local modules of Node.js', () => {
    const names = requiredBy(text('dist/cli.js')).map((name) => name.replace(/^node:/, ''));
    assert.deepEqual(
      names.filter((name) => !LOCAL_MODULES.includes(name)),
      []
    );
    assert.match(text('dist/cli.js'), /^#!\/usr\/bin\/env node\n/);
  });

  for (const bundle of ['dist/extension.js', 'dist/web/extension.js', 'dist/cli.js']) {
    it(`${bundle} reaches no network and runs no text`, () => {
      assert.deepEqual(
        FORBIDDEN.filter((pattern) => pattern.test(text(bundle))).map(({ source }) => source),
        []
      );
    });
  }

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
    const notices = text('THIRD_PARTY_NOTICES.md');
    assert.deepEqual(
      [...new Set(packages)].filter((name) => !notices.includes(`**${name}**`)),
      []
    );
  });
});

/** Every "./file" below a contribution. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

/** The modules that a bundle requires, sorted. */
function requiredBy(bundle: string): string[] {
  return [...new Set([...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name))].sort();
}
