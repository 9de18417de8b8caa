import assert from 'node:assert/strict';
import { bundled, TABLES } from '../../../src/data/bundled';
import { segmentNames } from '../../../src/data/segment';

const names = () => bundled.names;

describe('names of segments', () => {
  const elements: readonly (readonly [string, number, string | undefined, string | undefined])[] = [
    ['SV1', 2, 'charge of the line', undefined],
    ['SV1', 3, 'unit of measure', 'unit'],
    ['SV1', 7, 'diagnosis pointers', undefined],
    ['SV1', 6, undefined, undefined],
    ['SV1', 99, undefined, undefined],
    ['SBR', 9, 'filing indicator', 'filing'],
    ['CLM', 20, 'reason for the delay', undefined],
    ['CLP', 9, 'claim frequency', 'frequency'],
    ['BPR', 16, 'date of the payment', 'date'],
    ['NM1', 9, 'identifier', undefined],
    ['CAS', 1, 'adjustment group', 'group'],
    ['CAS', 4, 'units taken off', undefined],
    ['CAS', 5, 'adjustment reason', 'reason'],
    ['CAS', 19, 'units taken off', undefined],
    ['PLB', 6, 'amount', undefined],
    ['HI', 12, 'code', undefined],
    ['XYZ', 1, undefined, undefined],
    ['SV1', 0, undefined, undefined]
  ];
  for (const [id, number, name, values] of elements) {
    it(`${id}${String(number).padStart(2, '0')} is ${name ?? 'not named'}`, () => {
      const entry = names().element(id, number);
      assert.deepEqual([entry?.name, entry?.values], [name, values]);
    });
  }

  it('know the components of a composite', () => {
    assert.deepEqual(names().component('SV1', 1, 1), { name: 'kind of procedure code', values: 'qualifier' });
    assert.deepEqual(names().component('SV1', 1, 6), { name: 'modifier', values: 'modifier' });
    assert.deepEqual(names().component('CLM', 5, 3), { name: 'claim frequency', values: 'frequency' });
    assert.deepEqual(names().component('PLB', 5, 1), { name: 'reason', values: 'provider adjustment' });
    assert.equal(names().component('SV1', 2, 1), undefined);
    assert.equal(names().component('SV1', 1, 9), undefined);
  });

  it('know segments and values', () => {
    assert.equal(names().segment('SV2'), 'institutional service');
    assert.equal(names().segment('HI'), 'diagnoses and other codes of the claim');
    assert.equal(names().segment('XYZ'), undefined);
    assert.equal(names().value('unit', 'UN'), 'units');
    assert.equal(names().value('unit', 'XX'), undefined);
    assert.equal(names().value('no list', 'UN'), undefined);
  });

  it('use every composite and every list that they define', () => {
    const { segments, composites, values } = TABLES.segments;
    const used = JSON.stringify([segments, composites]);
    for (const name of Object.keys(composites)) assert.ok(used.includes(`"of":"${name}"`), name);
    for (const list of Object.keys(values)) assert.ok(used.includes(`,"${list}"]`), list);
  });

  it('come from the table that is given', () => {
    const own = segmentNames({ sources: ['X'], confidence: 'recalled', segments: { AA: ['first', 'one'] }, composites: {}, values: {} });
    assert.deepEqual([own.segment('AA'), own.element('AA', 1), own.segment('SV1')], ['first', { name: 'one' }, undefined]);
  });
});
