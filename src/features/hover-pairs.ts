import type { CodeEntry, Knowledge, PairEntry } from '../data';
import { remembered } from '../data/remembered';
import { SUBJECT } from '../rules/view';
import { codesOfTheDay, type LineContext } from './context';
import { bold, type Markdown, md } from './markdown';
import { codeRanges, listInWords } from './words';

/** The pairs of 77407 in the radiation neighborhood that matter on one day, and which of them stand on this claim that day. */
export function pairsToWatch(pairs: readonly PairEntry[], context: LineContext): Markdown | null {
  const general = rulesOf(context.knowledge)(pairs);
  if (general === null) return null;
  const today = new Set(codesOfTheDay(context));
  const here = today.size === 0 ? [] : [...new Set(pairs.map(partner))].filter((code) => today.has(code));
  return here.length === 0 ? general : md`${general} On this claim that day: ${bold(listInWords(here))}.`;
}

const rulesOf = remembered((knowledge: Knowledge) =>
  remembered((pairs: readonly PairEntry[]): Markdown | null => {
    const open = codeRanges(known(pairs, '1', knowledge).map((entry) => entry.code));
    const closed = families(known(pairs, '0', knowledge));
    const rules = [
      open.length === 0 ? '' : `with ${listInWords(open)} only when truly distinct (59 or an X modifier)`,
      closed.length === 0 ? '' : `never with ${listInWords(closed, 'or')}`
    ].filter((rule) => rule !== '');
    return rules.length === 0 ? null : md`${bold('The same day:')} ${rules.join('; ')}.`;
  })
);

function partner(pair: PairEntry): string {
  return pair.column1 === SUBJECT ? pair.column2 : pair.column1;
}

/** The partners under one indicator that ClaimLens knows as radiation codes; others are for findings. */
function known(pairs: readonly PairEntry[], indicator: PairEntry['indicator'], knowledge: Knowledge): readonly CodeEntry[] {
  return pairs.filter((pair) => pair.indicator === indicator).flatMap((pair) => knowledge.code(partner(pair)) ?? []);
}

const FAMILIES: Partial<Readonly<Record<CodeEntry['group'], string>>> = { radiosurgery: 'radiosurgery', proton: 'protons' };

/** Families of codes by name, `protons (77520–77525)`, the others one by one. */
function families(entries: readonly CodeEntry[]): readonly string[] {
  const single = entries.filter((entry) => FAMILIES[entry.group] === undefined).map((entry) => entry.code);
  const named = Object.entries(FAMILIES).flatMap(([group, name]) => {
    const codes = entries.filter((entry) => entry.group === group).map((entry) => entry.code);
    return codes.length === 0 ? [] : [`${name} (${codeRanges(codes, 2).join(', ')})`];
  });
  return [...codeRanges(single), ...named];
}
