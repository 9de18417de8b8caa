import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundled } from '../../../src/data/bundled';

const FOLDER = path.join(__dirname, '../../../../shared/tables');

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(path.join(FOLDER, file), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? '', cell])));
}

const CLAIMS: Row = { P: 'professional', I: 'institutional', both: 'both' };

/** Where domain.md §3 or §11 decides against the table: GY and GZ act on payment. */
const SLOTS: Row = { GY: 'bypass', GZ: 'bypass' };

describe('coverage of the raw tables', () => {
  before(function () {
    if (!existsSync(FOLDER)) {
      console.log('      skipped: ../shared/tables is not there');
      this.skip();
    }
  });

  it('has the 426 modifiers with the verdict, claim kind and slot class of the table', () => {
    const rows = rowsOf('modifiers.tsv').filter((row) => row.group !== 'ambulance-od');
    const expected = rows.map((row) => [row.code, row.on77407, CLAIMS[row.claim ?? ''], SLOTS[row.code ?? ''] ?? row.position].join(' '));
    const actual = bundled.modifiers().map((entry) => [entry.code, entry.verdict, entry.claims, entry.slot].join(' '));
    assert.equal(actual.length, 426);
    assert.deepEqual(actual.sort(), expected.sort());
  });

  it('knows none of the ambulance letter pairs as a modifier', () => {
    const pairs = rowsOf('modifiers.tsv').filter((row) => row.group === 'ambulance-od');
    assert.equal(pairs.length, 64);
    for (const row of pairs) assert.equal(bundled.modifier(row.code ?? ''), undefined, row.code);
  });

  it('has every assigned place of service as facility or not', () => {
    const rows = rowsOf('pos.tsv').filter((row) => row.pfs_setting !== 'none');
    const actual = bundled.places().map((entry) => `${entry.code} ${entry.facility}`);
    assert.deepEqual(
      actual.sort(),
      rows.map((row) => `${row.code} ${row.pfs_setting}`)
    );
  });

  it('has every filing indicator', () => {
    for (const row of rowsOf('filing.tsv')) {
      const family = row.family === 'blue' ? 'blue-cross-blue-shield' : row.family;
      assert.equal(bundled.filingIndicator(row.code ?? '')?.family, family, row.code);
    }
  });

  it('has every adjustment code with its status', () => {
    const kinds: Row = { group: 'group', CARC: 'reason', RARC: 'remark' };
    const expected = rowsOf('adjustments.tsv').map((row) => [kinds[row.kind ?? ''], row.code, row.status !== 'deactivated'].join(' '));
    const actual = bundled.adjustments().map((entry) => [entry.kind, entry.code, entry.current].join(' '));
    assert.deepEqual(actual.sort(), expected.sort());
  });

  it('has every contractor number of Medicare, and no number that decides nothing', () => {
    const rows = rowsOf('payers.tsv').filter((row) => row.payer === 'Medicare' && (row.kind === 'id' || row.kind === 'id_old'));
    const numbers = rows.flatMap((row) => row.value?.split('|') ?? []).filter((number) => !number.startsWith('00'));
    const medicare = bundled.payers().find((payer) => payer.family === 'medicare');
    assert.deepEqual([...(medicare?.ids ?? [])].sort(), numbers.sort());
  });
});
