import type { ExplainedModifier, Explanation } from './explain';
import { capitalized, codeRanges, dayInWords, listInWords, sentence } from './words';

const STATES: Readonly<Record<NonNullable<Explanation['period']>['state'], string>> = {
  active: 'Valid',
  deleted: 'Not valid',
  'not-payable': 'Not payable',
  bundled: 'Not paid separately'
};

const VERDICTS: Readonly<Record<NonNullable<ExplainedModifier['verdict']>, string>> = {
  no: 'does not belong on 77407',
  conditional: 'only under its condition',
  payer: 'only where the payer asks for it',
  informational: 'allowed, informational',
  unknown: 'use on 77407 not known'
};

const SLOTS: Readonly<Record<NonNullable<ExplainedModifier['slot']>, string>> = {
  pricing: 'A pricing modifier: it comes first.',
  bypass: 'A bypass modifier: after pricing, before informational ones.',
  informational: 'An informational modifier: it comes last.'
};

function circumstances({ question, payer }: Explanation): string {
  const kind = question.setting === 'professional' ? 'professional claim' : 'institutional claim';
  return `${dayInWords(question.date)}, ${kind}${payer === null ? '' : ` to ${payer.name}`}`;
}

function meaning({ period, replacedBy, relation, question }: Explanation): string[] {
  if (period === null) return [`The sources do not say what ${question.code} is on this day.`];
  const until = period.to === null ? '' : ` until ${dayInWords(period.to)}`;
  const since = period.from === null ? '' : ` from ${dayInWords(period.from)}`;
  const replaced = period.state === 'deleted' && replacedBy.length > 0 ? [`Replaced by ${listInWords(replacedBy, 'or')}.`] : [];
  return [
    `${STATES[period.state]}${since}${until}. ${sentence(period.text)}`,
    ...replaced,
    ...(relation === null ? [] : [`Beside 77407: ${sentence(relation)}`])
  ];
}

function modifierText(modifier: ExplainedModifier, code: string): string[] {
  if (modifier.name === null) {
    return [
      'Not in the list that ClaimLens knows. That alone is no fault: payers and states define modifiers of their own. Ask the payer.'
    ];
  }
  const general = [modifier.meaning, modifier.use].filter((text) => text !== null).map((text) => capitalized(sentence(text)));
  return [
    modifier.verdict === null ? `ClaimLens judges modifiers on 77407 only, not on ${code}.` : capitalized(sentence(modifier.reason ?? '')),
    ...(general.length === 0 ? [] : [`In general: ${general.join(' ')}`]),
    ...(modifier.slot === null ? [] : [SLOTS[modifier.slot]])
  ];
}

function modifierTitle({ code, name, verdict }: ExplainedModifier): string {
  return [`Modifier ${code}`, name === null ? '' : ` · ${name}`, verdict === null ? '' : `: ${VERDICTS[verdict]}`].join('');
}

function sameDay({ pairs }: Explanation): string[] {
  const lines: string[] = [];
  if (pairs.separable.length > 0) lines.push(`Only as a truly separate session: ${listInWords(codeRanges(pairs.separable))}.`);
  if (pairs.never.length > 0) lines.push(`Never: ${listInWords(codeRanges(pairs.never), 'or')}.`);
  return lines;
}

function units({ unitLimit }: Explanation): string[] {
  if (unitLimit === null) return [];
  const { indicator } = unitLimit;
  const rest =
    indicator === '1' ? 'on each line' : indicator === '2' ? 'a day, without exception' : 'a day over all lines, more only on appeal';
  return [`At most ${unitLimit.units} ${rest} (adjudication indicator ${indicator}, from ${dayInWords(unitLimit.from)}).`];
}

function payerText({ payer }: Explanation): string[] {
  return payer === null ? [] : [...payer.notes.map(sentence), ...payer.unknown.map((text) => `Not known: ${sentence(text)}`)];
}

/** A heading and what stands below it, in plain sentences. */
export interface TextBlock {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the words of every answer are. */
export const NOTICE = 'CPT® is a registered trademark of the American Medical Association; the words here are our own.';

/** The explanation for people, as plain text; what there is nothing to say about is left out. */
export function explanationBlocks(explanation: Explanation): readonly TextBlock[] {
  const { question, name, period, sources } = explanation;
  if (name === null) {
    return [{ title: '', lines: [`${question.code}: ClaimLens does not know this code. It knows 77407 and the codes around it.`] }];
  }
  const blocks: readonly TextBlock[] = [
    { title: `${question.code} · ${period?.title ?? name}`, lines: [circumstances(explanation), ...meaning(explanation)] },
    ...explanation.modifiers.map((modifier) => ({ title: modifierTitle(modifier), lines: modifierText(modifier, question.code) })),
    { title: 'On the same day', lines: sameDay(explanation) },
    { title: 'Units', lines: units(explanation) },
    { title: 'Published indicators', lines: explanation.indicators.map((one) => `${one.name} ${one.value}: ${sentence(one.text)}`) },
    { title: explanation.payer?.name ?? '', lines: payerText(explanation) },
    {
      title: 'Sources',
      lines: sources.map(({ title, publisher, read }) => `${title}, ${publisher}${read === '' ? '' : `, read ${dayInWords(read)}`}`)
    }
  ];
  return blocks.filter(({ lines }) => lines.length > 0);
}
