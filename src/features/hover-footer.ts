import type { Knowledge } from '../data';
import { blocks, footer, joined, type Markdown, md } from './markdown';
import { dayInWords, sentence } from './words';

const TRADEMARK = md`CPT® is a registered trademark of the American Medical Association; the words here are our own.`;

/** Sources by name with the day they were read, in the order given, each once; then the trademark notice. */
export function hoverFooter(sourceIds: readonly string[], knowledge: Knowledge): Markdown {
  const sources = [...new Set(sourceIds)].flatMap((id) => knowledge.source(id) ?? []);
  const names = sources.map((source) => md`${source.title} (read ${dayInWords(source.read)})`);
  return footer(names.length === 0 ? null : md`Sources: ${joined(names, '; ')}.`, TRADEMARK);
}

/** The rest of a hover above its footer. */
export function withFooter(parts: readonly (Markdown | null)[], sourceIds: readonly string[], knowledge: Knowledge): Markdown {
  return blocks(...parts, hoverFooter(sourceIds, knowledge));
}

/** A sentence in plain words; empty text stays empty. */
export function said(text: string): Markdown {
  return md`${sentence(text)}`;
}
