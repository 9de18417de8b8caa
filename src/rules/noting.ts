import { codeOf } from '../claims/values';
import { dayNumber } from './calendar';
import { type Shown, shownBy } from './course-shown';
import { keyOf } from './key';
import { FLAG, type Notes, SPOT } from './notes';
import { createNotesWriter, type NotesWriter } from './notes-writer';
import { isReversal } from './remittance-line';
import type { Service } from './service';
import type { RuleSettings } from './spot';
import { type ClaimView, SUBJECT } from './view';

/** Takes note of what claims show to the rules that compare them. */
export interface Noting {
  /** `settings` are those of the rules where the claim stands. */
  readonly add: (view: ClaimView, settings: RuleSettings | undefined) => void;
  /** The notes so far; then it begins anew. */
  readonly end: () => Notes;
}

export function createNoting(): Noting {
  const writer = createNotesWriter();
  return {
    add(view, settings) {
      if (view.setting === 'professional') noteCourse(writer, view, settings);
      else if (view.claim.kind === 'remittance') noteRemittance(writer, view, settings);
    },
    end: writer.end
  };
}

function noteCourse(writer: NotesWriter, view: ClaimView, settings: RuleSettings | undefined): void {
  const shown = shownBy(view);
  if (shown === null) return;
  const provider = view.claim.billingProvider?.value ?? '';
  const patient = view.claim.patient?.value ?? '';
  const flags = (shown.doubtful ? FLAG.doubtful : 0) | (provider === '' || patient === '' ? FLAG.nameless : 0);
  addRow(writer, provider, patient, flags, shown.weekly.length + shown.short.length, shown);
  for (const at of shown.weekly) writer.spot(SPOT.weekly, at, settings);
  for (const at of shown.short) writer.spot(SPOT.short, at, settings);
}

function noteRemittance(writer: NotesWriter, view: ClaimView, settings: RuleSettings | undefined): void {
  const subject = subjectOf(view);
  if (subject === undefined) return;
  const { payer, id } = view.claim;
  addRow(writer, payer?.name?.value ?? '', id?.value ?? '', FLAG.remittance | (isReversal(view) ? FLAG.reverses : 0), 1, null);
  writer.spot(SPOT.subject, subject.procedure.code, settings);
}

/** The first line of 77407 as adjudicated, else as submitted. */
function subjectOf({ subjects, services }: ClaimView): Service | undefined {
  return (
    subjects[0] ?? services.find(({ line }) => line.procedures.some(({ role, code }) => role === 'submitted' && codeOf(code) === SUBJECT))
  );
}

/** Seeds of the two numbers that stand for a name. */
const [FIRST, SECOND] = [1, 2];

function addRow(writer: NotesWriter, owner: string, name: string, flags: number, spots: number, shown: Shown | null): void {
  const counts =
    shown === null
      ? undefined
      : { claims: 1, fractions: shown.fractions, units: shown.units, from: dayOf(shown.from), to: dayOf(shown.to) };
  writer.row(keyOf(name, keyOf(owner, FIRST)), keyOf(name, keyOf(owner, SECOND)), flags, spots, counts);
}

function dayOf(day: string | null): number | null {
  return day === null ? null : dayNumber(day);
}
