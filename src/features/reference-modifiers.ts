import type { Knowledge, ModifierEntry, Slot, Verdict } from '../data';
import { blocks, bold, inlineCode, joined, link, list, type Markdown, md, table } from './markdown';
import type { Cite } from './reference-cite';
import { anchorOf, modifierHeading, OTHER_MODIFIERS } from './reference-sections';
import { VERDICTS } from './verdict';
import { capitalized, listInWords, sentence } from './words';

const SLOTS: Readonly<Record<Slot, string>> = { pricing: 'pricing, first', bypass: 'bypass, second', informational: 'informational, last' };
const VERDICT_ORDER: readonly Verdict[] = ['conditional', 'payer', 'informational', 'unknown', 'no'];

/** Whether a modifier has a part of its own: what it means in general is known in depth. */
export function inDepth(entry: ModifierEntry): boolean {
  return entry.meaning !== undefined || entry.origin !== undefined;
}

/** All modifiers: an overview of those known in depth, each of them in turn, and the others by what they are for. */
export function modifiers(knowledge: Knowledge, cite: Cite): Markdown {
  const all = knowledge.modifiers();
  const deep = all.filter(inDepth);
  const rest = all.filter((entry) => !inDepth(entry));
  return blocks(
    md`Up to four stand behind the code: pricing modifiers first, then those that separate or repeat services, informational ones last. ${bold('77407 usually stands alone.')}`,
    overview(deep),
    ...deep.map((entry) => inFull(entry, cite)),
    md`### ${OTHER_MODIFIERS}`,
    md`Known, too; none of them is made for a line of treatment delivery. A modifier that is on neither list is not a fault by itself: payers and states define their own.`,
    ...others(rest)
  );
}

function overview(entries: readonly ModifierEntry[]): Markdown {
  const sorted = [...entries].sort((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
  return table(
    ['Modifier', 'Is', 'On 77407', 'Claims', 'Place among modifiers'],
    sorted.map(({ code, name, verdict, claims, slot }) => [
      link(code, `#${anchorOf(modifierHeading(code))}`),
      name,
      verdict === 'no' ? VERDICTS[verdict] : bold(VERDICTS[verdict]),
      claims,
      SLOTS[slot]
    ])
  );
}

function inFull(entry: ModifierEntry, cite: Cite): Markdown {
  const general = [entry.meaning, entry.use].filter((text) => text !== undefined).map((text) => capitalized(sentence(text)));
  const conflicts = entry.conflicts ?? [];
  return blocks(
    md`### ${modifierHeading(entry.code)}`,
    md`${bold(`${capitalized(entry.name)}: ${VERDICTS[entry.verdict]}.`)} ${capitalized(sentence(entry.reason))}${cite(entry)}`,
    general.length === 0 ? null : md`In general: ${general.join(' ')}`,
    conflicts.length === 0 ? null : md`Not together with ${listInWords(conflicts, 'or')}.`
  );
}

/** By group; within a group, modifiers with the same verdict and reason are one entry. */
function others(entries: readonly ModifierEntry[]): readonly Markdown[] {
  const groups = new Map<string, Map<string, ModifierEntry[]>>();
  for (const entry of entries) {
    const reasons = groups.get(entry.group) ?? new Map<string, ModifierEntry[]>();
    const key = `${entry.verdict} ${entry.reason}`;
    reasons.set(key, [...(reasons.get(key) ?? []), entry]);
    groups.set(entry.group, reasons);
  }
  return [...groups].map(([group, reasons]) => blocks(md`**${capitalized(group)}**`, list([...reasons.values()].map(alike))));
}

function alike(entries: readonly ModifierEntry[]): Markdown {
  const [first] = entries;
  const codes = joined(
    entries.map(({ code, name }) => md`${inlineCode(code)} ${name}`),
    ', '
  );
  return first === undefined ? codes : md`${codes}: ${VERDICTS[first.verdict]}. ${sentence(first.reason)}`;
}
