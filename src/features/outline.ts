import { moved, type OutlineEntry, type OutlineKind, type OutlineNode } from './outline-part';
import { counted } from './words';

/**
 * So many claims, and so many places in all, are listed one by one. Behind them the claims of a part of the file
 * are one place: a batch of 50 MB has more than anyone can look through, and every place costs the editor memory.
 */
const LISTED_CLAIMS = 2000;
const LISTED_PLACES = 10_000;

/** Builds the tree of a file from its parts, in their order. */
export interface Outline {
  /** Whether the claims of the next part shall be listed one by one. */
  lists(): boolean;
  /** Adds the entries of a part that begins at an offset of the file. */
  add(entries: readonly OutlineEntry[], start: number): void;
  /** Ends everything that is open. */
  finish(): readonly OutlineNode[];
}

const LEVELS: Readonly<Record<OutlineKind, number>> = { interchange: 0, group: 1, transaction: 2, claims: 3, claim: 3, line: 4 };

type OpenNode = { -readonly [Key in Exclude<keyof OutlineNode, 'children'>]: OutlineNode[Key] } & { readonly children: OutlineNode[] };

/** A place that is not at its end yet, and what it holds so far. */
interface Level {
  readonly level: number;
  readonly node: OpenNode;
  claims: number;
  together: boolean;
}

export function createOutline(): Outline {
  const roots: OutlineNode[] = [];
  const open: Level[] = [];
  let claims = 0;
  let places = 0;

  function addEntry(entry: OutlineEntry): void {
    const level = LEVELS[entry.kind];
    if (entry.continued) {
      const node = open.find((candidate) => candidate.level === level)?.node;
      if (node !== undefined) node.end = Math.max(node.end, entry.end);
      return;
    }
    while ((open.at(-1)?.level ?? -1) >= level) close();
    const { kind, name, detail, start, end, selection, children } = entry;
    const together = kind === 'claims';
    const node = { kind, name: together ? numbers(claims, entry.claims) : name, detail, start, end, selection, children: [...children] };
    (open.at(-1)?.node.children ?? roots).push(node);
    claims += entry.claims;
    places += 1 + children.length;
    for (const parent of open) {
      // What follows a trailer without a header of its own counts with what came before.
      parent.node.end = Math.max(parent.node.end, end);
      parent.claims += entry.claims;
      parent.together ||= together;
    }
    if (level < LEVELS.claim) open.push({ level, node, claims: 0, together: false });
  }

  /** Ends the innermost place. */
  function close(): void {
    const level = open.pop();
    if (level === undefined) return;
    const { node, together } = level;
    if (node.kind === 'transaction') node.detail = counted(level.claims, 'claim') + (together ? ', the later ones together' : '');
    const parent = open.at(-1)?.node;
    if (parent !== undefined) parent.end = Math.max(parent.end, node.end);
  }

  return {
    lists: () => claims < LISTED_CLAIMS && places < LISTED_PLACES,
    add(entries, start) {
      for (const entry of entries) addEntry({ ...entry, ...moved(entry, start) });
    },
    finish() {
      while (open.length > 0) close();
      return roots;
    }
  };
}

function numbers(before: number, count: number): string {
  return count === 1 ? `Claim ${before + 1}` : `Claims ${before + 1} to ${before + count}`;
}
