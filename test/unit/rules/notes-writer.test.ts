import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../../src/claims/lines';
import { countsIn, FLAG, hasFlag, inLines, isSame, keyIn, NO_NOTES, type Notes, SPOT, spotsIn } from '../../../src/rules/notes';
import { createNotesWriter, type NotesWriter } from '../../../src/rules/notes-writer';
import type { RuleSettings } from '../../../src/rules/spot';
import { rowsIn } from './noted';

const SETTINGS: readonly (RuleSettings | undefined)[] = [undefined, { 'course.short-course': 'off' }, { 'remittance.reversal': 'warning' }];

const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const day = fc.option(fc.integer({ min: -30_000, max: 60_000 }));
const spot = fc.record({
  what: fc.constantFrom(...Object.values(SPOT)),
  start: fc.nat({ max: 2 ** 29 }),
  settings: fc.constantFrom(...SETTINGS)
});
const row = fc.record({
  firstKey: int,
  secondKey: int,
  flags: fc.nat({ max: 15 }),
  counts: fc.record(
    { claims: fc.nat({ max: 2 ** 20 }), fractions: fc.nat(), units: fc.nat(), from: day, to: day },
    { noNullPrototype: true }
  ),
  spots: fc.array(spot, { maxLength: 4 })
});
type RowText = (typeof row extends fc.Arbitrary<infer Value> ? Value : never) & object;

function write(writer: NotesWriter, rows: readonly RowText[]): void {
  for (const { firstKey, secondKey, flags, counts, spots } of rows) {
    writer.row(firstKey, secondKey, flags, spots.length, counts);
    for (const { what, start, settings } of spots) writer.spot(what, { start, end: start + 5 }, settings);
  }
}

function notesOf(rows: readonly RowText[]): Notes {
  const writer = createNotesWriter();
  write(writer, rows);
  return writer.end();
}

const read = (notes: Notes, by = 0) =>
  rowsIn(notes, by).map((one) => ({
    key: keyIn(one),
    flags: Object.values(FLAG).filter((flag) => hasFlag(one, flag)),
    counts: countsIn(one),
    spots: Object.values(SPOT).map((what) => spotsIn(one, what))
  }));

const expected = (rows: readonly RowText[], by = 0) =>
  rows.map(({ firstKey, secondKey, flags, spots, counts }) => ({
    key: `${firstKey} ${secondKey}`,
    flags: Object.values(FLAG).filter((flag) => (flags & flag) !== 0),
    counts: { ...counts, fractions: Math.min(counts.fractions, 1e9), units: Math.min(counts.units, 1e9) },
    spots: Object.values(SPOT).map((what) =>
      spots
        .filter((one) => one.what === what)
        .map(({ start, settings }) => {
          const at = { start: start + by, end: start + 5 + by };
          return settings === undefined ? at : { ...at, settings };
        })
    )
  }));

describe('notes', () => {
  it('say what was written, with offsets of the file', () => {
    fc.assert(fc.property(fc.array(row), fc.nat(), (rows, by) => assert.deepEqual(read(notesOf(rows), by), expected(rows, by))));
  });

  it('keep nothing of those written before', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (before, rows) => {
        const writer = createNotesWriter();
        write(writer, before);
        const first = writer.end();
        write(writer, rows);
        assert.deepEqual([read(first), read(writer.end())], [expected(before), expected(rows)]);
        assert.deepEqual(writer.end(), NO_NOTES);
      })
    );
  });

  it('can be copied row by row', () => {
    fc.assert(
      fc.property(fc.array(row), fc.nat({ max: 2 ** 29 }), (rows, by) => {
        const writer = createNotesWriter();
        for (const one of rowsIn(notesOf(rows), by)) writer.copy(one, 1000);
        assert.deepEqual(read(writer.end(), 1000), expected(rows, by));
      })
    );
  });

  it('can be copied as a whole, and looked at where they were written', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (before, rows) => {
        const writer = createNotesWriter();
        for (const all of [before, rows]) {
          writer.copyAll({ notes: notesOf(before), by: 7 }, 0);
          writer.clear();
          writer.copyAll({ notes: notesOf(all), by: 7 }, 3);
          writer.copyAll({ notes: notesOf(rows), by: 7 }, 3);
          assert.deepEqual(read(writer.view(), 3), [...expected(all, 7), ...expected(rows, 7)]);
          writer.clear();
          assert.deepEqual(read(writer.view()), []);
        }
      })
    );
  });

  it('can say where spots stand in lines, also when they are copied', () => {
    const writer = createNotesWriter();
    writer.row(1, 2, 0, 1);
    writer.spot(SPOT.weekly, { start: 1, end: 4 }, undefined);
    const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 1 } };
    const located = inLines(writer.end(), linesOf('ab\ncd'));
    assert.deepEqual(
      rowsIn(located, 10).map((one) => spotsIn(one, SPOT.weekly)),
      [[{ start: 11, end: 14, range }]]
    );
    for (const place of rowsIn(located, 10)) writer.copy(place, 0);
    assert.deepEqual(
      rowsIn(writer.end()).map((one) => spotsIn(one, SPOT.weekly)),
      [[{ start: 11, end: 14, range }]]
    );
  });

  it('are the same when they say the same', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (a, b) => {
        assert.equal(isSame(notesOf(a), notesOf(a)), true);
        assert.equal(isSame(notesOf(a), notesOf(b)), JSON.stringify(expected(a)) === JSON.stringify(expected(b)));
      })
    );
    const one = notesOf([
      { firstKey: 1, secondKey: 1, flags: 0, counts: { claims: 1, fractions: 1, units: 1, from: 1, to: 1 }, spots: [] }
    ]);
    assert.equal(isSame(one, { ...one, settings: [{}] }), false);
  });
});
