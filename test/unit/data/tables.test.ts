import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { profile } from '../../../src/data/schema';
import * as tables from '../../../src/data/tables';

const FOLDER = path.join(__dirname, '../../../src/data');

const SCHEMAS: Readonly<Record<string, z.ZodMiniType>> = {
  'adjustments.json': z.array(tables.adjustmentGroup),
  'codes.json': z.array(tables.codeGroup),
  'filing.json': tables.filingTable,
  'modifiers.json': z.array(tables.modifierGroup),
  'pairs.json': z.array(tables.pairGroup),
  'payers.json': z.array(tables.payerRow),
  'places.json': tables.placeTable,
  'profile.json': profile,
  'revenue.json': tables.revenueTable,
  'segments.json': tables.segmentTable,
  'sources.json': z.array(tables.sourceGroup)
};

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function textOf(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8');
}

/** Every string of a JSON value, keys included. */
function* stringsOf(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      if (!Array.isArray(value)) yield key;
      yield* stringsOf(field);
    }
  }
}

describe('JSON files of the data module', () => {
  it('all have a schema', () => assert.deepEqual(files, Object.keys(SCHEMAS)));

  for (const [file, schema] of Object.entries(SCHEMAS)) {
    it(`${file} fits its schema`, () => {
      const { error } = z.safeParse(schema, JSON.parse(textOf(file)));
      assert.deepEqual(error?.issues ?? [], []);
    });
  }

  it('hold no price', () => {
    for (const file of files) {
      for (const text of stringsOf(JSON.parse(textOf(file))))
        assert.doesNotMatch(text, /\$|\bUSD\b|\d\.\d\d(?!\d)|\bRVUs?\b/, `${file}: ${text}`);
    }
  });

  it('hold no descriptor of the AMA or of CMS files', () => {
    const descriptors =
      /radiation tx|radiation treatment delivery|radiation treatment management|distinct procedural|increased procedural|repeat procedure or|bilateral procedure|multiple procedures|reduced services|discontinued procedure|unusual anesthesia|special treatment procedure|guidance for localization|mandated services|\bltd\b|1 mev|therapeutic radiology (simulation|treatment)|continuing medical physics|basic radiation dosimetry|design and construction/i;
    for (const file of files) {
      for (const text of stringsOf(JSON.parse(textOf(file)))) assert.doesNotMatch(text, descriptors, `${file}: ${text}`);
    }
  });

  it('use American spelling and plain punctuation', () => {
    const british =
      /programme|anaesth|anaemi|authoris|organis|specialise|behaviour|centre\b|centres\b|colour|licence|tumour|litre|mould|enrolment|cancelled|paediatric|haem|[–—“”‘’]/i;
    for (const file of files) {
      for (const text of stringsOf(JSON.parse(textOf(file)))) assert.doesNotMatch(text, british, `${file}: ${text}`);
    }
  });
});
