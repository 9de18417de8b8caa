import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countsIn, type PartNotes, spotsLengthAt } from '../../../src/rules/notes';
import { createPatientsOf } from '../../../src/rules/patients';
import { courses, type Session, sessions } from './noted';

const session = fc.record({
  patient: fc.constantFrom('', 'A', 'B', 'C', 'D'),
  fractions: fc.integer({ min: 1, max: 9 }),
  weekly: fc.array(fc.nat(100), { maxLength: 1 })
});

const partsOf = (parts: readonly (readonly Session[])[]): readonly PartNotes[] => parts.map((all) => ({ notes: sessions(...all), by: 0 }));

/** The patients as one would find them with a Map. */
function expected(parts: readonly (readonly Session[])[]) {
  const patients = new Map<string, { fractions: number; lastRow: number; speaks: boolean }>();
  for (const [lastRow, { patient, fractions = 0, weekly = [] }] of parts.flat().entries()) {
    const name = patient === '' ? `${lastRow}` : patient;
    const known = patients.get(name) ?? { fractions: 0, speaks: false };
    patients.set(name, { fractions: known.fractions + fractions, lastRow, speaks: known.speaks || weekly.length > 0 });
  }
  return [...patients.values()];
}

const inOrder = (all: readonly unknown[]): readonly string[] => all.map((one) => JSON.stringify(one)).sort();

describe('patientsOf', () => {
  // One for all: its tables serve again.
  const patientsOf = createPatientsOf();

  it('finds the rows of each patient, in whatever parts they are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(session, { maxLength: 10 }), { maxLength: 5 }), fc.nat(30), (parts, from) => {
        const found = [];
        for (const patient of patientsOf(partsOf(parts), (lastRow) => lastRow >= from)) {
          if (patient === null) continue;
          const { lastRow } = patient;
          const speaks = patient.rows().some(({ part, at }) => spotsLengthAt(part.notes, at) > 0);
          found.push({ fractions: patient.rows().reduce((sum, row) => sum + countsIn(row).fractions, 0), lastRow, speaks });
        }
        assert.deepEqual(inOrder(found), inOrder(expected(parts).filter(({ lastRow, speaks }) => speaks || lastRow >= from)));
      }),
      { numRuns: 300 }
    );
  });

  it('finds a hundred thousand claims without names, each alone', () => {
    const parts = partsOf([Array.from({ length: 100_000 }, () => ({ patient: '', weekly: [1] }))]);
    let count = 0;
    for (const patient of patientsOf(parts, () => false)) count += patient === null ? 0 : courses(patient.rows()).length;
    assert.equal(count, 100_000);
  });

  it('finds nobody in nothing', () => assert.deepEqual([...patientsOf([], () => true)], []));
});
