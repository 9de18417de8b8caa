import { countOf, FIRST_KEY, FLAG, FLAGS, type PartNotes, type RowPlace, SECOND_KEY, spotsLengthAt, WIDTH } from './notes';

/** What the claims of one patient and billing provider show. It is the next one's once the next has been asked for. */
export interface Patient {
  /** Number of the last row of them, counted from the beginning of the file. */
  readonly lastRow: number;
  /** In no order. */
  rows(): readonly RowPlace[];
}

/**
 * Gives the patients of a file, in no order; of those who show nothing that rules may speak of only such as `isWanted` wants.
 * Rows of claims that do not name their patient are patients of their own. Gives null where a caller may pause.
 */
export type PatientsOf = (parts: readonly PartNotes[], isWanted: (lastRow: number) => boolean) => Generator<Patient | null, void>;

/** The rows of a file, numbered through. */
interface Numbered {
  readonly part: Int32Array;
  readonly at: Int32Array;
  readonly spotsAt: Int32Array;
  /** The number of the same patient's row before it, and one more; 0 where there is none. */
  readonly before: Int32Array;
}

/** A table of patients by what stands for their names. At most half of its slots are taken. */
interface Table {
  /** Of each patient the number of the last row, and one more. */
  readonly slots: Int32Array;
  /** 1 where there is a place that rules may speak of. */
  readonly speaks: Uint8Array;
}

/** Finds patients in tables of numbers, as there may be hundreds of thousands. The tables serve again; one file at a time. */
export function createPatientsOf(): PatientsOf {
  let numbered = numberedFor(0);
  let table = tableFor(0);
  return function* patientsOf(parts, isWanted) {
    const count = parts.reduce((sum, { notes }) => sum + countOf(notes), 0);
    if (count > numbered.at.length) {
      numbered = numberedFor(count);
      table = tableFor(count);
    }
    table.slots.fill(0);
    table.speaks.fill(0);
    yield* fill(table, numbered, parts);
    let last = 0;
    const patient = { lastRow: 0, rows: () => rowsFrom(last, numbered, parts) };
    for (let slot = 0; slot < table.slots.length; slot++) {
      last = table.slots[slot] ?? 0;
      if (last === 0) continue;
      patient.lastRow = last - 1;
      if (table.speaks[slot] === 1 || isWanted(patient.lastRow)) yield patient;
    }
  };
}

function numberedFor(count: number): Numbered {
  return { part: new Int32Array(count), at: new Int32Array(count), spotsAt: new Int32Array(count), before: new Int32Array(count) };
}

function tableFor(count: number): Table {
  const length = 2 ** Math.ceil(Math.log2(2 * count + 2));
  return { slots: new Int32Array(length), speaks: new Uint8Array(length) };
}

const SPREAD = 0x9e37_79b1;

/** Numbers all rows and finds whose they are. */
function* fill({ slots, speaks }: Table, numbered: Numbered, parts: readonly PartNotes[]): Generator<null, void> {
  let number = 0;

  function isOf(slot: number, first: number, second: number): boolean {
    const last = (slots[slot] ?? 0) - 1;
    const rows = parts[numbered.part[last] ?? 0]?.notes.rows;
    const at = numbered.at[last] ?? 0;
    return rows !== undefined && rows[at + FIRST_KEY] === first && rows[at + SECOND_KEY] === second;
  }

  /** The slot of a patient, or a free one. Those without a name are spread, as they would all look in the same place. */
  function slotOf(first: number, second: number, isNameless: boolean): number {
    const mask = slots.length - 1;
    let slot = (isNameless ? Math.imul(number, SPREAD) : first) & mask;
    while (slots[slot] !== 0 && (isNameless || !isOf(slot, first, second))) slot = (slot + 1) & mask;
    return slot;
  }

  for (const [part, { notes }] of parts.entries()) {
    const { rows } = notes;
    let spotsAt = 0;
    for (let at = 0; at < rows.length; at += WIDTH) {
      const flags = rows[at + FLAGS] ?? 0;
      const spots = spotsLengthAt(notes, at);
      numbered.part[number] = part;
      numbered.at[number] = at;
      numbered.spotsAt[number] = spotsAt;
      if ((flags & FLAG.remittance) === 0) {
        const slot = slotOf(rows[at + FIRST_KEY] ?? 0, rows[at + SECOND_KEY] ?? 0, (flags & FLAG.nameless) !== 0);
        numbered.before[number] = slots[slot] ?? 0;
        slots[slot] = number + 1;
        if (spots > 0) speaks[slot] = 1;
      }
      spotsAt += spots;
      number++;
    }
    yield null;
  }
}

/** The rows of a patient, from the last one on. */
function rowsFrom(last: number, { part, at, spotsAt, before }: Numbered, parts: readonly PartNotes[]): readonly RowPlace[] {
  const rows: RowPlace[] = [];
  for (let next = last; next > 0; next = before[next - 1] ?? 0) {
    const own = parts[part[next - 1] ?? 0];
    if (own !== undefined) rows.push({ part: own, at: at[next - 1] ?? 0, spotsAt: spotsAt[next - 1] ?? 0 });
  }
  return rows;
}
