import type { Knowledge, PairEntry } from '../data';
import { remembered } from '../data/remembered';

/** The radiation pairs of a code in the tables that reach back to a date; all of them where the date is not known. */
export function corePairs(knowledge: Knowledge, code: string, date: string | null): readonly PairEntry[] {
  const all = coreOf(knowledge, code);
  if (date === null) return all;
  let last = '';
  for (const { from } of all) if (from <= date && from > last) last = from;
  return inForce(all, last);
}

const coreOf = remembered((knowledge: Knowledge, code: string): readonly PairEntry[] =>
  knowledge.pairsOf(code).filter(({ scope }) => scope === 'core')
);

/** Those in force from a day on or before it. */
const inForce = remembered((pairs: readonly PairEntry[], day: string): readonly PairEntry[] => pairs.filter(({ from }) => from <= day));
