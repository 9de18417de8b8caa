import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';

/** The text of a JSON file as src/data/packed.ts unpacks it: deflated, in base64. */
export function pack(json) {
  return deflateRawSync(JSON.stringify(JSON.parse(json)), { level: 9 }).toString('base64');
}

/**
 * esbuild plugin: bundles the JSON files of src/data packed. They are a third of their size that way, and a
 * string costs nothing to load until the first look-up.
 */
export const packData = {
  name: 'pack-data',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]data[\\/][a-z-]+\.json$/ }, async ({ path }) => ({
      contents: `export default ${JSON.stringify(pack(await readFile(path, 'utf8')))};`,
      loader: 'js'
    }));
  }
};
