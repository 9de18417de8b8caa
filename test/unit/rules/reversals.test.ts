import assert from 'node:assert/strict';
import { keyOf } from '../../../src/rules/key';
import { FLAG, SPOT } from '../../../src/rules/notes';
import { createNotesWriter } from '../../../src/rules/notes-writer';
import { createReversals } from '../../../src/rules/reversals';

/** A claim of a remittance by its number, behind `-` when it takes a payment back; `course` is none. */
type Row = string;

/** Pairs of places, which are the numbers of the rows. */
const CASES: readonly (readonly [name: string, rows: readonly Row[], pairs: readonly (readonly [number, number | null])[]])[] = [
  ['nothing', [], []],
  ['no reversal', ['A'], []],
  ['a reversal and its correction', ['-A', 'A'], [[0, 1]]],
  ['a reversal without one', ['-A'], [[0, null]]],
  ['what stands before it corrects nothing', ['A', '-A'], [[1, null]]],
  ['the next claim of the number', ['-A', 'B', 'course', 'A', 'A'], [[0, 3]]],
  [
    'several reversals',
    ['-A', '-A', '-B', 'A'],
    [
      [0, 3],
      [1, 3],
      [2, null]
    ]
  ],
  [
    'a second round',
    ['-A', 'A', '-A', 'A'],
    [
      [0, 1],
      [2, 3]
    ]
  ]
];

const numbered = (rows: readonly Row[], from: number) => {
  const writer = createNotesWriter();
  for (const [index, row] of rows.entries()) {
    const name = row.replace('-', '');
    const reverses = row.startsWith('-') ? FLAG.reverses : 0;
    writer.row(keyOf(name, 1), keyOf(name, 2), row === 'course' ? 0 : FLAG.remittance | reverses, 1);
    writer.spot(row === 'course' ? SPOT.weekly : SPOT.subject, { start: index, end: index + 5 }, undefined);
  }
  return { notes: writer.end(), by: from };
};

describe('reversals', () => {
  for (const [name, rows, pairs] of CASES) {
    for (const size of [1, 2, 10]) {
      it(`${name}, in parts of ${size}`, () => {
        const reversals = createReversals();
        for (let round = 0; round < 2; round++) {
          const found = [];
          for (let from = 0; from < rows.length; from += size) found.push(...reversals.add(numbered(rows.slice(from, from + size), from)));
          assert.deepEqual(
            [...found, ...reversals.end()].map(({ spot, correction }) => [spot.start, correction?.start ?? null]),
            pairs
          );
        }
      });
    }
  }
});
