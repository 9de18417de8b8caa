import type { Procedure } from '../claims/model';
import type { CodeEntry, CodePeriod, PairEntry } from '../data';
import { SUBJECT } from '../rules/view';
import { circumstancesOf, type LineContext } from './context';
import { said, withFooter } from './hover-footer';
import { lineFacts } from './hover-line';
import { bold, type Markdown, md } from './markdown';
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
      standing(entry, period, context),
      beside(entry, pair),
      lineFacts(procedure, context)
    ],
    [...(period?.sources ?? entry.sources), ...(pair?.sources ?? [])],
    knowledge
  );
}

/** What the code is on the line's date, the answer first. */
function standing(entry: CodeEntry, period: CodePeriod | undefined, context: LineContext): Markdown {
  const when = context.date === null ? 'today' : `on ${dayInWords(context.date)}`;
  if (period === undefined) return md`${bold(`Not in the sources ${when}.`)}`;
  const text = said(period.text);
  switch (period.state) {
    case 'active':
      return md`${bold(`Valid ${when}.`)} ${text}`;
    case 'deleted': {
      const since = period.from === null ? '' : `, deleted from ${dayInWords(period.from)}`;
      const successor = entry.replacedBy.length === 0 ? '' : ` Replaced by ${listInWords(entry.replacedBy, 'or')}.`;
      return md`${bold(`Not valid ${when}${since}.`)}${successor === '' ? '' : md` ${successor}`} ${text}`;
    }
    case 'not-payable':
      return md`${bold(`Not payable ${when}.`)} ${text}`;
    case 'bundled':
      return md`${bold(`Not paid separately ${when}.`)} ${text}`;
  }
}

function beside(entry: CodeEntry, pair: PairEntry | undefined): Markdown {
  const relation = capitalized(sentence(entry.relation));
  const rule =
    pair === undefined
      ? ''
      : pair.indicator === '0'
        ? ` The published pair table never allows both on one day (indicator 0).`
        : ` The published pair table allows both on one day only for truly separate sessions (indicator 1, ${pair.column2} denied otherwise).`;
  return md`${bold(`Beside ${SUBJECT}:`)} ${relation}${rule === '' ? '' : md` ${rule}`}`;
}
