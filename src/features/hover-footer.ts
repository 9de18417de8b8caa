import type { Confidence, Knowledge, Source } from '../data';
import { blocks, footer, joined, type Markdown, md } from './markdown';
import { dayInWords, sentence } from './words';

const TRADEMARK = md`CPT® is a registered trademark of the American Medical Association; the words here are our own.`;

/** As many as a coder will read in a hover; the reference page names all. */
const SHOWN = 3;

/** Sources by name with the day they were read, the most important first; then the trademark notice. */
export function hoverFooter(sourceIds: readonly string[], knowledge: Knowledge): Markdown {
  const sources = [...new Set(sourceIds)].flatMap((id) => knowledge.source(id) ?? []).sort(byWeight);
  const names = sources.slice(0, SHOWN).map((source) => md`${source.title} (read ${dayInWords(source.read)})`);
  const more = sources.length > SHOWN ? ` and ${sources.length - SHOWN} more` : '';
  return footer(names.length === 0 ? null : md`Sources: ${joined(names, '; ')}${{ markdown: more }}.`, TRADEMARK);
}

const CONFIDENCE: readonly Confidence[] = ['verified', 'secondary', 'conflicting', 'recalled'];

/** What was read at its origin comes before what others say. */
function byWeight(a: Source, b: Source): number {
  return CONFIDENCE.indexOf(a.confidence) - CONFIDENCE.indexOf(b.confidence);
}

/** The rest of a hover above its footer. */
export function withFooter(parts: readonly (Markdown | null)[], sourceIds: readonly string[], knowledge: Knowledge): Markdown {
  return blocks(...parts, hoverFooter(sourceIds, knowledge));
}

/** A sentence in plain words; empty text stays empty. */
export function said(text: string): Markdown {
  return md`${sentence(text)}`;
}
