import type { Span } from './model';

/** The last of these spans, in file order, that starts at or before the offset. */
export function lastStartedBy<Item extends Span>(items: readonly Item[], offset: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** Compares two spans by their place in the file, for sorting. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
