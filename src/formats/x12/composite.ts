import type { Token } from '../../claims/model';
import { isLineBreak, isSeparator } from './characters';
import { elementEnd, elementStart, fieldIn, type Segment } from './segment';

/**
 * Code of the separator between the components of an element other than a procedure: the declared one, or where it
 * does not occur the first mark (`11>B>1`). 0 for a single component.
 */
export function componentMark(segment: Segment, start: number, end: number): number {
  const { text, syntax } = segment;
  let other = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === syntax.component) return code;
    if (other === 0 && isSeparator(code) && !isLineBreak(code)) other = code;
  }
  return other;
}

/** Start of the next component, or behind `end` when there is none. */
export function nextComponent(text: string, from: number, end: number, mark: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== mark) at++;
  return at + 1;
}

const NONE: readonly Token[] = [];

/** The components of element n that are not blank. */
export function componentsOf(segment: Segment, n: number): readonly Token[] {
  if (n > segment.count) return NONE;
  const tokens: Token[] = [];
  const end = elementEnd(segment, n);
  let start = elementStart(segment, n);
  const mark = componentMark(segment, start, end);
  while (start < end) {
    const next = nextComponent(segment.text, start, end, mark);
    const token = fieldIn(segment, start, next - 1);
    if (token !== null) tokens.push(token);
    start = next;
  }
  return tokens;
}

/** Component k (from 1) of element n, or null when it is missing or blank. */
export function componentOf(segment: Segment, n: number, k: number): Token | null {
  const end = elementEnd(segment, n);
  let start = elementStart(segment, n);
  const mark = componentMark(segment, start, end);
  for (let index = 1; index < k && start < end; index++) start = nextComponent(segment.text, start, end, mark);
  return start < end ? fieldIn(segment, start, nextComponent(segment.text, start, end, mark) - 1) : null;
}
