import { byPlace } from '../claims/order';
import { mostImportant } from '../features/most-important';
import type { Fetch, Part, Parts } from '../formats/parts';
import type { Finding, Severity } from '../rules/finding';
import { NO_NOTES, type PartNotes } from '../rules/notes';
import { addCounts, type Counts, noCounts, SEVERITIES, totalOf } from '../rules/severity';
import type { CompareNotes, Found } from './analysis';
import { createCompared } from './compared';
import { type Depth, depthsOf, depthWorthKeeping } from './depth';
import type { Excerpt, Excerpts } from './excerpts';
import { moved } from './moved';
import { beginTurn } from './turn';

/** Judges an excerpt in slices; null when it was cancelled. */
export type JudgeExcerpt = (excerpt: Excerpt, cancelled: () => boolean) => Promise<Found | null>;

/** What is known of a text: how much there is, and the findings that are worth showing, in file order. */
export interface Selection {
  readonly claims: number;
  readonly counts: Counts;
  readonly found: number;
  readonly findings: readonly Finding[];
}

export interface Judged {
  /** Whether every part has been read and judged. */
  complete(): boolean;
  /** Reads and judges the next part that needs it. False when it was cancelled. */
  step(fetch: Fetch, judge: JudgeExcerpt, cancelled: () => boolean): Promise<boolean>;
  /** The most important findings, nearest to an offset; null when it was cancelled. */
  select(limit: number, offset: number, fetch: Fetch, judge: JudgeExcerpt, cancelled: () => boolean): Promise<Selection | null>;
  /** Judges everything again. */
  forget(): void;
}

interface Judgement {
  readonly claims: number;
  readonly counts: Counts;
  /** Offsets count from the start of the part. Of a text with very many, only those of the first `depth` severities are kept. */
  findings: readonly Finding[];
  depth: Depth;
  /** What rules that compare claims have to know of them, with offsets from the start of the part. */
  readonly notes: PartNotes;
}

/** As many findings are kept for a text, far from what is shown; more are found again when they are needed. */
const KEPT = 2000;

const NOTHING_NOTED: PartNotes = { notes: NO_NOTES, by: 0 };

/** Findings of a text part by part, so that an edit costs the judging of one part. */
export function createJudged(parts: Parts, excerpts: Excerpts, compareNotes: CompareNotes): Judged {
  let judgements = new WeakMap<Part, Judgement>();
  const compared = createCompared(compareNotes);
  /** What was found so far; parts that are gone count until the next selection. */
  let seen = sumOf([]);
  /** Where to look first for a part that is not judged. */
  let judgedTo = 0;

  /** Judges a part and keeps its findings, of at least the first `depth` severities. */
  async function judgePart(
    part: Part,
    excerpt: Excerpt,
    depth: Depth,
    judge: JudgeExcerpt,
    cancelled: () => boolean
  ): Promise<readonly Finding[] | null> {
    const found = await judge(excerpt, cancelled);
    if (found === null) return null;
    const shift = -part.context.length;
    const findings = found.findings.map((finding) => moved(finding, shift)).filter(({ start }) => start >= 0 && start < part.length);
    const judgement = {
      claims: excerpt.claimCount,
      counts: countsOf(findings),
      findings,
      depth: SEVERITIES.length,
      notes: { notes: found.notes, by: shift }
    };
    seen = sumOf([seen, judgement.counts]);
    letGo(judgement, Math.max(depth, depthWorthKeeping(seen, KEPT)));
    judgements.set(part, judgement);
    return findings;
  }

  /** The next part that is read and not judged; null when there is none. */
  function next(): Part | null {
    const all = parts.parts;
    for (let count = 0; count < all.length; count++, judgedTo++) {
      const part = all[judgedTo % all.length];
      if (part !== undefined && !judgements.has(part)) return part;
    }
    return null;
  }

  function complete(): boolean {
    return parts.unread() === null && next() === null;
  }

  async function step(fetch: Fetch, judge: JudgeExcerpt, cancelled: () => boolean): Promise<boolean> {
    const unread = parts.unread();
    if (unread !== null) {
      const reading = parts.readNext(fetch);
      if (reading === null) return true;
      excerpts.keep(reading);
      return (await judgePart(reading.part, excerpts.of(reading.part, unread.start, fetch), 0, judge, cancelled)) !== null;
    }
    const part = next();
    return part === null || (await judgePart(part, excerpts.of(part, startOf(part), fetch), 0, judge, cancelled)) !== null;
  }

  function startOf(part: Part): number {
    let start = 0;
    for (const other of parts.parts) {
      if (other === part) break;
      start += other.length;
    }
    return start;
  }

  /** The findings of the first `depth` severities of a part, judged again where they were not kept; null when cancelled. */
  async function findingsOf(
    part: Part,
    start: number,
    depth: Depth,
    fetch: Fetch,
    judge: JudgeExcerpt,
    cancelled: () => boolean
  ): Promise<readonly Finding[] | null> {
    if (depth === 0) return [];
    const known = judgements.get(part);
    if (known !== undefined && known.depth >= depth) return known.findings;
    const judged = await judgePart(part, excerpts.of(part, start, fetch), depth, judge, cancelled);
    return cancelled() ? null : judged;
  }

  /** The findings down to a depth of each part, in file order, with offsets of the text; null when cancelled. */
  async function gather(
    depths: readonly Depth[],
    lets: boolean,
    fetch: Fetch,
    judge: JudgeExcerpt,
    cancelled: () => boolean
  ): Promise<Finding[] | null> {
    const findings: Finding[] = [];
    const starts: number[] = [];
    let start = 0;
    const turn = beginTurn();
    for (const [index, part] of [...parts.parts].entries()) {
      // Many parts may have to be judged again.
      if (turn.isOver()) await turn.end();
      if (cancelled()) return null;
      const depth = depths[index] ?? 0;
      const own = await findingsOf(part, start, depth, fetch, judge, cancelled);
      if (own === null) return null;
      for (const finding of own) findings.push(moved(finding, start));
      if (lets) letGo(judgements.get(part), depth);
      starts.push(start);
      start += part.length;
    }
    const isWanted = (index: number, severity: Severity) => SEVERITIES.indexOf(severity) < (depths[index] ?? 0);
    const comparisons = await compared.findings(starts, isWanted, cancelled);
    return comparisons === null ? null : [...findings, ...comparisons].sort(byPlace);
  }

  async function select(
    limit: number,
    offset: number,
    fetch: Fetch,
    judge: JudgeExcerpt,
    cancelled: () => boolean
  ): Promise<Selection | null> {
    const turn = beginTurn();
    const all = parts.parts.map((part) => judgements.get(part));
    // Part of a text says nothing about what its claims show together.
    if (!(await compared.compare(complete() ? all.map((judgement) => judgement?.notes ?? NOTHING_NOTED) : [], cancelled))) return null;
    if (turn.isOver()) await turn.end();
    if (cancelled()) return null;
    const ofParts = all.map((judgement, index) => sumOf([judgement?.counts, compared.countsIn(index)]));
    const counts = sumOf(ofParts);
    const found = totalOf(counts);
    const depths = depthsOf(ofParts, limit, parts.partAt(offset).index);
    const findings = await gather(depths, found > KEPT, fetch, judge, cancelled);
    if (findings === null) return null;
    seen = counts;
    return {
      claims: all.reduce((sum, judgement) => sum + (judgement?.claims ?? 0), 0),
      counts,
      found,
      findings: mostImportant(findings, found > limit ? limit - 1 : limit, offset)
    };
  }

  return {
    complete,
    step,
    select,
    forget: () => {
      judgements = new WeakMap();
      seen = sumOf([]);
    }
  };
}

/** Lets go of the findings that are less severe than the first `depth` severities. */
function letGo(judgement: Judgement | undefined, depth: Depth): void {
  if (judgement === undefined || judgement.depth <= depth) return;
  judgement.findings = judgement.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) < depth);
  judgement.depth = depth;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = noCounts();
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function sumOf(all: readonly (Counts | undefined)[]): Counts {
  const sum = noCounts();
  for (const counts of all) if (counts !== undefined) addCounts(sum, counts);
  return sum;
}
