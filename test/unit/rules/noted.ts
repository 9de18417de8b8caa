import { bundled } from '../../../src/data/bundled';
import { coursesOf } from '../../../src/rules/courses';
import { keyOf } from '../../../src/rules/key';
import { FLAG, type Notes, type RowPlace, SPOT, spotsLengthAt, WIDTH } from '../../../src/rules/notes';
import { createNotesWriter } from '../../../src/rules/notes-writer';
import { createNoting } from '../../../src/rules/noting';
import type { RuleSettings } from '../../../src/rules/spot';
import { viewOf } from '../../../src/rules/view';
import { fileOf, TODAY } from './marked-claims';

/** Notes for tests: of texts, made by hand, and read. */

export function notesOf(text: string, settings?: RuleSettings): Notes {
  const file = fileOf(text);
  const noting = createNoting();
  for (let index = 0; index < file.claimCount; index++) noting.add(viewOf(file.claim(index), bundled, TODAY), settings);
  return noting.end();
}

export function rowsIn(notes: Notes, by = 0): readonly RowPlace[] {
  const rows: RowPlace[] = [];
  let spotsAt = 0;
  for (let at = 0; at < notes.rows.length; at += WIDTH) {
    rows.push({ part: { notes, by }, at, spotsAt });
    spotsAt += spotsLengthAt(notes, at);
  }
  return rows;
}

export interface Session {
  readonly patient: string;
  readonly fractions?: number;
  readonly units?: number;
  /** First and last day as day numbers. */
  readonly days?: readonly [number, number] | null;
  /** Offsets of weekly management. */
  readonly weekly?: readonly number[];
  readonly settings?: RuleSettings;
}

/** Notes of claims of a course. */
export function sessions(...all: readonly Session[]): Notes {
  const writer = createNotesWriter();
  for (const { patient, fractions = 0, weekly = [], units = weekly.length, days = [100, 104], settings } of all) {
    const [from, to] = days ?? [null, null];
    writer.row(keyOf(patient, 1), keyOf(patient, 2), patient === '' ? FLAG.nameless : 0, weekly.length, {
      claims: 1,
      fractions,
      units,
      from,
      to
    });
    for (const start of weekly) writer.spot(SPOT.weekly, { start, end: start + 5 }, settings);
  }
  return writer.end();
}

/** What the rows of one patient show, briefly. */
export const courses = (rows: readonly RowPlace[]) =>
  coursesOf(rows)
    .map(({ claims, fractions, units, from, doubtful }) => [claims, fractions, units, from, doubtful] as const)
    .sort((a, b) => (a[3] ?? 0) - (b[3] ?? 0) || a[1] - b[1]);
