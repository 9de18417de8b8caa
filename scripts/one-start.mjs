// Puts what the extension loads at once into one file: to find and open a dozen small ones costs the editor more than to
// run them.
import path from 'node:path';

/** What a part needs as soon as it is loaded. */
const AT_ONCE = /\bvar\{[^{}]*\}=require\("(\.[^"]+)"\)/g;
const REQUIRED = /\brequire\("(\.[^"]+)"\)/g;

/** Paths of the parts that a part needs at once, each behind those that it needs itself. */
export function neededAtOnce(entry, texts) {
  const order = [];
  const visit = (file, above) => {
    if (above.includes(file)) throw new Error(`Parts need each other: ${[...above, file].map((name) => path.basename(name)).join(' → ')}`);
    if (order.includes(file)) return;
    for (const [, name] of (texts.get(file) ?? '').matchAll(AT_ONCE)) visit(path.resolve(path.dirname(file), name), [...above, file]);
    order.push(file);
  };
  visit(entry, []);
  return order.slice(0, -1);
}

/**
 * The same parts, as CommonJS by path, with all that `entry` needs at once inside of it. It exports them as `parts`, by
 * which all others find them there.
 */
export function withOneStart(entry, texts) {
  const inside = new Map(neededAtOnce(entry, texts).map((file, index) => [file, `part${index}`]));
  const inEntry = (file) =>
    texts
      .get(file)
      .replace(REQUIRED, (_, name) => {
        const required = path.resolve(path.dirname(file), name);
        return inside.get(required) ?? `require("${relative(entry, required)}")`;
      })
      .replaceAll('require("vscode")', 'editor');
  const parts = [...inside].map(([file, name]) => `const ${name}=(()=>{const module={};${inEntry(file)}return module.exports})();`);
  const shared = `module.exports.parts={${[...inside.values()].join(',')}};`;
  const merged = new Map([[entry, ['"use strict";const editor=require("vscode");', ...parts, inEntry(entry), shared].join('\n')]]);
  for (const [file, text] of texts) {
    if (file === entry || inside.has(file)) continue;
    merged.set(
      file,
      text.replace(REQUIRED, (whole, name) => {
        const part = inside.get(path.resolve(path.dirname(file), name));
        return part === undefined ? whole : `require("${relative(file, entry)}").parts.${part}`;
      })
    );
  }
  return merged;
}

function relative(from, to) {
  const name = path.relative(path.dirname(from), to).replaceAll(path.sep, '/');
  return name.startsWith('.') ? name : `./${name}`;
}
