import { numberOf } from '../claims/values';
import type { AdjustmentEntry, ElementName, Knowledge } from '../data';
import { readDate } from '../formats/x12/dates';
import { isSubject } from './context';
import { diagnosisOf } from './diagnosis';
import type { ElementPlace } from './element-place';
import { said } from './hover-footer';
import { bold, inlineCode, joined, type Markdown, md, plain } from './markdown';
import { qualifierMeaning } from './qualifier';
import { capitalized, counted, daysInWords, sentence } from './words';

/** What a value says, and the sources where it is more than the name of a code. */
export interface ValueInWords {
  /** A few words, or a sentence about the value. */
  readonly words: Markdown;
  /** More to know about it, in sentences. */
  readonly more: Markdown | null;
  readonly sources: readonly string[];
}

type Reader = (place: ElementPlace, knowledge: Knowledge) => ValueInWords | null;

/** What is said of a value by the list that it is in; all other lists are those of `knowledge.names`. */
const READERS: Readonly<Record<string, Reader>> = {
  date: ({ value }) => {
    const date = readDate({ start: 0, end: value.length, text: value, value }, 'line');
    return date === null ? null : short(daysInWords(date.from, date.to), []);
  },
  pointer,
  qualifier: ({ value }) => short(qualifierMeaning(value), []),
  modifier({ value }, knowledge) {
    const entry = knowledge.modifier(value.toUpperCase());
    return entry === undefined ? null : short(entry.name, entry.sources);
  },
  filing({ value }, knowledge) {
    const entry = knowledge.filingIndicator(value.toUpperCase());
    return entry === undefined ? null : withMore(entry.name, entry.note ?? '', entry.sources);
  },
  place: placeOfService,
  facility(place, knowledge) {
    return isInstitutional(place) ? billType(place, knowledge) : placeOfService(place, knowledge);
  },
  revenue({ value }, knowledge) {
    const entry = knowledge.revenueCode(value);
    return entry === undefined ? null : withMore(entry.name, entry.note ?? '', entry.sources);
  },
  group: (place, knowledge) => adjustment('group', place, knowledge),
  reason: (place, knowledge) => adjustment('reason', place, knowledge),
  remark: (place, knowledge) => adjustment('remark', place, knowledge)
};

/** The name of an element, where the claim tells which of two things it is. */
export function nameOf({ name, values }: ElementName, place: ElementPlace): string {
  if (values !== 'facility' || place.claim === null) return name;
  return isInstitutional(place) ? 'type of bill' : 'place of service';
}

/** A value in words; null where nothing more can be said of it than the value itself. */
export function valueInWords(list: string, place: ElementPlace, knowledge: Knowledge): ValueInWords | null {
  const read = READERS[list];
  if (read !== undefined) return read(place, knowledge);
  const words = knowledge.names.value(list, place.value.toUpperCase());
  return words === undefined ? null : short(words, []);
}

function short(words: string, sources: readonly string[]): ValueInWords {
  return { words: plain(words), more: null, sources };
}

function withMore(words: string, more: string, sources: readonly string[]): ValueInWords {
  return { words: plain(words), more: more === '' ? null : said(capitalized(more)), sources };
}

function pointer({ value, start, end, claim }: ElementPlace): ValueInWords | null {
  const token = { start, end, text: value, value };
  if (claim === null || numberOf(token) === null) return null;
  const diagnosis = diagnosisOf(claim, token);
  const count = counted(claim.diagnoses.length, 'diagnosis', 'diagnoses');
  const words = diagnosis === null ? md`points to nothing: the claim has ${count}` : md`points to ${inlineCode(diagnosis.value)}`;
  return { words, more: null, sources: [] };
}

/** The place in words; on a line or claim with 77407 also what it means for that. */
function placeOfService(place: ElementPlace, knowledge: Knowledge): ValueInWords | null {
  const entry = knowledge.place(place.value);
  if (entry === undefined) return null;
  const more = joined([isAboutSubject(place) ? md`${bold('For 77407:')} ${sentence(entry.on77407)}` : null, said(entry.note ?? '')], ' ');
  return { words: plain(entry.name), more: more.markdown === '' ? null : more, sources: entry.sources };
}

function billType({ value }: ElementPlace, knowledge: Knowledge): ValueInWords | null {
  const entry = knowledge.billType(value);
  return entry === undefined ? null : short(entry.name, entry.sources);
}

/** A remittance does not say which kind of claim it answers; its lines have revenue codes when it was a hospital's. */
function isInstitutional({ claim }: ElementPlace): boolean {
  return claim?.kind === 'institutional' || (claim?.kind === 'remittance' && claim.lines.some(({ revenueCode }) => revenueCode !== null));
}

function adjustment(kind: AdjustmentEntry['kind'], place: ElementPlace, knowledge: Knowledge): ValueInWords | null {
  const entry = knowledge.adjustment(kind, place.value.toUpperCase());
  if (entry === undefined) return null;
  const { meaning, current, cause, advice, sources } = entry;
  const onSubject = isAboutSubject(place);
  const more = joined(
    [
      current ? null : md`No longer in use.`,
      onSubject && cause !== undefined ? md`${bold('Likely cause on 77407:')} ${sentence(cause)}` : null,
      onSubject && advice !== undefined ? md`${bold('What to do:')} ${sentence(advice)}` : null
    ],
    ' '
  );
  return { words: plain(meaning), more: more.markdown === '' ? null : more, sources };
}

function isAboutSubject({ claim, line }: ElementPlace): boolean {
  const lines = line === null ? (claim?.lines ?? []) : [line];
  return lines.some(({ procedures }) => procedures.some(({ code }) => isSubject(code.value)));
}
