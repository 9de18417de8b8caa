import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { manifest, read, root, settings } from './manifest';

describe('metadata', () => {
  it('says what the extension is and where it runs', () => {
    const { name, publisher, displayName, license, engines, main, browser, activationEvents, categories } = manifest;
    assert.deepEqual(
      { name, publisher, displayName, license, engines, main, browser, activationEvents, categories },
      {
        name: 'claimlens',
        publisher: 'claimlens',
        displayName: 'ClaimLens: claim and EDI coding help',
        license: 'MIT',
        engines: { vscode: '^1.100.0', node: '>=20' },
        main: './dist/extension.js',
        browser: './dist/web/extension.js',
        activationEvents: [],
        categories: ['Programming Languages', 'Linters', 'Snippets']
      }
    );
  });

  it('supports untrusted and virtual workspaces, and says why it can', () => {
    const supported = { supported: true, description: 'string' };
    assert.deepEqual(
      JSON.parse(JSON.stringify(manifest.capabilities, (key, value: unknown) => (key === 'description' ? typeof value : value))),
      {
        untrustedWorkspaces: supported,
        virtualWorkspaces: supported
      }
    );
  });

  it('has an icon of 128 by 128', () => {
    const png = readFileSync(path.join(root, manifest.icon));
    assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 128, 128]);
  });

  it('has the version of the newest entry of the change log', () => {
    assert.equal(/^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1], manifest.version);
  });

  it('documents every command in the README', () => {
    const readme = read('README.md');
    const commands = manifest.contributes.commands ?? [];
    assert.deepEqual(
      commands.map(({ title }) => title.replace(/^ClaimLens: /, '')).filter((title) => !readme.includes(title)),
      []
    );
  });

  it('documents every setting in the README', () => {
    const readme = read('README.md');
    assert.deepEqual(
      settings.filter((name) => !readme.includes(`\`${name}\``)),
      []
    );
  });
});

describe('repository', () => {
  /** Every text file that git tracks. */
  const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .stdout.split('\0')
    .filter((name) => name !== '' && !name.endsWith('.png') && statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile());

  it('names no package registry', () => {
    assert.ok(tracked.includes('package.json'), 'git lists no files');
    const hosts = [
      ['registry', 'npmjs'],
      ['registry', 'yarnpkg'],
      ['npm', 'pkg', 'github'],
      ['registry', 'npmmirror']
    ].map((parts) => parts.join('.'));
    assert.deepEqual(
      tracked.filter((name) => hosts.some((host) => read(name).includes(host))),
      []
    );
  });

  it('has lock files without addresses', () => {
    const locks = tracked.filter((name) => path.basename(name) === 'package-lock.json');
    assert.ok(locks.includes('package-lock.json') && locks.includes('test/host/package-lock.json'));
    assert.deepEqual(
      locks.filter((name) => read(name).includes('"resolved":')),
      []
    );
  });
});
