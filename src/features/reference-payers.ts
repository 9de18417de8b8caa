import type { Knowledge, PayerEntry } from '../data';
import { blocks, list, type Markdown, md } from './markdown';
import type { Cite } from './reference-cite';
import { dayInWords, sentence } from './words';

/** What is known of each payer, and what the sources do not say. */
export function payers(knowledge: Knowledge, cite: Cite): Markdown {
  return blocks(
    md`A claim's payer is recognized by its filing indicator, its id, then its name. Where nothing is said of a payer here, nothing was found: ask the payer.`,
    ...knowledge.payers().map((payer) => payerPart(payer, cite))
  );
}

function payerPart({ name, notes, unknown }: PayerEntry, cite: Cite): Markdown {
  const known = notes.map(
    (note) => md`${note.from === undefined ? '' : `From ${dayInWords(note.from)}: `}${sentence(note.text)}${cite(note)}`
  );
  const open = unknown.map((text) => md`*Not known:* ${sentence(text)}`);
  return blocks(md`### ${name}`, list([...known, ...open]));
}
