import type { Procedure, Token } from '../claims/model';
import { codeOf } from '../claims/values';
import type { ModifierEntry, Slot } from '../data';
import { SUBJECT } from '../rules/view';
import { datesOf, type LineContext } from './context';
import { said, withFooter } from './hover-footer';
import { claimAndPayer } from './hover-line';
import { bold, inlineCode, joined, type Markdown, md } from './markdown';
import { ownDescriptor, ownSources } from './practice';
import { isCpt, qualifierMeaning } from './qualifier';
import { verdictOn } from './verdict';
import { capitalized, daysInWords, sentence } from './words';

/** Where a modifier belongs among the others. */
export const SLOTS: Readonly<Record<Slot, string>> = {
  pricing: 'pricing modifier: it comes first',
  bypass: 'bypass modifier: after pricing, before informational ones',
  informational: 'informational modifier: it comes last'
};

/** The hover on a modifier of a 77407 line: the verdict first, then what the modifier is for in general. */
export function modifierHover(token: Token, procedure: Procedure, context: LineContext): Markdown {
  const entry = context.knowledge.modifier(codeOf(token));
  if (entry === undefined) return unknownModifier(token, context);
  return withFooter(
    [
      bold(`Modifier ${entry.code} · ${entry.name}`),
      judged(entry, procedure, context),
      ownDescriptor(entry),
      generalUse(entry),
      position(token, entry, procedure, context)
    ],
    [...entry.sources, ...ownSources(context.payer)],
    context.knowledge
  );
}

function judged(entry: ModifierEntry, procedure: Procedure, context: LineContext): Markdown {
  const qualifier = procedure.qualifier?.value ?? '';
  if (!isCpt(procedure))
    return md`Not judged: the qualifier ${inlineCode(qualifier)} says that ${SUBJECT} here is ${qualifierMeaning(qualifier)}.`;
  const { words, reason } = verdictOn(entry, context);
  return md`${bold(sentence(capitalized(words)))} ${capitalized(reason)}`;
}

/** What it means and when it is used, on any code. */
export function generalUse(entry: ModifierEntry): Markdown | null {
  const texts = [entry.meaning, entry.use].filter((text) => text !== undefined).map((text) => capitalized(sentence(text)));
  return texts.length === 0 ? null : md`${bold('In general:')} ${texts.join(' ')}`;
}

function position(token: Token, entry: ModifierEntry, procedure: Procedure, context: LineContext): Markdown {
  const slot = procedure.modifiers.indexOf(token) + 1;
  const date = datesOf(context);
  const facts = [
    md`slot ${String(slot)}, ${SLOTS[entry.slot]}`,
    claimAndPayer(context),
    date === null ? null : md`${daysInWords(date.from, date.to)}`
  ];
  return md`${bold('Here:')} ${joined(facts, ' · ')}`;
}

function unknownModifier(token: Token, context: LineContext): Markdown {
  return withFooter(
    [
      md`${bold('Modifier')} ${inlineCode(token.value)} ${bold('is not in the list that ClaimLens knows.')}`,
      said(
        `That alone is no fault: payers and states define modifiers of their own, and lists change. ClaimLens gives no verdict; look it up with the payer of this claim before it goes out on ${SUBJECT}`
      )
    ],
    [],
    context.knowledge
  );
}
