import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TABLES } from '../../src/data/bundled';
import { ruleRows } from '../../src/rules/rows';
import { forbiddenIn, requiredAtOnceBy, requiredBy } from './bundle';
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
  { name: /^extension\/dist\/(web\/)?extension\.js$/, required: true },
  { name: /^extension\/dist\/parts\/[\w-]+\.js$/, required: true },
  { name: /^extension\/dist\/(data|rules)\.json$/, required: true },
  { name: /^extension\/language-configuration\.json$/, required: true },
  { name: /^extension\/syntaxes\/[\w.-]+\.json$/, required: true },
  { name: /^extension\/schemas\/[\w.-]+\.json$/ },
  { name: /^extension\/walkthrough\/[\w-]+\.md$/, required: true },
  { name: /^extension\/samples\/faults-837p\.edi$/, required: true }
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

  it('carries all tables, and all rows of the rule table', () => {
    assert.deepEqual(JSON.parse(text('dist/data.json')), TABLES);
    assert.deepEqual(JSON.parse(text('dist/rules.json')), ruleRows());
  });

  const bundles = (): string[] => [...files.keys()].filter((name) => name.endsWith('.js')).map((name) => name.slice('extension/'.length));
  const sizeOf = (bundle: string): number => files.get(`extension/${bundle}`)?.length ?? 0;

  it('loads less than 150 kB when it starts on the desktop', () => {
    const size = [...loadedAtOnce('dist/extension.js', text)].reduce((sum, bundle) => sum + sizeOf(bundle), 0);
    assert.ok(size > 10_000 && size < 150_000, `${size} bytes`);
  });

  it('starts as one file', () => {
    assert.deepEqual([...loadedAtOnce('dist/extension.js', text)], ['dist/extension.js']);
    assert.deepEqual(requiredBy(text('dist/extension.js')).filter((name) => name === 'vscode').length, 1);
  });

  it('is less than 320 kB in the browser, where an extension is one file', () => {
    const size = sizeOf('dist/web/extension.js');
    assert.ok(size > 10_000 && size < 320_000, `${size} bytes`);
    assert.deepEqual(requiredBy(text('dist/web/extension.js')), ['vscode']);
  });

  it('has no table in a bundle', () => {
    const samples = [TABLES.profile.serviceType.text, ...ruleRows().map(({ explanation }) => explanation)].map((sample) =>
      sample.slice(0, 40)
    );
    assert.deepEqual(
      bundles().flatMap((bundle) => samples.filter((sample) => text(bundle).includes(sample))),
      []
    );
  });

  it('needs nothing but the editor, its own parts, and files on the desktop', () => {
    const parts = bundles().filter((bundle) => bundle.startsWith('dist/parts/'));
    const required = bundles().flatMap((bundle) => requiredBy(text(bundle)).map((name) => resolved(bundle, name)));
    assert.deepEqual([...new Set(required)].sort(), ['dist/extension.js', ...parts, 'fs', 'vscode'].sort());
  });

  it('reaches no network and runs no text as code', () => {
    assert.deepEqual(
      bundles().flatMap((bundle) => forbiddenIn(text(bundle)).map((pattern) => `${bundle}: ${pattern}`)),
      []
    );
  });

  it('has no source maps', () => {
    assert.deepEqual(
      bundles().filter((bundle) => text(bundle).includes('sourceMappingURL')),
      []
    );
  });
});

/** A bundle and what it loads as soon as it is loaded itself. */
function loadedAtOnce(bundle: string, text: (name: string) => string, seen = new Set<string>()): Set<string> {
  if (bundle === 'vscode' || seen.has(bundle)) return seen;
  seen.add(bundle);
  for (const name of requiredAtOnceBy(text(bundle))) loadedAtOnce(resolved(bundle, name), text, seen);
  return seen;
}

/** What a bundle means by a name: a file of the VSIX where it begins with a dot. */
function resolved(bundle: string, name: string): string {
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(bundle), name) : name;
}

/** Every "./file" below a contribution. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}
