import type { ClaimFile, Span } from '../claims/model';
import type { Knowledge } from '../data';
import { compositeAt } from './composite';
import { SLOTS } from './hover-modifier';
import { blocks, bold, joined, type Markdown, md } from './markdown';
import { qualifierMeaning } from './qualifier';

/** What goes where in a procedure identifier, with its own separator. */
export interface Signature {
  /** `qualifier:code:modifier 1:…` */
  readonly label: string;
  /** Where each component stands in the label. */
  readonly components: readonly Span[];
  /** The component the cursor is in. */
  readonly active: number;
  /** Markdown about that component. */
  readonly documentation: string;
}

const COMPONENTS = ['qualifier', 'code', 'modifier 1', 'modifier 2', 'modifier 3', 'modifier 4', 'description'];
const FIRST_MODIFIER = 2;
const LAST_MODIFIER = 5;
const ORDER = 'Pricing modifiers come first, then bypass modifiers, then informational ones. No slot before a used one stays empty.';

/** The parts of the procedure identifier at the cursor; null outside of one and behind its last component. */
export function signatureAt(text: string, file: ClaimFile, offset: number, knowledge: Knowledge): Signature | null {
  const composite = compositeAt(text, file, offset);
  if (composite === null || composite.index >= COMPONENTS.length) return null;
  const { separator, index: active, components } = composite;
  let start = 0;
  const spans = COMPONENTS.map((name) => {
    const span = { start, end: start + name.length };
    start = span.end + separator.length;
    return span;
  });
  const typed = (components[active] ?? '').trim().toUpperCase();
  return { label: COMPONENTS.join(separator), components: spans, active, documentation: about(active, typed, knowledge).markdown };
}

function about(component: number, typed: string, knowledge: Knowledge): Markdown {
  if (component === 0) {
    const meaning = typed === '' || typed === 'HC' ? '' : `Behind ${typed} stands ${qualifierMeaning(typed)}.`;
    return joined(['Says what kind of code follows: HC for HCPCS and CPT.', meaning], ' ');
  }
  if (component === 1) return md`The procedure code, such as 77407.`;
  if (component > LAST_MODIFIER) return md`Free text, seldom used. Modifiers do not belong here: they have four slots.`;
  const entry = knowledge.modifier(typed);
  return blocks(
    md`${bold(`Slot ${component - FIRST_MODIFIER + 1} of 4.`)} ${ORDER}`,
    entry === undefined ? null : md`${bold(`${entry.code} · ${entry.name}:`)} ${SLOTS[entry.slot]}.`
  );
}
