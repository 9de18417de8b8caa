import type { ClaimFile, Span } from '../claims/model';
import type { CodeEntry, Knowledge, ModifierEntry, Verdict } from '../data';
import { SUBJECT } from '../rules/view';
import { type Composite, compositeAt } from './composite';
import { circumstancesOf, contextAt, type LineContext } from './context';
import { hoverFooter, said } from './hover-footer';
import { generalUse } from './hover-modifier';
import { blocks, bold, md } from './markdown';
import { type LineVerdict, verdictOn } from './verdict';
import { capitalized, sentence } from './words';

/** One proposal; `span` is what it replaces. */
export interface Proposal extends Span {
  readonly kind: 'code' | 'modifier';
  readonly label: string;
  /** What it is, beside the label. */
  readonly detail: string;
  /** The verdict or the level in one to four words. */
  readonly description: string;
  /** Proposals are shown in the order of this text. */
  readonly sortText: string;
  /** Known, but out of place here. */
  readonly discouraged: boolean;
  /** Markdown, made when someone looks. */
  readonly documentation: () => string;
}

const FIRST_MODIFIER = 2;
const LAST_MODIFIER = 5;

/** What fits at the cursor inside a procedure identifier; an empty list everywhere else. */
export function completionsAt(text: string, file: ClaimFile, offset: number, knowledge: Knowledge): readonly Proposal[] {
  const composite = compositeAt(text, file, offset);
  if (composite === null || composite.index < 1 || composite.index > LAST_MODIFIER) return [];
  const [qualifier, code] = composite.components.map((component) => component.trim().toUpperCase());
  if (qualifier !== 'HC' && qualifier !== '') return [];
  const beside = composite.components
    .slice(FIRST_MODIFIER)
    .filter((_, index) => index + FIRST_MODIFIER !== composite.index)
    .map((component) => component.trim().toUpperCase());
  const context = contextAt(file, offset, SUBJECT, beside, knowledge);
  if (context === null) return [];
  if (composite.index === 1) return codes(composite, context);
  return code === SUBJECT ? modifiers(composite, context) : [];
}

const SHORT: Readonly<Record<Verdict, string>> = {
  no: 'no',
  conditional: 'conditional',
  payer: 'payer decides',
  informational: 'informational',
  unknown: 'not known'
};

/** The verdict as short as a list needs it: what the claim calls for, what is out of place and why, else the verdict's name. */
function inAList({ verdict, words, fits }: LineVerdict): string {
  if (fits) return words.split(',', 1)[0] ?? words;
  return verdict === 'no' ? words : SHORT[verdict];
}

/** From what the claim itself calls for to what does not belong here. */
function rank({ verdict, fits }: LineVerdict): number {
  return fits ? 0 : ['', 'conditional', 'payer', 'informational', 'unknown', 'no'].indexOf(verdict);
}

function modifiers(composite: Composite, context: LineContext): readonly Proposal[] {
  return context.knowledge.modifiers().flatMap((entry) => {
    const clash = context.modifiers.some(
      (code) => code === entry.code || entry.conflicts?.includes(code) || context.knowledge.modifier(code)?.conflicts?.includes(entry.code)
    );
    return clash ? [] : [modifierProposal(entry, composite, context)];
  });
}

function modifierProposal(entry: ModifierEntry, composite: Composite, context: LineContext): Proposal {
  const verdict = verdictOn(entry, context);
  return {
    ...composite.span,
    kind: 'modifier',
    label: entry.code,
    detail: entry.name,
    description: inAList(verdict),
    sortText: `${rank(verdict)}${entry.code}`,
    discouraged: verdict.verdict === 'no',
    documentation: () =>
      blocks(
        md`${bold(`${capitalized(verdict.words)}.`)} ${capitalized(verdict.reason)}`,
        generalUse(entry),
        hoverFooter(entry.sources, context.knowledge)
      ).markdown
  };
}

/** 77407 and the codes around it that are valid on the line's date. */
function codes(composite: Composite, context: LineContext): readonly Proposal[] {
  return context.knowledge.codes().flatMap((entry) => {
    const period = context.knowledge.period(entry.code, circumstancesOf(context));
    return period === undefined || period.state === 'deleted' ? [] : [codeProposal(entry, composite, context)];
  });
}

function codeProposal(entry: CodeEntry, composite: Composite, context: LineContext): Proposal {
  const period = context.knowledge.period(entry.code, circumstancesOf(context));
  const order = entry.code === SUBJECT ? '0' : entry.group === 'delivery' ? '1' : '2';
  return {
    ...composite.span,
    kind: 'code',
    label: entry.code,
    detail: entry.name,
    description: entry.level === undefined ? '' : `level ${entry.level}`,
    sortText: `${order}${entry.level ?? ''}${entry.code}`,
    discouraged: period?.state === 'not-payable',
    documentation: () =>
      blocks(
        period === undefined ? null : said(period.text),
        entry.code === SUBJECT ? null : md`${bold(`Beside ${SUBJECT}:`)} ${capitalized(sentence(entry.relation))}`,
        hoverFooter(period?.sources ?? entry.sources, context.knowledge)
      ).markdown
  };
}
