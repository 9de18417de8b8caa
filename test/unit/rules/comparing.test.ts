import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../../src/claims/lines';
import { compared, createComparing } from '../../../src/rules/comparing';
import type { Finding, SeveritySetting } from '../../../src/rules/finding';
import { inLines, NO_NOTES, type PartNotes } from '../../../src/rules/notes';
import { type Session, sessions } from './noted';

function found(parts: readonly PartNotes[], many?: number) {
  const findings: Finding[] = [];
  const comparing = createComparing((finding) => findings.push(finding), many);
  for (const part of parts) {
    comparing.add(part);
    for (const _ of comparing.letGo());
  }
  for (const _ of comparing.end());
  const count = findings.length;
  for (const _ of comparing.end());
  assert.equal(findings.length, count, 'it begins anew');
  return findings.map(({ message: _, related = [], ...finding }) => ({ ...finding, related: related.map(({ message: __, ...at }) => at) }));
}

const part = (by: number, ...all: readonly Session[]): PartNotes => ({ notes: sessions(...all), by });

const UNITS = { rule: 'course.management-units', severity: 'information' };
/** Two units of weekly management for five fractions are one too many. */
const FIVE: Session = { patient: 'A', fractions: 5 };

describe('comparing', () => {
  it('speaks of the last place of all parts, and names the others', () => {
    assert.deepEqual(found([part(0, { patient: 'A', weekly: [10] }), part(50, FIVE), part(80, { patient: 'A', weekly: [10] })]), [
      { ...UNITS, start: 90, end: 95, related: [{ start: 10, end: 15 }] }
    ]);
  });

  it('brings along where places stand in lines', () => {
    const { notes, by } = part(100, FIVE, { patient: 'A', weekly: [1, 7] });
    const range = (line: number) => ({ start: { line, character: 1 }, end: { line: line + 1, character: 0 } });
    assert.deepEqual(found([{ notes: inLines(notes, linesOf('abcde\nabcde\n')), by }]), [
      { ...UNITS, start: 107, end: 112, range: range(1), related: [{ start: 101, end: 106, range: range(0) }] }
    ]);
  });

  it('follows what was set where the place stands', () => {
    const severities = (first: SeveritySetting | null, last: SeveritySetting | null) => {
      const settingsOf = (setting: SeveritySetting | null) =>
        setting === null ? {} : { settings: { 'course.management-units': setting } };
      const all = [FIVE, { patient: 'A', weekly: [1], ...settingsOf(first) }, { patient: 'A', weekly: [7], ...settingsOf(last) }];
      return found([part(0, ...all)]).map(({ severity }) => severity);
    };
    assert.deepEqual(severities(null, 'warning'), ['warning']);
    assert.deepEqual(severities(null, 'off'), []);
    assert.deepEqual(severities('off', null), ['information']);
  });

  it('may pause after each part and each patient', () => {
    const comparing = createComparing(() => undefined);
    for (const by of [0, 50]) {
      comparing.add(part(by, ...['A', 'B', 'C'].map((patient) => ({ patient, weekly: [1] })), { patient: 'D', fractions: 5 }));
    }
    assert.equal([...comparing.end()].length, 2 + 3);
  });

  it('finds nothing in nothing', () => assert.deepEqual(compared(NO_NOTES), []));

  it('with little room finds the same, as long as the claims of a patient are near', () => {
    // Each patient has claims in three parts that follow each other.
    const claim = fc.record({ fractions: fc.nat(6), weekly: fc.array(fc.nat(900), { maxLength: 2 }), near: fc.nat(2) });
    const document = fc.array(fc.array(claim, { minLength: 1, maxLength: 6 }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(document, (all) => {
        const parts = all.map((claims, index) =>
          part(index * 1000, ...claims.map(({ near, ...rest }, number) => ({ patient: `${index - near} ${number}`, ...rest })))
        );
        const brief = (findings: ReturnType<typeof found>) => findings.map((finding) => JSON.stringify(finding)).sort();
        assert.deepEqual(brief(found(parts, 40)), brief(found(parts)));
      }),
      { numRuns: 200 }
    );
  });

  it('with little room finds the same of patients who come up again and again, and keeps little of each', () => {
    const claims = (day: number) =>
      ['A', 'B', 'C'].flatMap((patient): readonly Session[] => [
        { patient, fractions: 1, days: [day, day], weekly: day % 5 === 0 ? [day] : [] },
        { patient: `${patient} undated`, fractions: 1, days: null, weekly: day % 9 === 0 ? [day] : [] }
      ]);
    const parts = Array.from({ length: 100 }, (_, day) => part(day * 1000, ...claims(day)));
    const inOrder = (findings: ReturnType<typeof found>) => findings.map((finding) => JSON.stringify(finding)).sort();
    assert.deepEqual(inOrder(found(parts, 20)), inOrder(found(parts)));
    const comparing = createComparing(() => undefined, 20);
    for (const one of parts) {
      comparing.add(one);
      assert.ok([...comparing.letGo()].length < 40);
    }
  });

  it('with little room forgets patients that have not come up for long', () => {
    const parts = [
      part(0, { patient: 'A', weekly: [1, 7] }),
      ...['B', 'C', 'D', 'E'].map((patient) => part(50, { patient, fractions: 1 })),
      part(90, FIVE)
    ];
    assert.deepEqual(found(parts, 3), []);
    assert.equal(found(parts, 6).length, 1);
  });
});
