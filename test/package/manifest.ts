import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

/** The project's folder. */
export const root = path.resolve(__dirname, '../..');

/** The text of one of the project's files. */
export const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const configuration = z.object({ properties: z.record(z.string(), z.unknown()) });
const shape = z.looseObject({
  version: z.string(),
  main: z.string(),
  browser: z.string(),
  icon: z.string(),
  contributes: z.looseObject({
    commands: z.optional(z.array(z.object({ command: z.string(), title: z.string(), category: z.optional(z.string()) }))),
    configuration: z.optional(z.union([configuration, z.array(configuration)]))
  })
});

/** A value with its `%keys%` replaced by the English texts of package.nls.json. */
function resolved(value: unknown, texts: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === 'string') return /^%.*%$/.test(value) ? texts[value.slice(1, -1)] : value;
  if (Array.isArray(value)) return value.map((item) => resolved(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, texts)]));
}

/** The extension's manifest, package.json, in English. */
export const manifest = shape.parse(resolved(JSON.parse(read('package.json')), JSON.parse(read('package.nls.json'))));

/** The names of all settings. */
export const settings: string[] = [manifest.contributes.configuration ?? []].flat().flatMap(({ properties }) => Object.keys(properties));
