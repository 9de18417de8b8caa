// Builds dist/ (minified; with --dev readable and with source maps) and, with --tests, the integration tests into out/.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asCommonJs } from './common-js.mjs';
import { neededAtOnce, withOneStart } from './one-start.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dev = process.argv.includes('--dev');

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning'
};

/** Every file below a folder whose name ends so, relative to the project. */
const filesBelow = (folder, ending) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));

/**
 * The extension for the desktop. What is imported with `import()` becomes a file of its own, which is loaded when it
 * is needed; esbuild parts only ES modules, so each part is turned into CommonJS afterwards.
 */
async function buildDesktop() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['src/extension.ts'],
    outdir: 'dist',
    chunkNames: 'parts/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    splitting: true,
    sourcemap: dev ? 'inline' : false,
    write: false
  });
  const texts = new Map(outputFiles.map(({ path: file, text }) => [file, asCommonJs(text)]));
  // Fails when a part needs itself, directly or through others, as soon as it is loaded.
  for (const file of texts.keys()) neededAtOnce(file, texts);
  // Readable parts keep their source maps.
  for (const [file, text] of dev ? texts : withOneStart(path.join(root, 'dist/extension.js'), texts)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** esbuild plugin: the browser has no modules of Node.js, so an import() of one fails there when it is tried. */
const noNode = {
  name: 'no-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path: name }) => ({ path: name, namespace: 'no-node' }));
    onLoad({ filter: /^/, namespace: 'no-node' }, ({ path: name }) => ({ contents: `throw new Error('There is no ${name} here.');` }));
  }
};

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

function writeJson(file, value) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify(value));
}

/** All tables in one file and the rows of the rule table in another; the extension reads each when it is first needed. */
function writeData() {
  const tables = filesBelow('src/data', '.json').map((file) => [path.basename(file, '.json'), readJson(file)]);
  writeJson('dist/data.json', Object.fromEntries(tables));
  writeJson(
    'dist/rules.json',
    Object.entries(readJson('src/rules/table.json')).map(([id, facts]) => ({ id, ...facts }))
  );
}

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
writeData();
await Promise.all([
  buildDesktop(),
  build({
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    plugins: [noNode]
  }),
  build({ ...common, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', platform: 'node', banner: { js: '#!/usr/bin/env node' } })
]);
chmodSync(path.join(root, 'dist/cli.js'), 0o755);

if (process.argv.includes('--tests')) {
  rmSync(path.join(root, 'out'), { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: filesBelow('test/integration', '.ts'),
    outdir: 'out/integration',
    platform: 'node',
    minify: false,
    sourcemap: 'inline',
    external: ['vscode', 'mocha']
  });
}
