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
const ELEMENTS: Readonly<Record<string, readonly number[]>> = { SV1: [1], SV2: [2], SV3: [1], SV5: [1], SVC: [1, 6], SVD: [3], EQ: [2], EB: [13] };

export function naiveProcedures(text: string): NaiveProcedure[] {
  const starts = [...text.matchAll(/(?<![A-Za-z<])ISA([^A-Za-z0-9\s])[A-Za-z0-9 ]{0,2}\1/g)].map((match) => match.index);
  const bounds = starts.length === 0 ? [0] : starts;
  return bounds.flatMap((start, index) => interchange(text, start, bounds[index + 1] ?? text.length, starts.length > 0));
}

function interchange(text: string, start: number, end: number, hasHeader: boolean): NaiveProcedure[] {
  const body = text.slice(start, end);
  let element = '*';
  let component = ':';
  let terminator = '~';
  if (hasHeader) {
    element = body.charAt(3);
    const after = body.split(element, 16).join(element).length + 1;
    component = body.charAt(after);
    terminator = /^\s*[^\sA-Za-z0-9]/.exec(body.slice(after + 1))?.[0] ?? '\n';
    if (/^[\r\n]/.test(body.slice(after + 1))) terminator = '\n';
  }
  const found: NaiveProcedure[] = [];
  let at = start;
  let reads = true;
  let over = false;
  for (const piece of body.split(terminator)) {
    const indent = /^[\s\uFEFF]*/.exec(piece)?.[0].length ?? 0;
    const segment = piece.slice(indent);
    const elements = segment.split(element);
    const id = (elements[0] ?? '').replace(/[\r\n]/g, '');
    if (id === 'ST') reads = CLAIM_TRANSACTIONS.includes((elements[1] ?? '').trim());
    if (id === 'SE') reads = true;
    if (reads && !over) found.push(...procedures(elements, id, at + indent, component));
    if (id === 'IEA') over = true;
    at += piece.length + terminator.length;
  }
  return found;
}

function procedures(elements: readonly string[], id: string, start: number, component: string): NaiveProcedure[] {
  const offsetOf = (n: number): number => start + elements.slice(0, n).join('*').length + 1;
  const clean = (value: string | undefined): string => (value ?? '').replace(/[\r\n]/g, '').trim();
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
