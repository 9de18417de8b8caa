import type { ClaimFile, ClaimKind, Delimiters, Unreadable } from '../claims/model';
import type { Counts } from '../rules/severity';
import { unreadableSentence } from './unreadable';
import { counted, kindInWords, listInWords, numberInWords } from './words';

/** What is known of a file, for its status. */
export interface FileState {
  readonly claims: number;
  readonly counts: Counts;
  /** Findings in all, and how many of them are shown. */
  readonly found: number;
  readonly shown: number;
  /** False while a long file is still being read. */
  readonly complete: boolean;
  readonly reason: Unreadable | null;
  /** The beginning of the file, read; null when it holds no claims. */
  readonly file: ClaimFile | null;
}

export interface FileStatus {
  readonly text: string;
  readonly detail: string;
  /** ClaimLens does not show or know all. */
  readonly limited: boolean;
}

/** What stands in the status of a file: how much was found, what kind of file it is, and whether anything is left out. */
export function fileStatus(state: FileState): FileStatus {
  if (state.reason !== null) return { text: 'No claims', detail: unreadableSentence(state.reason), limited: false };
  const facts = [formatOf(state.file), counted(state.claims, 'claim')];
  if (state.found > state.shown)
    facts.push(
      `shows the ${numberInWords(state.shown)} most important of ${numberInWords(state.found)} findings: fix some, or turn rules off that you do not need`
    );
  return {
    text: state.complete ? foundInWords(state.counts) : 'Reading…',
    detail: facts.filter((fact) => fact !== '').join(' · '),
    limited: state.found > state.shown
  };
}

/** `4 errors and 8 warnings`; what there is none of is left out. */
export function foundInWords(counts: Counts): string {
  const information = counts.information + counts.hint;
  const parts = [
    counts.error > 0 ? counted(counts.error, 'error') : '',
    counts.warning > 0 ? counted(counts.warning, 'warning') : '',
    information > 0 ? counted(information, 'piece of information', 'pieces of information') : ''
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing to report' : listInWords(parts);
}

/** As coders call the files; the line is short, so the others are named by their words. */
const FORMATS: Partial<Readonly<Record<ClaimKind, string>>> = {
  professional: '837P',
  institutional: '837I',
  dental: '837D',
  remittance: '835'
};

/** `837P 005010X222A1, delimiters * : ^ ~`. */
function formatOf(file: ClaimFile | null): string {
  const interchange = file?.interchanges[0];
  const set = interchange?.transactionSets[0];
  if (interchange === undefined) return '';
  const format = set === undefined || set.kind === 'unknown' ? '' : `${FORMATS[set.kind] ?? kindInWords(set.kind)} ${set.guide}`.trim();
  const delimiters = `${interchange.declared ? 'delimiters' : 'delimiters, as it seems,'} ${delimitersInWords(interchange.delimiters)}`;
  return format === '' ? delimiters : `${format}, ${delimiters}`;
}

function delimitersInWords({ element, component, repetition, segment }: Delimiters): string {
  return [element, component, repetition, segment]
    .filter((mark) => mark !== '')
    .map(markInWords)
    .join(' ');
}

/** A delimiter that can be seen, or its name. */
function markInWords(mark: string): string {
  if (mark === '\n' || mark === '\r\n') return 'line break';
  if (mark === '\r') return 'carriage return';
  const code = mark.charCodeAt(0);
  return code <= 32 || code === 127 || code === 133 ? `0x${code.toString(16).toUpperCase().padStart(2, '0')}` : mark;
}
