import type { Procedure } from '../claims/model';
import type { CodeEntry, CodePeriod, PairEntry } from '../data';
import { SUBJECT } from '../rules/view';
import { circumstancesOf, type LineContext } from './context';
import { said, withFooter } from './hover-footer';
import { lineFacts } from './hover-line';
import { bold, joined, type Markdown, md } from './markdown';
import { ownDescriptor, ownSources } from './practice';
import { isCpt } from './qualifier';
import { capitalized, dayInWords, listInWords, sentence } from './words';

/** The hover on a code of the 77407 neighborhood: what it is on that date and how it stands to 77407. Null for other codes. */
export function neighborHover(procedure: Procedure, context: LineContext): Markdown | null {
  const { code, knowledge } = context;
  const entry = knowledge.code(code);
  if (entry === undefined || !isCpt(procedure)) return null;
  const period = knowledge.period(code, circumstancesOf(context));
  const pair = knowledge.pair(SUBJECT, code);
  return withFooter(
    [
      bold(`${code} · ${period?.title ?? entry.name}`),
      ownDescriptor(entry),
      standing(entry, period, context),
      beside(entry, pair),
      lineFacts(procedure, context)
    ],
    [...(period?.sources ?? entry.sources), ...(pair?.sources ?? []), ...ownSources(entry), ...ownSources(context.payer)],
    knowledge
  );
}

/** What the code is on the line's date, the answer first. */
function standing(entry: CodeEntry, period: CodePeriod | undefined, context: LineContext): Markdown {
  const when = context.date === null ? 'today' : `on ${dayInWords(context.date)}`;
  if (period === undefined) return bold(`Not in the sources ${when}.`);
  const since = period.from === null ? '' : `, deleted from ${dayInWords(period.from)}`;
  const successors = entry.replacedBy.length === 0 ? null : `Replaced by ${listInWords(entry.replacedBy, 'or')}.`;
  switch (period.state) {
    case 'active':
      return joined([bold(`Valid ${when}.`), ownText(period)], ' ');
    case 'deleted':
      return joined([bold(`Not valid ${when}${since}.`), successors, ownText(period)], ' ');
    case 'not-payable':
      return joined([bold(`Not payable ${when}.`), ownText(period)], ' ');
    case 'bundled':
      return joined([bold(`Not paid separately ${when}.`), ownText(period)], ' ');
  }
}

/** What the period says beyond its state. */
function ownText({ text }: CodePeriod): Markdown | null {
  return /^(Valid\.|Deleted: not valid)/.test(text) ? null : said(text);
}

function beside(entry: CodeEntry, pair: PairEntry | undefined): Markdown {
  const relation = capitalized(sentence(entry.relation));
  if (pair === undefined) return md`${bold(`Beside ${SUBJECT}:`)} ${relation}`;
  const rule =
    pair.indicator === '0'
      ? 'indicator 0: no modifier separates them'
      : `indicator 1: the same day ${pair.column2} is denied unless the sessions are truly distinct`;
  return md`${bold(`Beside ${SUBJECT}:`)} ${relation} Published pair, ${rule}.`;
}
