import type { Claim, ClaimFile, Interchange, Span } from '../claims/model';
import { componentsIn, elementAt, elementsIn, segmentsIn } from '../formats/x12/element-at';

/** Standard types of the editor, so that every theme has a color for them. They agree with the grammar. */
export type TokenType = 'keyword' | 'class' | 'function' | 'parameter' | 'enumMember' | 'variable' | 'number' | 'string';

/** A piece of one line. */
export type SemanticToken = Span & { readonly type: TokenType };

/** What stands in a piece of a file, for any delimiters; only the segments that the piece touches are looked at. */
export function semanticTokensIn(text: string, file: ClaimFile, { start, end }: Span): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const known = knownTypes(file, { start, end });
  for (const interchange of file.interchanges) {
    const from = Math.max(interchange.start, start);
    const to = Math.min(interchange.end, end);
    if (from >= to) continue;
    const whole = {
      start: elementAt(text, file, from)?.segment.start ?? from,
      end: elementAt(text, file, to)?.segment.end ?? to
    };
    for (const segment of segmentsIn(text, interchange.delimiters, whole)) readSegment(text, interchange, segment, known, tokens);
  }
  return tokens.filter((token) => token.start < end && token.end > start);
}

/** What only the claim can tell of a token, by where the token starts. */
function knownTypes(file: ClaimFile, { start, end }: Span): ReadonlyMap<number, TokenType> {
  const types = new Map<number, TokenType>();
  for (let index = file.firstClaimFrom(start); index < file.claimCount; index++) {
    const claim = file.claim(index);
    if (claim.start > end) break;
    noteClaim(claim, types);
  }
  return types;
}

function noteClaim({ id, diagnoses, procedures, lines }: Claim, types: Map<number, TokenType>): void {
  if (id !== null) types.set(id.start, 'class');
  for (const { start } of diagnoses) types.set(start, 'variable');
  for (const procedure of [...procedures, ...lines.flatMap((line) => line.procedures)]) {
    if (procedure.qualifier !== null) types.set(procedure.qualifier.start, 'enumMember');
    types.set(procedure.code.start, 'function');
    for (const modifier of procedure.modifiers) if (modifier.value !== '') types.set(modifier.start, 'parameter');
  }
}

function readSegment(
  text: string,
  { delimiters, declared }: Interchange,
  segment: Span,
  known: ReadonlyMap<number, TokenType>,
  tokens: SemanticToken[]
): void {
  const [id, ...elements] = elementsIn(text, delimiters, segment);
  if (id === undefined) return;
  addToken(text, id, () => 'keyword', tokens);
  // The header's elements are simple: the last ones are the delimiters themselves.
  const isHeader = declared && text.startsWith('ISA', id.start);
  for (const element of elements) {
    const pieces = isHeader ? [element] : componentsIn(text, delimiters, element);
    for (const piece of pieces) addToken(text, piece, (start, value) => known.get(start) ?? typeOf(value), tokens);
  }
}

/** One token, without the blanks around it; one for each line where a fixed-width line break runs through it. */
function addToken(
  text: string,
  { start, end }: Span,
  type: (start: number, value: string) => TokenType | null,
  tokens: SemanticToken[]
): void {
  const lines = [...text.slice(start, end).matchAll(/[^\s\p{Cc}](?:[^\r\n]*[^\s\p{Cc}])?/gu)];
  const first = lines[0];
  if (first === undefined) return;
  const found = type(start + first.index, lines.join(''));
  if (found === null) return;
  for (const { 0: value, index } of lines) tokens.push({ start: start + index, end: start + index + value.length, type: found });
}

/** What a value looks like: a number, a code of up to three characters, else text; null for a mark. */
function typeOf(value: string): TokenType | null {
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:-\d+)?$/.test(value)) return 'number';
  if (/^[A-Z0-9]{1,3}$/.test(value)) return 'enumMember';
  return /[\p{L}\p{N}]/u.test(value) ? 'string' : null;
}
