import type { Procedure } from '../claims/model';
import { codeOf } from '../claims/values';
import type { CodePeriod, PairEntry } from '../data';
import { remembered } from '../data/remembered';
import { SUBJECT } from '../rules/view';
import { circumstancesOf, datesOf, type LineContext, modifiersOf } from './context';
import { said, withFooter } from './hover-footer';
import { lineFacts } from './hover-line';
import { pairsToWatch } from './hover-pairs';
import { blocks, bold, inlineCode, list, type Markdown, md } from './markdown';
import { corePairs } from './pairs';
import { ownDescriptor, ownSources } from './practice';
import { isCpt, qualifierMeaning } from './qualifier';
import { verdictOn } from './verdict';
import { dayInWords } from './words';

/** The hover on 77407: the meaning in force, this line, its modifiers, the pairs to watch, the sources. */
export function codeHover(procedure: Procedure, context: LineContext): Markdown {
  if (!isCpt(procedure)) return otherQualifier(procedure, context);
  const { knowledge } = context;
  const period = knowledge.period(SUBJECT, circumstancesOf(context));
  const pairs = corePairs(knowledge, SUBJECT, context.date);
  const sources = [...(period?.sources ?? []), ...sourcesOf(pairs), ...ownSources(context.payer)];
  return withFooter(
    [
      period === undefined ? bold(SUBJECT) : titleOf(period),
      glued(procedure),
      ownDescriptor(knowledge.code(SUBJECT)),
      period === undefined ? null : meaning(period, context),
      blocks(lineFacts(procedure, context), modifierList(procedure, context)),
      pairsToWatch(pairs, context)
    ],
    sources,
    knowledge
  );
}

/** The sources of pairs, each once. */
const sourcesOf = remembered((pairs: readonly PairEntry[]): readonly string[] => [...new Set(pairs.flatMap(({ sources }) => sources))]);

function otherQualifier(procedure: Procedure, context: LineContext): Markdown {
  const qualifier = procedure.qualifier?.value ?? '';
  return withFooter(
    [
      bold(`${SUBJECT}, but not as a CPT code`),
      md`The qualifier ${inlineCode(qualifier)} says that this is ${qualifierMeaning(qualifier)}, so ClaimLens does not judge it. The CPT code ${SUBJECT} stands behind ${inlineCode('HC')}.`
    ],
    [],
    context.knowledge
  );
}

function glued(procedure: Procedure): Markdown | null {
  const code = codeOf(procedure.code);
  if (code === SUBJECT) return null;
  return md`Read as ${inlineCode(SUBJECT)} with modifier ${inlineCode(code.slice(SUBJECT.length))} glued to it: the modifier belongs in its own component.`;
}

const STATES: Readonly<Record<CodePeriod['state'], string>> = {
  active: '',
  deleted: 'Deleted.',
  'not-payable': 'Not payable here.',
  bundled: 'Not paid separately.'
};

function meaning(period: CodePeriod, context: LineContext): Markdown {
  const body = bodyOf(period);
  const remark = dateRemark(period, context);
  return remark === null ? body : md`${body} ${remark}`;
}

const bodyOf = remembered(({ state, text }: CodePeriod): Markdown => {
  const word = STATES[state];
  return word === '' ? said(text) : md`${bold(word)} ${said(text)}`;
});

const titleOf = remembered(({ title }: CodePeriod): Markdown => bold(`${SUBJECT} · ${title}`));

/** Which date chose the meaning; where there is none, that the latest meaning is shown. */
function dateRemark(period: CodePeriod, context: LineContext): Markdown | null {
  if (context.date === null) {
    const since = period.from === null ? '' : `, in force from ${dayInWords(period.from)}`;
    return md`*The line has no readable date of service: this is the latest meaning${{ markdown: since }}.*`;
  }
  const until = datesOf(context)?.to ?? context.date;
  if (period.to !== null && until > period.to)
    return md`*The dates of this line run past ${dayInWords(period.to)}, when the meaning changes.*`;
  if (period.from !== null && period.to !== null) return md`*In force ${dayInWords(period.from)} to ${dayInWords(period.to)}.*`;
  if (period.from !== null) return md`*In force from ${dayInWords(period.from)}.*`;
  return period.to === null ? null : md`*In force until ${dayInWords(period.to)}.*`;
}

function modifierList(procedure: Procedure, context: LineContext): Markdown | null {
  const items = modifiersOf(procedure).map((code) => {
    const entry = context.knowledge.modifier(code);
    if (entry === undefined) return md`${inlineCode(code)} not in the list that ClaimLens knows, no verdict`;
    const { verdict, words } = verdictOn(entry, context);
    return md`${inlineCode(code)} ${entry.name}: ${verdict === 'no' ? bold(words) : words}`;
  });
  return items.length === 0 ? null : list(items);
}
