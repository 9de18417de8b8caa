import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Which folders of src a file of each folder may import from, and whether it may use the editor or Node.js. */
const layers: Record<string, { folders: string[]; vscode?: true; node?: true }> = {
  data: { folders: [] },
  claims: { folders: [] },
  formats: { folders: ['claims'] },
  rules: { folders: ['claims', 'data'] },
  features: { folders: ['claims', 'data', 'formats', 'rules'] },
  editor: { folders: ['claims', 'data', 'formats', 'rules', 'features'], vscode: true },
  cli: { folders: ['claims', 'data', 'formats', 'rules', 'features'], node: true }
};

/** The tables as modules: what the extension reads from files instead. */
const TABLES = ['../data/bundled', '../rules/rows'];

type Import = { from: string; source: string; legal: boolean };

const imports: Import[] = Object.entries(layers).flatMap(([layer, { folders, vscode = false, node = false }]) => [
  ...Object.keys(layers)
    .filter((other) => other !== layer)
    .flatMap((other) => [
      { from: layer, source: `../${other}`, legal: folders.includes(other) },
      { from: layer, source: `../${other}/some`, legal: folders.includes(other) },
      { from: `${layer}/deep`, source: `../../${other}/some`, legal: folders.includes(other) }
    ]),
  ...TABLES.filter(() => folders.includes('data')).map((source) => ({ from: layer, source, legal: layer === 'cli' })),
  { from: layer, source: './neighbor', legal: true },
  { from: `${layer}/deep`, source: '../neighbor', legal: true },
  { from: layer, source: '../extension', legal: false },
  { from: layer, source: 'vscode', legal: vscode },
  { from: layer, source: 'node:fs', legal: node },
  { from: layer, source: 'fs', legal: node }
]);

const forms: Record<string, (source: string) => string> = {
  import: (source) => `import { thing } from '${source}';\n\nexport const other = thing;\n`,
  'import type': (source) => `import type { thing } from '${source}';\n\nexport type Other = thing;\n`,
  export: (source) => `export { thing } from '${source}';\n`,
  'dynamic import': (source) => `export const other = import('${source}');\n`
};

/** A type of Node.js leaves nothing behind in the bundle, so the linter lets it pass. */
const isErased = (form: string, source: string): boolean => form === 'import type' && /^(node:)?fs$/.test(source);

describe('import boundaries', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'claimlens-lint-')));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const fileOf = (form: string, index: number): string => `src/${imports[index]?.from}/${form.replace(' ', '-')}-${index}.ts`;

  /** The files in which the linter, with the project's own configuration, finds an error. */
  const rejected = new Set<string>();
  before(() => {
    copyFileSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
    for (const [form, write] of Object.entries(forms)) {
      for (const [index, { source }] of imports.entries()) {
        const file = path.join(folder, fileOf(form, index));
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, write(source));
      }
    }
    const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
    const values = ['ci', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, [biome, ...values], { cwd: folder, encoding: 'utf8' });
    const errors = stdout.matchAll(/^::error title=lint\/\w+\/(?:noRestrictedImports|noNodejsModules),file=([^,]+),/gm);
    for (const [, file = ''] of errors) rejected.add(path.relative(folder, file).replaceAll(path.sep, '/'));
  });

  for (const form of Object.keys(forms)) {
    it(`holds for every ${form}`, () => {
      const wrong = imports.flatMap(({ from, source, legal }, index) =>
        rejected.has(fileOf(form, index)) === (legal || isErased(form, source))
          ? [`src/${from} ${legal ? 'may' : 'must not'} import ${source}`]
          : []
      );
      assert.deepEqual(wrong, []);
    });
  }
});
