import type { Course } from './course-count';
import { coursesOf, gathered } from './courses';
import type { Finding, Related } from './finding';
import { countOf, FLAG, type Notes, type PartNotes, type RowPlace, SPOT } from './notes';
import { createNotesWriter } from './notes-writer';
import { createPatientsOf } from './patients';
import { finding } from './report';
import { createReversals, type Reversal } from './reversals';
import type { Remark, Rule } from './rule';
import { RULES } from './rules';

/** Compares the claims of one file after the other by their notes. Hands over findings as they are made, in no order. */
export interface Comparing {
  /** Parts of a file are to be added in its order. */
  readonly add: (part: PartNotes) => void;
  /**
   * Where memory has to stay bounded, to be called after each part, whose notes are not needed any more then: once very many
   * claims are known, says what there is to say of patients who have not come up for long, and forgets them. Takes steps, so
   * that a caller may pause.
   */
  readonly letGo: () => Generator<void, void>;
  /** Says what comparing all claims of the file shows, in steps; then it begins anew. */
  readonly end: () => Generator<void, void>;
}

/** Very many claims, in about five megabytes of a file. */
const MANY = 8_192;

const OF_COURSES = RULES.flatMap((rule) => (rule.course === undefined ? [] : [{ rule, judge: rule.course }]));
const OF_REVERSALS = RULES.flatMap((rule) => (rule.reversal === undefined ? [] : [{ rule, judge: rule.reversal }]));

/** `take` is given the findings; `many` claims are many. */
export function createComparing(take: (finding: Finding) => void, many: number = MANY): Comparing {
  const reversals = createReversals();
  const patientsOf = createPatientsOf();
  let parts: PartNotes[] = [];
  /** The last of them, where it has not been stored. */
  let latest: PartNotes | null = null;
  let claims = 0;
  // Where memory has to stay bounded, notes are copied into one of these, and what is kept of them into the other.
  let store = createNotesWriter();
  let spare = createNotesWriter();
  let base = 0;

  function judgeCourses(courses: readonly Course[]): void {
    for (const course of courses) for (const { rule, judge } of OF_COURSES) tell(rule, judge(course));
  }

  function judgeReversals(all: readonly Reversal[]): void {
    for (const reversal of all) for (const { rule, judge } of OF_REVERSALS) tell(rule, judge(reversal));
  }

  function tell(rule: Rule, remark: Remark | null): void {
    const found = remark === null ? null : findingOf(rule, remark);
    if (found !== null) take(found);
  }

  /** Keeps what a patient's claims show together, so that what is kept does not grow with the claims. */
  function keep(rows: readonly RowPlace[], by: number): void {
    const [row, another] = rows;
    if (row === undefined) return;
    if (another === undefined) {
      spare.copy(row, by);
      return;
    }
    const { courses, undated } = gathered(rows);
    for (const course of undated === null ? courses : [...courses, undated]) {
      const spots = [[SPOT.weekly, course.weekly] as const, [SPOT.short, course.short] as const];
      spare.together(row, course.doubtful ? FLAG.doubtful : 0, course, spots, by);
    }
  }

  /** Judges the patients that the latter half of the rows does not name any more, and keeps what is known of the others. */
  function* halve(by: number): Generator<void, void> {
    const middle = claims >> 1;
    spare.clear();
    for (const patient of patientsOf(parts, (last) => last >= middle)) {
      if (patient !== null && patient.lastRow >= middle) keep(patient.rows(), by);
      else if (patient !== null) judgeCourses(coursesOf(patient.rows()));
      yield;
    }
    [store, spare] = [spare, store];
    base = by;
  }

  /** What is stored is all that is known. */
  function restore(): void {
    const part = { notes: store.view(), by: base };
    parts = [part];
    claims = countOf(part.notes);
  }

  return {
    add(part) {
      judgeReversals(reversals.add(part));
      parts.push(part);
      latest = part;
      claims += countOf(part.notes);
    },
    *letGo() {
      if (latest === null) return;
      const { by } = latest;
      if (parts.length === 1) base = by;
      store.copyAll(latest, base);
      latest = null;
      restore();
      if (claims <= many) return;
      yield* halve(by);
      restore();
    },
    *end() {
      for (const patient of patientsOf(parts, () => false)) {
        if (patient !== null) judgeCourses(coursesOf(patient.rows()));
        yield;
      }
      judgeReversals(reversals.end());
      store.clear();
      latest = null;
      parts = [];
      claims = 0;
    }
  };
}

/** What comparing all claims of a file shows. */
export function compared(notes: Notes): Finding[] {
  const findings: Finding[] = [];
  const comparing = createComparing((finding) => findings.push(finding));
  comparing.add({ notes, by: 0 });
  for (const _ of comparing.end());
  return findings;
}

/** Information, as the rest may be in another file; unless a severity was set where it stands. Null where the rule is off there. */
function findingOf({ id }: Rule, { at, message, related }: Remark): Finding | null {
  const severity = at.settings?.[id] ?? 'information';
  if (severity === 'off') return null;
  const { start, end, range } = at;
  const others = related.map(relatedOf);
  // Written out, as spotIn in notes.ts is.
  return range === undefined
    ? finding(id, severity, at, message, others)
    : { rule: id, severity, message, start, end, range, related: others };
}

function relatedOf({ at: { start, end, range }, message }: Remark['related'][number]): Related {
  return range === undefined ? { start, end, message } : { start, end, range, message };
}
