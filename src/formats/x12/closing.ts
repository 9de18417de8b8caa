import type { Span } from '../../claims/model';
import { isBlank, isLineBreak, isPadding, isSeparator, isWord, SPACE } from './characters';

/**
 * The component separator and the terminator of an interchange, from the end of its ISA: either may be missing there,
 * stand behind a blank or a line break, or be another than the body uses.
 */

const USUAL_COMPONENT = ':';
const USUAL_TERMINATOR = '~';
/** How much of the body is looked at to see which terminator it uses. */
const BODY = 2048;

/** The end of an ISA. */
export interface Closing {
  readonly component: string;
  readonly terminator: string;
  readonly end: number;
  readonly at: Span;
}

/** What stands after ISA14: `usageAt` is where ISA15 begins, `componentAt` where ISA16 should be. */
export function closing(text: string, usageAt: number, componentAt: number, element: string): Closing {
  const found = declaredClosing(text, usageAt, componentAt, element);
  return { ...found, terminator: usedTerminator(text.slice(found.end, found.end + BODY), found, element) };
}

/**
 * The terminator of the body: the declared one, unless it never occurs there and a segment begins in every line
 * (someone stripped it), or it is a line break and the lines themselves end in a mark (only the header lost it).
 */
function usedTerminator(body: string, { component, terminator }: Closing, element: string): string {
  if (!isLineBreak(terminator.charCodeAt(0)) && body.includes(terminator)) return terminator;
  const [first = '', second = ''] = body.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const mark = first.trimEnd().slice(-1);
  if (!isLineBreak(terminator.charCodeAt(0)))
    return startsSegment(first, 0, element) && startsSegment(second, 0, element) ? '\n' : terminator;
  const marked = isSeparator(mark.charCodeAt(0)) && mark !== element && mark !== component && second.trimEnd().endsWith(mark);
  return marked ? mark : terminator;
}

function declaredClosing(text: string, usageAt: number, componentAt: number, element: string): Closing {
  const missing = missingComponent(text, usageAt, componentAt - 1, element);
  if (missing !== null) return missing;
  let at = componentAt;
  if (isLineBreak(text.charCodeAt(at)) && !startsSegment(text, skipPadding(text, at), element)) at = skipPadding(text, at);
  const component = text.charAt(at);
  if (component === '' || isWord(component.charCodeAt(0))) return declared('', USUAL_TERMINATOR, at, at);
  if (startsSegment(text, skipPadding(text, at + 1), element) && endsNextSegment(text, at, element)) {
    return declared('', component, at, at + 1);
  }
  return terminatorAfter(text, component, at, element);
}

/** `…*T~GS*`: without ISA16 the sixteenth separator is already one of the next segment. */
function missingComponent(text: string, usageAt: number, end: number, element: string): Closing | null {
  let at = usageAt;
  while (at < end && (isWord(text.charCodeAt(at)) || isBlank(text.charCodeAt(at)))) at++;
  return at < end && startsSegment(text, skipPadding(text, at + 1), element) ? declared('', text.charAt(at), at, at + 1) : null;
}

/** Whether the character at an offset ends the segment after it too: then it is the terminator, not ISA16. */
function endsNextSegment(text: string, at: number, element: string): boolean {
  const candidate = text.charAt(at);
  const next = skipPadding(text, at + 1);
  if (isLineBreak(candidate.charCodeAt(0))) return true;
  const line = text.slice(next, next + 200);
  const end = line.indexOf(candidate);
  return end > 0 && startsSegment(text, skipPadding(text, next + end + 1), element);
}

function terminatorAfter(text: string, component: string, at: number, element: string): Closing {
  const after = at + 1;
  const code = text.charCodeAt(after);
  if (Number.isNaN(code) || isWord(code)) return declared(component, USUAL_TERMINATOR, at, after);
  if (!isLineBreak(code) && !isBlank(code))
    return declared(component, characterAt(text, after), at, after + characterAt(text, after).length);
  const ink = skipPadding(text, after);
  if (ink < text.length && !startsSegment(text, ink, element) && startsSegment(text, skipPadding(text, ink + 1), element)) {
    return declared(component, text.charAt(ink), at, ink + 1);
  }
  let lineBreak = after;
  while (lineBreak < ink && !isLineBreak(text.charCodeAt(lineBreak))) lineBreak++;
  if (lineBreak < ink) return declared(component, text.charAt(lineBreak), at, lineBreak + 1);
  // A tab or no-break space may be the terminator too: then it ends the next segment as well.
  return code !== SPACE && startsSegment(text, ink, element) && endsNextSegment(text, after, element)
    ? declared(component, text.charAt(after), at, after + 1)
    : declared(component, USUAL_TERMINATOR, at, after);
}

function declared(component: string, terminator: string, at: number, end: number): Closing {
  const usable = terminator !== '' && !isWord(terminator.charCodeAt(0));
  return {
    component: component === '' ? USUAL_COMPONENT : component,
    terminator: usable ? terminator : USUAL_TERMINATOR,
    end,
    at: { start: at, end: at + component.length }
  };
}

/** One character of the text, whole where it takes two code units. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function skipPadding(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPadding(text.charCodeAt(at))) at++;
  return at;
}

/** Whether `GS*`, `TA1*`, `ST*` … stands at an offset. */
function startsSegment(text: string, at: number, element: string): boolean {
  let length = 0;
  while (length < 4 && isWord(text.charCodeAt(at + length))) length++;
  return (length === 2 || length === 3) && text.charAt(at + length) === element;
}
