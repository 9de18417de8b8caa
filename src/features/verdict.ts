import type { ModifierEntry, PairEntry, Verdict } from '../data';
import { SUBJECT } from '../rules/view';
import { codesOfTheDay, type LineContext } from './context';
import { listInWords, sentence } from './words';

/** What a modifier is worth on one line of 77407. */
export interface LineVerdict {
  readonly verdict: Verdict;
  /** A few words, lower case, no full stop: `does not belong here`. */
  readonly words: string;
  /** Full sentences: why, on this line. */
  readonly reason: string;
  /** The claim itself shows what the modifier is for. */
  readonly fits?: true;
}

/** Modifiers that may separate a code pair; 76 and 77 repeat the same code and separate nothing. */
const DISTINCT = new Set(['59', 'XE', 'XS', 'XP', 'XU']);
const REPEAT = new Set(['76', '77']);

/** A verdict in a few words. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  no: 'does not belong here',
  conditional: 'only under its condition',
  payer: 'only where the payer asks for it',
  informational: 'allowed, informational',
  unknown: 'use on 77407 not known'
};

/** The verdict for a modifier on the line of the context, which need not carry it yet. */
export function verdictOn(entry: ModifierEntry, context: LineContext): LineVerdict {
  const general: LineVerdict = { verdict: entry.verdict, words: VERDICTS[entry.verdict], reason: sentence(entry.reason) };
  if (entry.verdict === 'no') return general;
  return wrongClaim(entry, context) ?? conflict(entry, context) ?? onTheDay(entry, context, general) ?? general;
}

function wrongClaim(entry: ModifierEntry, context: LineContext): LineVerdict | null {
  if (entry.claims === 'both' || context.setting === null || entry.claims === context.setting) return null;
  return {
    verdict: 'no',
    words: `belongs on ${entry.claims} claims`,
    reason: `Modifier ${entry.code} is for ${entry.claims} claims, and this is ${context.setting === 'professional' ? 'a professional' : 'an institutional'} one.`
  };
}

function conflict(entry: ModifierEntry, context: LineContext): LineVerdict | null {
  const beside = context.modifiers.filter((code) => code !== entry.code);
  const against = beside.filter(
    (code) => entry.conflicts?.includes(code) || context.knowledge.modifier(code)?.conflicts?.includes(entry.code)
  );
  if (against.length === 0) return null;
  return {
    verdict: 'no',
    words: `not together with ${listInWords(against)}`,
    reason: `Modifier ${entry.code} and ${listInWords(against)} do not stand on the same line: keep the one that describes the service. ${sentence(entry.reason)}`
  };
}

function onTheDay(entry: ModifierEntry, context: LineContext, general: LineVerdict): LineVerdict | null {
  if (context.line === null || context.date === null) return null;
  if (DISTINCT.has(entry.code)) return distinct(context, general);
  if (REPEAT.has(entry.code)) return repeat(context, general);
  return null;
}

function distinct(context: LineContext, general: LineVerdict): LineVerdict {
  const codes = [...new Set(codesOfTheDay(context))];
  const pairs = codes.map((code) => ({ code, pair: context.knowledge.pair(SUBJECT, code) })).filter(hasPair);
  const open = pairs.filter(({ pair }) => pair.indicator === '1').map(({ code }) => code);
  const closed = pairs.filter(({ pair }) => pair.indicator === '0').map(({ code }) => code);
  if (open.length > 0) {
    return {
      ...general,
      fits: true,
      words: `separates ${listInWords(open)}, if truly a separate session`,
      reason: `${listInWords(open)} stands on this claim the same day, and that pair may be separated when the sessions are truly distinct. ${general.reason}`
    };
  }
  if (closed.length > 0) {
    return {
      verdict: 'no',
      words: `cannot separate ${listInWords(closed)}`,
      reason: `${listInWords(closed)} stands on this claim the same day; no modifier separates that pair. ${general.reason}`
    };
  }
  if (codes.includes(SUBJECT)) {
    return {
      verdict: 'conditional',
      words: 'a repeat of the same code takes 76',
      reason: `The other ${SUBJECT} of the day is the same code: most payers want two units on one line, or 76 on the second line. ${general.reason}`
    };
  }
  return {
    ...general,
    words: 'nothing to separate on this claim that day',
    reason: `No other line of this claim on that day forms a pair with ${SUBJECT}; the other line may be on another claim. ${general.reason}`
  };
}

function hasPair(candidate: { code: string; pair: PairEntry | undefined }): candidate is { code: string; pair: PairEntry } {
  return candidate.pair !== undefined;
}

function repeat(context: LineContext, general: LineVerdict): LineVerdict {
  if (codesOfTheDay(context).includes(SUBJECT)) {
    return {
      ...general,
      fits: true,
      words: `repeats the other ${SUBJECT} of the day`,
      reason: `Another ${SUBJECT} stands on this claim the same day. ${general.reason}`
    };
  }
  return {
    ...general,
    words: `no other ${SUBJECT} on this claim that day`,
    reason: `No other ${SUBJECT} of that day stands on this claim; the first session may be on another claim. ${general.reason}`
  };
}
