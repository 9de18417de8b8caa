import type { CodePeriod, Knowledge, PairEntry, PayerFamily, Setting, Slot, Source, UnitLimit, Verdict } from '../data';
import { SUBJECT } from '../rules/view';
import { circumstancesOf, type LineContext } from './context';
import { corePairs } from './pairs';
import { verdictOn } from './verdict';

/** A question about a code and modifiers, without a claim file. */
export interface Question {
  /** Upper case, as the modifiers. */
  readonly code: string;
  readonly modifiers: readonly string[];
  /** ISO day of service. */
  readonly date: string;
  readonly setting: Setting;
  /** Null when no payer was named. */
  readonly payer: PayerFamily | null;
}

export interface ExplainedModifier {
  readonly code: string;
  /** Null for a modifier that ClaimLens does not know; it then has no verdict either. */
  readonly name: string | null;
  /** The verdict on 77407 on such a line; null on other codes, where ClaimLens judges no modifier. */
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly meaning: string | null;
  readonly use: string | null;
  readonly slot: Slot | null;
}

export interface ExplainedPayer {
  readonly name: string;
  readonly notes: readonly string[];
  /** What the sources do not say. */
  readonly unknown: readonly string[];
}

/** The answer, from the same look-ups and verdicts as the hover. */
export interface Explanation {
  readonly question: Question;
  /** Own words; null for a code that ClaimLens does not know. */
  readonly name: string | null;
  /** What the code is on that day, in that setting, to that payer; null when the sources do not say. */
  readonly period: CodePeriod | null;
  readonly replacedBy: readonly string[];
  /** How the code stands to 77407; null for 77407 itself. */
  readonly relation: string | null;
  readonly unitLimit: UnitLimit | null;
  readonly modifiers: readonly ExplainedModifier[];
  /** Codes of the same day: those that a distinct session separates, and those never allowed together. */
  readonly pairs: { readonly separable: readonly string[]; readonly never: readonly string[] };
  /** Published indicators of 77407; empty for other codes. */
  readonly indicators: readonly { readonly name: string; readonly value: string; readonly text: string }[];
  readonly payer: ExplainedPayer | null;
  readonly sources: readonly Source[];
}

function contextFor({ code, modifiers, date, setting, payer }: Question, knowledge: Knowledge): LineContext {
  const other = knowledge.payer({ name: '', id: '', filingIndicator: '' });
  const entry = knowledge.payers().find(({ family }) => family === payer) ?? other;
  const claim = { kind: setting, payer: null, facilityCode: null, statementPeriod: null, lines: [] };
  return { claim, line: null, code, modifiers, knowledge: knowledge.under(entry, date), payer: entry, setting, date };
}

function explainModifier(code: string, context: LineContext): ExplainedModifier {
  const entry = context.knowledge.modifier(code);
  if (entry === undefined) return { code, name: null, verdict: null, reason: null, meaning: null, use: null, slot: null };
  const judged = context.code === SUBJECT ? verdictOn(entry, context) : null;
  return {
    code,
    name: entry.name,
    verdict: judged?.verdict ?? null,
    reason: judged?.reason ?? null,
    meaning: entry.meaning ?? null,
    use: entry.use ?? null,
    slot: entry.slot
  };
}

function partnersOf(code: string, pairs: readonly PairEntry[], indicator: '0' | '1'): readonly string[] {
  const chosen = pairs.filter((pair) => pair.indicator === indicator);
  return chosen.map((pair) => (pair.column1 === code ? pair.column2 : pair.column1)).sort();
}

/** Whether a fact that begins on a day already holds on another. */
function holds(from: string | undefined, date: string): boolean {
  return from === undefined || from <= date;
}

function explainPayer(question: Question, context: LineContext): ExplainedPayer | null {
  if (question.payer === null) return null;
  const { name, notes, unknown } = context.payer;
  return { name, notes: notes.filter((note) => holds(note.from, question.date)).map((note) => note.text), unknown };
}

function sourcesOf(ids: readonly string[], knowledge: Knowledge): readonly Source[] {
  return [...new Set(ids)].flatMap((id) => knowledge.source(id) ?? []);
}

/** Everything known about a code with modifiers on a day, for a kind of claim and a payer. */
export function explainCode(question: Question, known: Knowledge): Explanation {
  const { code, date, setting } = question;
  const context = contextFor(question, known);
  const { knowledge } = context;
  const entry = knowledge.code(code);
  const period = knowledge.period(code, circumstancesOf(context)) ?? null;
  const unitLimit = knowledge.unitLimit(code, setting, date) ?? null;
  const modifiers = [...new Set(question.modifiers)];
  const indicators = code === SUBJECT ? knowledge.profile.indicators.filter((indicator) => holds(indicator.from, date)) : [];
  const core = corePairs(knowledge, code, date);
  const cited = [
    ...(period?.sources ?? entry?.sources ?? []),
    ...(unitLimit?.sources ?? []),
    ...modifiers.flatMap((modifier) => knowledge.modifier(modifier)?.sources ?? []),
    ...core.flatMap((pair) => pair.sources),
    ...indicators.flatMap((indicator) => indicator.sources),
    ...(question.payer === null ? [] : context.payer.notes.flatMap((note) => note.sources))
  ];
  return {
    question,
    name: entry?.name ?? null,
    period,
    replacedBy: entry?.replacedBy ?? [],
    relation: code === SUBJECT ? null : (entry?.relation ?? null),
    unitLimit,
    modifiers: modifiers.map((modifier) => explainModifier(modifier, context)),
    pairs: { separable: partnersOf(code, core, '1'), never: partnersOf(code, core, '0') },
    indicators: indicators.map(({ name, value, text }) => ({ name, value, text })),
    payer: explainPayer(question, context),
    sources: sourcesOf(cited, knowledge)
  };
}
