import claims from '../../snippets/claims.json';
import lines from '../../snippets/lines.json';
import type { Claim, ClaimFile, ClaimKind, Delimiters, Span, TransactionSet } from '../claims/model';
import { lastStartedBy } from '../claims/order';
import { numberOf } from '../claims/values';
import { delimitersAt, STANDARD } from './composite';
import { LEVELS, nextControlNumber, openLevels } from './envelope';
import { beginsSegment, type Counted } from './segment-count';
import { snippetBody, TODAY } from './snippet-body';

/** One snippet for this place; `span` is the typed word it replaces. */
export interface SegmentSnippet extends Span {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** In the syntax of editor snippets, in the delimiters of the file. */
  readonly body: string;
  readonly delimiters: Delimiters;
  /** What it adds to, and how much; null where nothing counts it. */
  readonly counted: (Counted & { readonly added: number }) | null;
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

const LINES: Readonly<Record<string, Definition>> = lines;
const CLAIMS: Readonly<Record<string, Definition>> = claims;
const SET = LEVELS.length;
/** What a whole claim is called that lacks so many levels of its envelope. */
const WHOLE = ['Complete $1', '$1 group', '$1 transaction set'];
/** Longer than every prefix. */
const LONGEST_WORD = 40;

/** The snippets that fit at the cursor: at the start of a segment, in a claim of the right kind; whole claims between claims. */
export function snippetsAt(text: string, file: ClaimFile | null, offset: number): readonly SegmentSnippet[] {
  const word = /[A-Za-z0-9-]*$/.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0] ?? '';
  const start = offset - word.length;
  const delimiters = file === null ? STANDARD : delimitersAt(file, offset);
  if (!beginsSegment(text, start, delimiters)) return [];
  const set = file === null ? null : setBefore(file, start);
  const claim = file === null ? null : claimBefore(file, set, start);
  const kind = kindOf(claim?.kind ?? set?.kind ?? 'unknown');
  const open = openLevels(text, start, delimiters);
  const values: Record<string, string> = {
    LINE_NUMBER: String(nextLineNumber(text, offset, claim, delimiters)),
    SERVICE_DATE: TODAY
  };
  for (const level of LEVELS) values[`${level.opening}_NUMBER`] = nextControlNumber(text, level, delimiters);
  const place = { delimiters, lineBreak: lineBreakOf(text, delimiters), values };
  const again = { ...place, values: { ...values, SERVICE_DATE: lastDate(claim, start) ?? TODAY } };

  // A word typed on a line of its own.
  const hasBreakBehind = /^[ \t]*[\r\n]/.test(text.slice(offset, offset + LONGEST_WORD));

  function snippet(title: string, definition: Definition, body: readonly string[], counted: SegmentSnippet['counted']): SegmentSnippet {
    const { prefix, description } = definition;
    const whole = snippetBody(body, definition.again ? again : place);
    return {
      start,
      end: offset,
      prefix,
      title,
      description,
      body: hasBreakBehind ? whole.replace(/\n$/, '') : whole,
      delimiters,
      counted
    };
  }

  const isFragment = open === null && file?.interchanges.some(({ declared }) => declared) !== true;
  // A new interchange may hold claims of another kind than the one before.
  const wholes = open === SET || (open === null && claim !== null) ? [] : fitting(CLAIMS, open === 2 ? kind : 'both');
  return [
    ...(open === SET || isFragment ? fitting(LINES, kind) : []).map(([title, definition]) =>
      snippet(title, definition, definition.body, { opening: 'ST', closing: 'SE', added: definition.body.length })
    ),
    ...wholes.map(([title, definition]) => {
      const depth = open ?? 0;
      const level = LEVELS[depth - 1];
      const body = definition.body.slice(depth, definition.body.length - depth);
      const name = title.replace(/^Complete (\w+)/, WHOLE[depth] ?? '$&');
      return snippet(name, definition, body, level === undefined ? null : { ...level, added: 1 });
    })
  ];
}

/** The definitions for claims of a kind, with their titles; none where claims do not belong. */
function fitting(definitions: Readonly<Record<string, Definition>>, kind: Kind | null): readonly (readonly [string, Definition])[] {
  if (kind === null) return [];
  return Object.entries(definitions).filter(([, { claims: fits }]) => fits === 'both' || kind === 'both' || fits === kind);
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
