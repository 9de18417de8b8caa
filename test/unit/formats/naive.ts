/**
 * A second reader, written for the tests from the positions of the standard alone: it splits the text into strings,
 * knows nothing of claims and shares no code with the product. Where both agree on a file, both are right or both
 * are wrong in the same way.
 */

export interface NaiveProcedure {
  readonly position: string;
  /** Offset of the element. */
  readonly start: number;
  readonly code: string;
  readonly modifiers: readonly string[];
}

const CLAIM_TRANSACTIONS = ['837', '835', '276', '277', '278', '270', '271'];
const ELEMENTS: Readonly<Record<string, readonly number[]>> = {
  SV1: [1],
  SV2: [2],
  SV3: [1],
  SV5: [1],
  SVC: [1, 6],
  SVD: [3],
  EQ: [2],
  EB: [13]
};

/** Every procedure of a text; `mark` overrules the component separator of the header. */
export function naiveProcedures(text: string, mark?: string): NaiveProcedure[] {
  return segments(text).flatMap(({ elements, id, start, component }) => procedures(elements, id, start, mark ?? component));
}

/** CLM01 and CLP01 of every claim. */
export function naiveClaims(text: string): string[] {
  return segments(text)
    .filter(({ id }) => id === 'CLM' || id === 'CLP')
    .map(({ elements }) => clean(elements[1]));
}

interface NaiveSegment {
  readonly elements: readonly string[];
  readonly id: string;
  readonly start: number;
  readonly component: string;
}

function segments(text: string): NaiveSegment[] {
  const starts = [...text.matchAll(/(?<![A-Za-z<])ISA([^A-Za-z0-9\s])[A-Za-z0-9 ]{0,2}\1/g)].map((match) => match.index);
  if (starts.length === 0) return segmentsOf(text, 0, { element: '*', component: ':', terminator: '~' });
  return starts.flatMap((start, index) => {
    const body = text.slice(start, starts[index + 1]);
    return segmentsOf(body, start, header(body));
  });
}

function header(body: string): { element: string; component: string; terminator: string } {
  const element = body.charAt(3);
  const after = body.split(element, 16).join(element).length + 1;
  const rest = body.slice(after + 1);
  const terminator = /^[\r\n]/.test(rest) ? '\n' : (/^\s*\S/.exec(rest)?.[0] ?? '~');
  return { element, component: body.charAt(after), terminator };
}

function segmentsOf(body: string, from: number, delimiters: { element: string; component: string; terminator: string }): NaiveSegment[] {
  const { element, component, terminator } = delimiters;
  const found: NaiveSegment[] = [];
  let at = from;
  let reads = true;
  for (const piece of body.split(terminator)) {
    const start = at + (/^[\s\uFEFF]*/.exec(piece)?.[0].length ?? 0);
    const elements = piece.slice(start - at).split(element);
    const id = clean(elements[0]);
    if (id === 'IEA') break;
    if (id === 'ST') reads = CLAIM_TRANSACTIONS.includes(clean(elements[1]));
    if (reads) found.push({ elements, id, start, component });
    if (id === 'SE') reads = true;
    at += piece.length + terminator.length;
  }
  return found;
}

function clean(value: string | undefined): string {
  return (value ?? '').replace(/[\r\n]/g, '').trim();
}

function procedures(elements: readonly string[], id: string, start: number, component: string): NaiveProcedure[] {
  const offsetOf = (n: number): number => start + elements.slice(0, n).join('*').length + 1;
  if (id === 'HCP') {
    const code = clean(elements[10]);
    return code === '' ? [] : [{ position: 'HCP10', start: offsetOf(10), code, modifiers: [] }];
  }
  const numbers = id === 'HI' ? elements.map((_, n) => n).filter((n) => /^B[PO]\W/.test(elements[n] ?? '')) : (ELEMENTS[id] ?? []);
  return numbers.flatMap((n) => {
    const parts = (elements[n] ?? '').split(component);
    const code = clean(parts[1]);
    const modifiers = id === 'HI' ? [] : parts.slice(2, 6).map(clean);
    while (modifiers.at(-1) === '') modifiers.pop();
    const position = id === 'HI' ? 'HI' : `${id}${String(n).padStart(2, '0')}`;
    return code === '' ? [] : [{ position, start: offsetOf(n), code, modifiers }];
  });
}
