import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from '../../../scripts/pack-data.mjs';
import { tableOf } from '../../../src/data/packed';

const FOLDER = path.join(__dirname, '../../../src/data');

describe('packed tables', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const texts = files.map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));

  it('unpack to what was packed', () => {
    for (const text of [...texts, '["é", "\\u0000", "😀"]']) assert.deepEqual(tableOf(pack(text)), JSON.parse(text));
  });

  it('leave a table that is not packed as it is', () => {
    const table = [{ code: '77407' }];
    assert.equal(tableOf(table), table);
  });

  it('take less than 46 kB of the bundle', () => {
    const size = texts.reduce((sum, text) => sum + pack(text).length, 0);
    assert.ok(size < 46_000, `${size} characters`);
  });
});
