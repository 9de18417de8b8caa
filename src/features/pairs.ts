import type { Knowledge, PairEntry } from '../data';

/** The radiation pairs of a code in the tables that reach back to a date; all of them where the date is not known. */
export function corePairs(knowledge: Knowledge, code: string, date: string | null): readonly PairEntry[] {
  return knowledge.pairsOf(code).filter((pair) => pair.scope === 'core' && (date === null || pair.from <= date));
}
