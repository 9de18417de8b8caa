import type { ClaimFile } from '../claims/model';
import type { Knowledge } from '../data';
import { interchangeAt } from '../formats/x12/element-at';
import { type ElementPlace, elementPlace, knownPlace } from './element-place';
import { nameOf, valueInWords } from './element-value';
import type { HoverContent } from './hover';
import { sourceNote } from './hover-footer';
import { blocks, bold, inlineCode, type Markdown, md } from './markdown';
import { capitalized } from './words';

/**
 * What an element is and what its value says: on a service line that ClaimLens knows and in the header of its claim,
 * or with `allSegments` in every segment of a claim transaction. Null elsewhere.
 */
export function elementHoverAt(
  text: string,
  file: ClaimFile,
  offset: number,
  knowledge: Knowledge,
  allSegments: boolean
): HoverContent | null {
  const at = elementPlace(text, file, offset);
  if (at === null || isFlat(at)) return null;
  const known = knownPlace(at, file, knowledge);
  const place = known ?? (allSegments && isOfClaims(file, offset) ? at : null);
  const content = place === null ? null : elementHover(place, knowledge, known === null);
  return content === null ? null : { start: at.start, end: at.end, markdown: content.markdown };
}

/** Before release 4010 elements stood elsewhere. */
function isFlat({ claim }: ElementPlace): boolean {
  return claim?.guide.startsWith('003') === true;
}

/** Segment ids mean something else in other transactions. Between transaction sets stand only headers, which are all alike. */
function isOfClaims(file: ClaimFile, offset: number): boolean {
  const sets = interchangeAt(file, offset)?.transactionSets ?? [];
  const set = sets.findLast(({ start }) => start <= offset);
  return set === undefined || offset > set.end || CLAIMS.has(set.id);
}

const CLAIMS: ReadonlySet<string> = new Set(['', '837', '835']);

function elementHover(place: ElementPlace, knowledge: Knowledge, withSegment: boolean): Markdown | null {
  const { id, element, component, value } = place;
  const { names } = knowledge;
  const segment = names.segment(id);
  if (element === 0) return segment === undefined ? null : bold(`${capitalized(segment)} · ${id}`);
  // A composite with one component is written like a simple element.
  const name = names.component(id, element, Math.max(component, 1)) ?? names.element(id, element);
  if (name === undefined) return null;
  const number = `${id}${String(element).padStart(2, '0')}${component > 0 ? `-${component}` : ''}`;
  const words = name.values === undefined ? null : valueInWords(name.values, place, knowledge);
  return blocks(
    bold(`${capitalized(nameOf(name, place))} · ${number}`),
    words === null ? inlineCode(value) : md`${inlineCode(value)} ${words.words}`,
    words?.more ?? null,
    withSegment && segment !== undefined ? md`In ${inlineCode(id)}, ${segment}` : null,
    words === null ? null : sourceNote(words.sources, knowledge)
  );
}
