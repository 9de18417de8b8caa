import type { Knowledge, Source } from '../data';
import { inlineCode, joined, type Markdown, md } from './markdown';

/** The descriptor that the practice keeps in a file of its own, with the name of the file. */
export function ownDescriptor(entry: ReturnType<Knowledge['code']> | ReturnType<Knowledge['modifier']>): Markdown | null {
  const descriptor = entry?.descriptor;
  return descriptor === undefined ? null : md`${descriptor.text} *(${inlineCode(descriptor.origin)})*`;
}

/** The sources of an entry that a practice's file added or changed; none for a bundled one. */
export function ownSources(entry: { readonly origin?: string | undefined; readonly sources: readonly string[] }): readonly string[] {
  return entry.origin === undefined ? [] : entry.sources;
}

/** Which of the practice's files had a say; null when none. */
export function fromPractice(sources: readonly Source[]): Markdown | null {
  const names = sources.flatMap(({ title, origin }) => {
    if (origin === undefined) return [];
    return [title === origin ? inlineCode(origin) : md`${title} (${inlineCode(origin)})`];
  });
  return names.length === 0 ? null : md`From your practice's data: ${joined(names, '; ')}.`;
}
