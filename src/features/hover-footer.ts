import type { Confidence, Knowledge, Source } from '../data';
import { remembered } from '../data/remembered';
import { blocks, footer, joined, type Markdown, md } from './markdown';
import { fromPractice } from './practice';
import { daysInWords, sentence } from './words';

const TRADEMARK = md`CPT® is a registered trademark of the American Medical Association.`;

/** A hover that is not trusted cannot link to a page; the editor's own command leads there. */
const REFERENCE = md`*Go to Definition* opens the reference.`;

/** As many as a coder will read in a hover; the reference page names all. */
const SHOWN = 2;

/** Sources by name and when they were read, the most important first; then the trademark notice. */
export function hoverFooter(sourceIds: readonly string[], knowledge: Knowledge): Markdown {
  return footer(...sourceNotes(sourceIds, knowledge), TRADEMARK);
}

/** The sources alone, for what says nothing of a CPT code; null when there are none. */
export function sourceNote(sourceIds: readonly string[], knowledge: Knowledge): Markdown | null {
  const notes = sourceNotes(sourceIds, knowledge);
  return notes.every((note) => note === null) ? null : footer(...notes);
}

function sourceNotes(sourceIds: readonly string[], knowledge: Knowledge): readonly (Markdown | null)[] {
  return notesOf(knowledge, sourceIds.join(' '));
}

const notesOf = remembered((knowledge: Knowledge, ids: string): readonly (Markdown | null)[] => {
  const sources = [...new Set(ids.split(' '))].flatMap((id) => knowledge.source(id) ?? []).sort(byWeight);
  const published = sources.filter((source) => source.origin === undefined);
  return [fromPractice(sources), published.length === 0 ? null : named(published)];
});

function named(sources: readonly Source[]): Markdown {
  const days = sources.map((source) => source.read).sort();
  const read = daysInWords(days[0] ?? '', days[days.length - 1] ?? '');
  const titles = sources.slice(0, SHOWN).map((source) => md`${source.title}`);
  const more = sources.length > SHOWN ? ` and ${sources.length - SHOWN} more` : '';
  return md`Sources, read ${read}: ${joined(titles, '; ')}${{ markdown: more }}.`;
}

const CONFIDENCE: readonly Confidence[] = ['verified', 'secondary', 'conflicting', 'recalled'];

/** Medicare's own tables first; then what was read at its origin before what others say. */
function byWeight(a: Source, b: Source): number {
  const cms = Number(b.publisher === 'CMS') - Number(a.publisher === 'CMS');
  return cms === 0 ? CONFIDENCE.indexOf(a.confidence) - CONFIDENCE.indexOf(b.confidence) : cms;
}

/** The rest of a hover above its footer, which names the way to the reference where there are sources to read. */
export function withFooter(parts: readonly (Markdown | null)[], sourceIds: readonly string[], knowledge: Knowledge): Markdown {
  const more = sourceIds.length === 0 ? null : REFERENCE;
  return blocks(...parts, footer(...sourceNotes(sourceIds, knowledge), more, TRADEMARK));
}

/** A sentence in plain words; empty text stays empty. */
export function said(text: string): Markdown {
  return md`${sentence(text)}`;
}
