import lines from '../../snippets/lines.json';
import type { Claim, ClaimFile, ClaimKind, Delimiters, Span, TransactionSet } from '../claims/model';
import { lastStartedBy } from '../claims/order';
import { numberOf } from '../claims/values';
import { delimitersAt, STANDARD } from './composite';
import { beginsSegment } from './segment-count';
import { snippetBody } from './snippet-body';

/** One snippet for this place; `span` is the typed word it replaces. */
export interface SegmentSnippet extends Span {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** In the syntax of editor snippets, in the delimiters of the file. */
  readonly body: string;
  readonly delimiters: Delimiters;
  /** How many segments it adds. */
  readonly added: number;
}

type Kind = 'professional' | 'institutional' | 'both';

interface Definition {
  readonly prefix: string;
  readonly claims: string;
  /** Whether the line repeats the date of the line before it. */
  readonly again: boolean;
  readonly description: string;
  readonly body: readonly string[];
}

const DEFINITIONS: Readonly<Record<string, Definition>> = lines;
/** Longer than every prefix. */
const LONGEST_WORD = 40;

/** The snippets for segments that fit at the cursor: at the start of a segment, in a claim of the right kind. */
export function snippetsAt(text: string, file: ClaimFile | null, offset: number): readonly SegmentSnippet[] {
  const word = /[A-Za-z0-9-]*$/.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0] ?? '';
  const start = offset - word.length;
  const delimiters = file === null ? STANDARD : delimitersAt(file, offset);
  if (!beginsSegment(text, start, delimiters)) return [];
  const set = file === null ? null : setBefore(file, start);
  const claim = file === null ? null : claimBefore(file, set, start);
  const kind = kindOf(claim?.kind ?? set?.kind ?? 'unknown');
  if (kind === null) return [];
  return Object.entries(DEFINITIONS).flatMap(([title, definition]) => {
    if (definition.claims !== 'both' && kind !== 'both' && definition.claims !== kind) return [];
    const place = {
      delimiters,
      lineBreak: lineBreakOf(text, delimiters),
      lineNumber: nextLineNumber(text, offset, claim, delimiters),
      serviceDate: definition.again ? lastDate(claim, start) : null
    };
    return [
      {
        start,
        end: offset,
        prefix: definition.prefix,
        title,
        description: definition.description,
        body: snippetBody(definition.body, place),
        delimiters,
        added: definition.body.length
      }
    ];
  });
}

/** The last transaction set that begins before the cursor; it may lack its end while a segment is being typed. */
function setBefore(file: ClaimFile, offset: number): TransactionSet | null {
  const interchange = lastStartedBy(file.interchanges, offset);
  return lastStartedBy(interchange?.transactionSets ?? [], offset) ?? null;
}

/** The claim of that set that the cursor is in, or the one that ends before it. */
function claimBefore(file: ClaimFile, set: TransactionSet | null, offset: number): Claim | null {
  const at = file.claimAt(offset);
  const index = at >= 0 ? at : file.firstClaimFrom(offset) - 1;
  const claim = index < 0 ? null : file.claim(index);
  return claim?.transactionStart === set?.start ? claim : null;
}

/** Null where a line of a claim does not belong: remittances, requests, answers. */
function kindOf(kind: ClaimKind): Kind | null {
  if (kind === 'unknown') return 'both';
  return kind === 'professional' || kind === 'institutional' ? kind : null;
}

/** Nothing in files that run on in one line. */
function lineBreakOf(text: string, delimiters: Delimiters): string {
  const { segment } = delimiters;
  if (segment === '\n' || segment === '\r') return '';
  const first = text.indexOf(segment);
  return first === -1 || /^\s*[\r\n]/.test(text.slice(first + segment.length, first + segment.length + 8)) ? '\n' : '';
}

function nextLineNumber(text: string, offset: number, claim: Claim | null, delimiters: Delimiters): number {
  const numbers = (claim?.lines ?? []).map((line) => numberOf(line.number) ?? 0);
  // The word being typed hides the segment behind it from the reader.
  const behind = text.slice(offset, offset + LONGEST_WORD).trimStart();
  if (behind.startsWith(`LX${delimiters.element}`)) numbers.push(Number.parseInt(behind.slice(3), 10) || 0);
  return Math.max(0, ...numbers) + 1;
}

/** The day of the last line before the offset, as in the file; null when it has none. */
function lastDate(claim: Claim | null, offset: number): string | null {
  const before = (claim?.lines ?? []).filter((line) => line.start < offset);
  const date = before[before.length - 1]?.serviceDate ?? null;
  return date === null || date.origin !== 'line' ? null : date.to.replaceAll('-', '');
}
