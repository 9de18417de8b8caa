import type { CodeEntry, Knowledge, PairEntry } from '../data';
import { blocks, bold, inlineCode, joined, type Markdown, md, table } from './markdown';
import type { Cite } from './reference-cite';
import { NEIGHBORS } from './reference-sections';
import { capitalized, codeRanges, dayInWords, sentence } from './words';

/** What stands beside the code on one day: published pairs, services inside it, and the codes around it. */
export function sameDay(knowledge: Knowledge, cite: Cite): Markdown {
  const { code } = knowledge.profile;
  const pairs = knowledge.pairsOf(code);
  const core = pairs.filter(({ scope }) => scope !== 'incidental');
  return blocks(
    md`Medicare's published pairs: the second code is denied beside the first on one day. With indicator 1 a modifier for a distinct service (59, XE, XS, XP, XU) separates the two when the sessions truly were distinct; with indicator 0 nothing does. 22, 76 and 77 separate no pair.`,
    table(
      ['First', 'Denied', 'Together on one day', 'In the tables from'],
      [...core]
        .sort((a, b) => b.indicator.localeCompare(a.indicator))
        .map((pair) => [
          named(pair.column1, knowledge),
          named(pair.column2, knowledge),
          pair.indicator === '1' ? 'only as truly separate sessions (1)' : bold('never (0)'),
          md`${dayInWords(pair.from)}${cite(pair)}`
        ])
    ),
    incidental(pairs, code, cite),
    md`### ${NEIGHBORS}`,
    table(
      ['Code', 'Is', 'Beside 77407', 'Today'],
      knowledge
        .codes()
        .filter((entry) => entry.code !== code)
        .map((entry) => [
          inlineCode(entry.code),
          entry.name,
          md`${capitalized(sentence(entry.relation))}${cite(entry)}`,
          today(entry, knowledge)
        ])
    )
  );
}

function named(code: string, knowledge: Knowledge): Markdown {
  const name = knowledge.code(code)?.name;
  return name === undefined ? inlineCode(code) : md`${inlineCode(code)} ${name}`;
}

function incidental(pairs: readonly PairEntry[], code: string, cite: Cite): Markdown | null {
  const inside = pairs.filter(({ scope, column1 }) => scope === 'incidental' && column1 === code);
  const [first] = inside;
  if (first === undefined) return null;
  const codes = joined(codeRanges(inside.map(({ column2 }) => column2)).map(inlineCode), ', ');
  return md`Small services that are part of a session unless they truly are separate (indicator 1): ${codes}.${cite(first)}`;
}

function today(entry: CodeEntry, knowledge: Knowledge): string {
  const period = knowledge.period(entry.code, { date: null });
  if (period === undefined) return '';
  if (period.state !== 'deleted') return period.state === 'active' ? 'valid' : 'valid, not paid separately by Medicare';
  const instead = entry.replacedBy.length === 0 ? '' : `; now ${codeRanges(entry.replacedBy).join(', ')}`;
  return `ended${period.from === null ? '' : ` ${dayInWords(period.from)}`}${instead}`;
}
