import type { Related } from './finding';
import { related } from './report';
import type { Service } from './service';
import type { ClaimView } from './view';

/** A claim of thousands of lines must not make a finding of thousands of related places. */
const MOST_RELATED = 5;

/** Services that belong to the same cause as related places; the last one says how many more there are. */
export function relatedTo(services: readonly Service[], message: string): readonly Related[] {
  const shown = services.slice(0, MOST_RELATED);
  const more = services.length - shown.length;
  return shown.map((service, index) =>
    related(service.procedure.code, more > 0 && index === shown.length - 1 ? `${message} (and ${more} more)` : message)
  );
}

/** The publication a fact rests on: publisher and title of its first source. */
export function tableOf(view: Pick<ClaimView, 'knowledge'>, sources: readonly string[]): string {
  const id = sources[0] ?? '';
  const source = view.knowledge.source(id);
  return source === undefined ? id : `${source.publisher}: ${source.title}`;
}
