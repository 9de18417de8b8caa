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

/** The extension's manifest, package.json. */
export const manifest = shape.parse(JSON.parse(read('package.json')));

/** The names of all settings. */
export const settings: string[] = [manifest.contributes.configuration ?? []].flat().flatMap(({ properties }) => Object.keys(properties));
