import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** Fields of the manifest that users read. The name and the description of the product stay in place: npm reads them too. */
const VISIBLE =
  /^(displayName|title|category|shortTitle|description|markdownDescription|deprecationMessage|markdownDeprecationMessage|label|enumDescriptions|markdownEnumDescriptions|enumItemLabels|userDescription)$/;
const KEY = /^%([\w.-]+)%$/;

const shape = z.object({ contributes: z.unknown(), capabilities: z.unknown() });
const MANIFEST = shape.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const TEXTS = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync('package.nls.json', 'utf8')));

interface Place {
  readonly path: string;
  readonly text: string;
}

/** Every string in fields that users read, with its place. Names of settings and properties are no fields. */
function visibleTexts(value: unknown, path: string, visible: boolean): readonly Place[] {
  if (typeof value === 'string') return visible ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => visibleTexts(item, `${path}[${index}]`, visible));
  if (typeof value !== 'object' || value === null) return [];
  // What a language model reads stays as it is.
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'inputSchema'
      ? []
      : visibleTexts(item, `${path}.${key}`, (VISIBLE.test(key) && typeof item !== 'object') || (VISIBLE.test(key) && Array.isArray(item)))
  );
}

const PLACES = [...visibleTexts(MANIFEST.contributes, 'contributes', false), ...visibleTexts(MANIFEST.capabilities, 'capabilities', false)];

describe('texts of the manifest', () => {
  it('are all in package.nls.json, ready for translation', () => {
    assert.ok(PLACES.length > 50, `only ${PLACES.length} texts found`);
    assert.deepEqual(
      PLACES.filter(({ text }) => !KEY.test(text)),
      [],
      'Give these texts a key in package.nls.json and write %key% in package.json.'
    );
  });

  it('have a text for every key, and a key for every text', () => {
    const used = new Set(PLACES.flatMap(({ text }) => KEY.exec(text)?.[1] ?? []));
    assert.deepEqual(
      { missing: [...used].filter((key) => TEXTS[key] === undefined), unused: Object.keys(TEXTS).filter((key) => !used.has(key)) },
      { missing: [], unused: [] }
    );
  });

  it('are not empty', () => {
    assert.deepEqual(
      Object.entries(TEXTS).filter(([, text]) => text.trim() === ''),
      []
    );
  });
});
