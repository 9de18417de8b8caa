import type { Position } from '../claims/lines';
import type { OutlineNode } from './outline-part';

/** First and last line of what can be folded, 0-based. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** What spans more than a line can be folded, innermost place included. */
export function foldsOf(nodes: readonly OutlineNode[], positionAt: (offset: number) => Position): readonly Fold[] {
  return nodes.flatMap((node) => {
    const start = positionAt(node.start).line;
    const end = positionAt(node.end).line;
    const inside = foldsOf(node.children, positionAt);
    return end > start ? [{ start, end }, ...inside] : inside;
  });
}
