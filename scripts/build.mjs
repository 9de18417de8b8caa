// Builds dist/ (minified; with --dev readable and with source maps) and, with --tests, the integration tests into out/.
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
await Promise.all([
  build({ ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node' }),
  build({ ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', platform: 'browser' }),
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
