import type { Delimiters } from '../../claims/model';
import { isLineBreak, isPadding, isSeparator, isWord } from './characters';
import { USUAL_DELIMITERS } from './syntax';

/**
 * Delimiters of X12 without an ISA (a clipboard, a mail, a piece of a batch), inferred from the text itself.
 * Only what is certain counts: prose and tables that begin with the same letters are no fragments.
 */

const SEGMENT_IDS = new Set(
  (
    'ISA TA1 ISB ISE GS ST BHT BPR TRN CUR REF DTM DTP N1 N2 N3 N4 PER HL PRV SBR PAT NM1 DMG INS CLM CLP CL1 HI HCP LX SV1 SV2 SV3 SV4 SV5 ' +
    'SV6 SVC SVD CAS NTE PWK CN1 AMT QTY K3 CRC CR1 CR2 CR3 CR5 CR6 CR7 OI MIA MOA LIN CTP LQ TS2 TS3 PLB UM HSD EQ EB AAA MSG III STC FRM LS LE ' +
    'SE GE IEA'
  ).split(' ')
);
/** What a fragment may begin with and still be recognised. */
const OPENING_IDS = new Set(
  'ISA GS ST BHT BPR HL NM1 SBR CLM CLP HI LX SV1 SV2 SV3 SV5 SVC SVD TRN DTP DTM CAS PRV HCP EQ EB UM TA1 LQ'.split(' ')
);
/** What must follow where a piece begins with any other segment: `REF`, `N4`, `NTE` … open a table as well. */
const SERVICE_IDS = new Set('CLM CLP LX SV1 SV2 SV3 SVC SVD'.split(' '));
/** Marks of prose and tables; a fragment is not guessed from them. */
const UNLIKELY = new Set(`,;.:-_'"()[]{}<>=/\\?&$@%`.split(''));
/** How far the text is searched for its terminator and component separator. */
const WINDOW = 8192;

/** The delimiters of the fragment that starts at an offset, or null when no segment of a claim starts there. */
export function inferDelimiters(text: string, start: number): Delimiters | null {
  const id = wordAt(text, start);
  const element = text.charAt(start + id.length);
  if (!SEGMENT_IDS.has(id) || !isSeparator(element.charCodeAt(0)) || UNLIKELY.has(element)) return null;
  if (id === 'ST' && !/^\d{3}$/.test(text.slice(start + 3, start + 6))) return null;
  const window = text.slice(start, start + WINDOW);
  const segment = inferTerminator(window, element);
  if (!OPENING_IDS.has(id) && !holdsService(window, element, segment)) return null;
  return { element, component: inferComponent(window, element, segment), repetition: '', segment };
}

function holdsService(window: string, element: string, segment: string): boolean {
  return window.split(segment).some((piece) => {
    const line = piece.trimStart();
    const id = wordAt(line, 0);
    return SERVICE_IDS.has(id) && line.charAt(id.length) === element;
  });
}

/** The character before the first certain segment id that follows another segment. */
function inferTerminator(window: string, element: string): string {
  for (let at = window.indexOf(element); at >= 0; at = window.indexOf(element, at + 1)) {
    let start = at;
    while (start > 0 && at - start < 3 && isWord(window.charCodeAt(start - 1))) start--;
    if (start === 0 || !SEGMENT_IDS.has(window.slice(start, at).toUpperCase()) || isInComment(window, start)) continue;
    const terminator = terminatorBefore(window, start, element);
    if (terminator !== null) return terminator;
  }
  return finalTerminator(window, element);
}

/** Whether the line up to an offset begins as a comment does. */
function isInComment(window: string, offset: number): boolean {
  const start = 1 + Math.max(window.lastIndexOf('\n', offset), window.lastIndexOf('\r', offset));
  return /^\s*(?:\/\/|#)/.test(window.slice(start, offset));
}

function terminatorBefore(window: string, start: number, element: string): string | null {
  let at = start;
  while (at > 0 && isPadding(window.charCodeAt(at - 1))) at--;
  const mark = window.charAt(at - 1);
  const padding = window.slice(at, start);
  if (mark === element || isWord(mark.charCodeAt(0))) {
    const lineBreak = [...padding].find((character) => isLineBreak(character.charCodeAt(0)));
    return lineBreak ?? controlIn(padding);
  }
  return mark === '' ? null : mark;
}

/** A control character that is no line break: the terminator of mainframe files. */
function controlIn(padding: string): string | null {
  return [...padding].find((character) => isSeparator(character.charCodeAt(0))) ?? null;
}

function finalTerminator(window: string, element: string): string {
  if (element !== USUAL_DELIMITERS.segment && window.includes(USUAL_DELIMITERS.segment)) return USUAL_DELIMITERS.segment;
  return window.includes('\n') ? '\n' : USUAL_DELIMITERS.segment;
}

/** The mark between a qualifier and its code in the first procedure or diagnosis, else the usual one. */
function inferComponent(window: string, element: string, segment: string): string {
  for (const piece of window.split(segment)) {
    const elements = piece.trim().split(element);
    const composite = elements[COMPOSITE_ELEMENT[elements[0]?.toUpperCase() ?? ''] ?? -1] ?? '';
    const mark = /^[A-Za-z0-9]{2,3}([^A-Za-z0-9\s])[A-Za-z0-9]/.exec(composite)?.[1];
    if (mark !== undefined) return mark;
  }
  return USUAL_DELIMITERS.component;
}

const COMPOSITE_ELEMENT: Readonly<Record<string, number>> = { SV1: 1, SV2: 2, SV3: 1, SV5: 1, SVC: 1, SVD: 3, HI: 1, CLM: 5 };

/** The id of the segment at an offset, in capitals. */
function wordAt(text: string, start: number): string {
  let end = start;
  while (end - start < 4 && isWord(text.charCodeAt(end))) end++;
  return text.slice(start, end).toUpperCase();
}
