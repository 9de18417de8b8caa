import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The declarations of a file that is formatted as ours are: each starts in the first column. Imports and types hold nothing to change. */
function declarationsOf(file, root) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  const declarations = [];
  for (const [index, line] of lines.entries()) {
    if (/^(export )?(async )?(function|const|let) /.test(line)) declarations.push({ from: index + 1, to: index + 1 });
    else if (/^[\])}]/.test(line) && declarations.length > 0) declarations.at(-1).to = index + 1;
  }
  return declarations.map(({ from, to }) => `${file}:${from}-${to}`);
}

/** `count` declarations of these files, picked by chance, as ranges of lines: `src/rules/view.ts:10-24`. */
export function sampleOf(files, root, count, seed) {
  const random = randomFrom(seed);
  return files
    .flatMap((file) => declarationsOf(file, root))
    .map((declaration) => ({ declaration, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ declaration }) => declaration)
    .sort();
}
