import type { Confidence, Source } from '../data';
import { link, type Markdown, md, table } from './markdown';
import { anchorOf, SECTIONS } from './reference-sections';
import { dayInWords } from './words';

/** What an entry says of its origin. */
export interface Sourced {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** Points behind a statement to its sources, by their numbers in the list at the end of the page. */
export type Cite = (fact: Sourced) => Markdown;

const MARKS: Readonly<Record<Confidence, string>> = {
  verified: '',
  secondary: '',
  recalled: ' *(general knowledge, not checked)*',
  conflicting: ' *(sources disagree)*'
};

export function citations(sources: readonly Source[]): Cite {
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  return ({ sources: ids, confidence }) => {
    const cited = [...new Set(ids.flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b);
    const mark: Markdown = { markdown: MARKS[confidence] };
    return cited.length === 0 ? mark : md`${mark} ${link(`[${cited.join(', ')}]`, `#${anchorOf(SECTIONS.sources)}`)}`;
  };
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  verified: 'read at its origin',
  secondary: 'read at second hand',
  recalled: 'general knowledge, not checked',
  conflicting: 'sources disagree'
};

export function sourceTable(sources: readonly Source[]): Markdown {
  return table(
    ['No.', 'Source', 'Publisher', 'Read on', 'How well supported'],
    sources.map(({ title, publisher, read, confidence }, index) => [
      String(index + 1),
      title,
      publisher,
      read === '' ? '' : dayInWords(read),
      CONFIDENCE[confidence]
    ])
  );
}
