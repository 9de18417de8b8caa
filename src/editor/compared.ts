import type { Finding, Severity } from '../rules/finding';
import { isSame, type PartNotes } from '../rules/notes';
import { type Counts, noCounts, SEVERITIES } from '../rules/severity';
import type { CompareNotes } from './analysis';
import { withOffsets } from './moved';

/** What comparing the claims of a text shows, whose parts are judged one by one. */
export interface Compared {
  /** Compares by the notes of the parts, with offsets from their starts; at once where they are what they were. False when it was cancelled. */
  compare(notes: readonly PartNotes[], cancelled: () => boolean): Promise<boolean>;
  /** How many findings there are in a part. */
  countsIn(part: number): Counts;
  /** Those of the findings that are wanted; `starts` are the offsets of the parts. Null when it was cancelled. */
  findings(
    starts: readonly number[],
    isWanted: (part: number, severity: Severity) => boolean,
    cancelled: () => boolean
  ): Promise<readonly Finding[] | null>;
}

/** As many findings are kept; more are found again when someone wants some of them, which takes a few milliseconds. */
const KEPT = 500;

/** While claims are compared, parts lie so far apart: what is found stays true when parts before it grow. No text is as long. */
const APART = 2 ** 27;

const partOf = ({ start }: Finding): number => Math.floor(start / APART);

export function createCompared(compareNotes: CompareNotes): Compared {
  let known: readonly PartNotes[] = [];
  let counts: ReadonlyMap<number, Counts> = new Map();
  let kept: readonly Finding[] = [];
  let areAllKept = true;

  const findAll = (notes: readonly PartNotes[], take: (finding: Finding) => void, cancelled: () => boolean): Promise<boolean> =>
    compareNotes(
      notes.map(({ notes: own, by }, part) => ({ notes: own, by: by + part * APART })),
      take,
      cancelled
    );

  return {
    async compare(notes, cancelled) {
      if (notes.length === known.length && notes.every((own, part) => isSamePart(own, known[part]))) return true;
      const inParts = new Map<number, Record<Severity, number>>();
      const some: Finding[] = [];
      let found = 0;
      const take = (finding: Finding): void => {
        const part = partOf(finding);
        const own = inParts.get(part) ?? noCounts();
        own[finding.severity]++;
        inParts.set(part, own);
        if (++found <= KEPT) some.push(finding);
      };
      if (!(await findAll(notes, take, cancelled))) return false;
      known = notes;
      counts = inParts;
      areAllKept = found <= KEPT;
      kept = areAllKept ? some : [];
      return true;
    },
    countsIn: (part) => counts.get(part) ?? noCounts(),
    async findings(starts, isWanted, cancelled) {
      const wanted: Finding[] = [];
      const take = (finding: Finding): void => {
        if (isWanted(partOf(finding), finding.severity)) wanted.push(placed(finding, starts));
      };
      if (areAllKept) for (const finding of kept) take(finding);
      else if (someAreWanted(counts, isWanted) && !(await findAll(known, take, cancelled))) return null;
      return wanted;
    }
  };
}

function isSamePart(a: PartNotes, b: PartNotes | undefined): boolean {
  return b !== undefined && a.by === b.by && isSame(a.notes, b.notes);
}

function someAreWanted(counts: ReadonlyMap<number, Counts>, isWanted: (part: number, severity: Severity) => boolean): boolean {
  for (const [part, own] of counts) for (const severity of SEVERITIES) if (own[severity] > 0 && isWanted(part, severity)) return true;
  return false;
}

/** The finding with offsets of the text. */
function placed(finding: Finding, starts: readonly number[]): Finding {
  return withOffsets(finding, (offset) => (starts[Math.floor(offset / APART)] ?? 0) + (offset % APART));
}
