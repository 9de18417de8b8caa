import type { Claim, ClaimFile, Interchange, ServiceLine, Span, TransactionSet } from '../claims/model';
import { codeOf, usedModifiers } from '../claims/values';
import { elementAt, segmentsIn } from '../formats/x12/element-at';
import { counted, daysInWords } from './words';

/** What a place in the tree is. */
export type OutlineKind = 'interchange' | 'group' | 'transaction' | 'claims' | 'claim' | 'line';

/** A place in the tree of a file; `selection` is the token that names it. */
export interface OutlineNode extends Span {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail: string;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** An entry of one part of a file, for the tree of the whole (outline.ts); offsets count from the start of the part. */
export interface OutlineEntry extends OutlineNode {
  /** Claims it stands for: 1 for a claim, more for claims that are not listed one by one. */
  readonly claims: number;
  /** It began in an earlier part: here is more of it. */
  readonly continued: boolean;
}

/** One part of a file, read behind the headers from further up and perhaps with more behind it: its own text is `from` to `until`. */
export interface Piece {
  readonly text: string;
  readonly file: ClaimFile;
  readonly claimCount: number;
  readonly from: number;
  readonly until: number;
}

/** What stands in one part, outermost first. Without `detailed`, its claims are one entry for each transaction set. */
export function outlinePart(piece: Piece, detailed: boolean): readonly OutlineEntry[] {
  const entries = piece.file.interchanges.flatMap((interchange) => interchangeEntries(piece, interchange, detailed));
  return entries
    .filter(({ start }) => start < piece.until)
    .map((entry) => ({ ...entry, ...moved({ ...entry, end: Math.min(entry.end, piece.until) }, -piece.from) }));
}

function interchangeEntries(piece: Piece, interchange: Interchange, detailed: boolean): OutlineEntry[] {
  const entries = interchange.declared ? [interchangeEntry(piece, interchange)] : [];
  let at = interchange.start;
  for (const set of interchange.transactionSets) {
    readGroups(piece, interchange, { start: at, end: set.start }, entries);
    if (set.id !== '') entries.push(transactionEntry(piece, set));
    entries.push(...claimEntries(piece, set, detailed));
    at = set.end;
  }
  readGroups(piece, interchange, { start: at, end: interchange.end }, entries);
  return entries;
}

function interchangeEntry(piece: Piece, interchange: Interchange): OutlineEntry {
  const { header, values } = headerAt(piece, interchange.start);
  const parties = joined([values[6] ?? '', values[8] ?? ''], ' to ');
  return envelopeEntry(piece, 'interchange', interchange, header, `Interchange ${values[13] ?? ''}`, parties);
}

/** Groups begin and end between transaction sets; one without a trailer ends before the next one, or with the interchange. */
function readGroups(piece: Piece, { delimiters, end }: Interchange, gap: Span, entries: OutlineEntry[]): void {
  let before = gap.start;
  for (const segment of segmentsIn(piece.text, delimiters, gap)) {
    const { header, values } = headerAt(piece, segment.start);
    if (values[0] === 'GE') endGroup(entries, header.end);
    if (values[0] === 'GS') {
      endGroup(entries, before);
      entries.push(envelopeEntry(piece, 'group', { start: header.start, end }, header, `Group ${values[6] ?? ''}`, values[8] ?? ''));
    }
    before = header.end;
  }
}

function endGroup(entries: OutlineEntry[], end: number): void {
  const index = entries.findLastIndex(({ kind }) => kind === 'group');
  const group = entries[index];
  if (group !== undefined && group.end > end) entries[index] = { ...group, end };
}

const KINDS: Partial<Readonly<Record<TransactionSet['kind'], string>>> = {
  professional: 'professional claims',
  institutional: 'institutional claims',
  dental: 'dental claims',
  remittance: 'remittance',
  status: 'claim status',
  authorization: 'authorization',
  eligibility: 'eligibility'
};

function transactionEntry(piece: Piece, set: TransactionSet): OutlineEntry {
  const { header, values } = headerAt(piece, set.start);
  const name = joined([set.id, KINDS[set.kind] ?? '', values[2] ?? ''], ' ');
  return envelopeEntry(piece, 'transaction', set, header, name, '');
}

/** The segment at an offset, and what it says by element number (0 is its id). */
function headerAt({ text, file }: Piece, offset: number): { readonly header: Span; readonly values: readonly string[] } {
  const at = elementAt(text, file, offset);
  if (at === null) return { header: { start: offset, end: offset }, values: [] };
  return { header: at.segment, values: [at.id, ...at.elements.map((span) => lineOf(text.slice(span.start, span.end)))] };
}

function envelopeEntry(
  { from }: Piece,
  kind: OutlineKind,
  { start, end }: Span,
  selection: Span,
  name: string,
  detail: string
): OutlineEntry {
  const common = { start, end: Math.max(end, selection.end), selection, children: [], claims: 0 };
  return { kind, name: name.trim(), detail, ...common, continued: start < from };
}

/** The claims of a transaction set that this part holds. */
function claimEntries({ file, claimCount }: Piece, set: TransactionSet, detailed: boolean): OutlineEntry[] {
  const last = Math.min(set.firstClaim + set.claimCount, claimCount) - 1;
  if (last < set.firstClaim) return [];
  const numbers = Array.from({ length: last - set.firstClaim + 1 }, (_, index) => set.firstClaim + index);
  if (detailed) return numbers.map((number) => ({ ...claimNode(file.claim(number)), claims: 1, continued: false }));
  const first = file.claim(set.firstClaim);
  const concerned = numbers.filter((number) => file.concerns(number)).length;
  return [
    {
      kind: 'claims',
      name: '',
      detail: `${concerned} with radiation oncology`,
      start: first.start,
      end: file.claim(last).end,
      selection: first.id ?? { start: first.start, end: first.start },
      children: [],
      claims: numbers.length,
      continued: false
    }
  ];
}

function claimNode(claim: Claim): OutlineNode {
  const { start, end, id, payer } = claim;
  const charge = lineOf(claim.charge?.value ?? '');
  // The payer of a remittance is that of the whole transaction set.
  const about = claim.kind === 'remittance' ? [charge, counted(claim.lines.length, 'line')] : [lineOf(payer?.name?.value ?? ''), charge];
  return {
    kind: 'claim',
    name: id === null ? 'Claim' : `Claim ${lineOf(id.value)}`,
    detail: joined(about, ' · '),
    start,
    end,
    selection: id ?? { start, end: start },
    children: claim.lines.map(lineNode)
  };
}

function lineNode(line: ServiceLine): OutlineNode {
  const { procedures, serviceDate, start, end } = line;
  const procedure = procedures[0];
  const revenue = line.revenueCode?.value ?? '';
  const code = procedure === undefined ? '' : [procedure.code, ...usedModifiers(procedure)].map(codeOf).join('-');
  const number = line.number?.value ?? '';
  const paid = line.paid === null ? '' : `paid ${lineOf(line.paid.value)}`;
  const date = serviceDate === null ? 'no date' : daysInWords(serviceDate.from, serviceDate.to);
  return {
    kind: 'line',
    name: lineOf(code) || (revenue === '' ? 'Service line' : `Revenue code ${lineOf(revenue)}`),
    detail: joined([number === '' ? '' : `line ${lineOf(number)}`, date, lineOf(line.charge?.value ?? ''), paid], ' · '),
    start,
    end,
    selection: procedure?.code ?? line.revenueCode ?? line.segment,
    children: []
  };
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** Text of the file on one line. */
function lineOf(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The same place in a text where everything stands elsewhere. */
export function moved(node: OutlineNode, by: number): OutlineNode {
  const { start, end, selection, children } = node;
  return {
    ...node,
    start: start + by,
    end: end + by,
    selection: { start: selection.start + by, end: selection.end + by },
    children: children.map((child) => moved(child, by))
  };
}
