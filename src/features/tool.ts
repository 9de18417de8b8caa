import type { Knowledge, Setting } from '../data';
import { explainCode, type Question } from './explain';
import { explanationBlocks, NOTICE } from './explanation';

/** What a language model may ask. Codes only: nothing here can hold a piece of a claim. */
const CODE = /^[A-Z0-9]{5}$/;
const MODIFIER = /^[A-Z0-9]{2}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOST_MODIFIERS = 4;
const SETTINGS: readonly Setting[] = ['professional', 'institutional'];

/** The question in what a language model passed, which may be anything; else what is wrong with it, as one sentence. */
export function questionIn(input: unknown, knowledge: Knowledge, today: string): Question | string {
  const given = new Map<string, unknown>(typeof input === 'object' && input !== null ? Object.entries(input) : []);
  const code = upper(given.get('code') ?? knowledge.profile.code);
  if (!CODE.test(code)) return 'code: one code of five characters, such as 77407. Claim text is not accepted.';
  const modifiers = listIn(given.get('modifiers')).map(upper);
  if (modifiers.length > MOST_MODIFIERS || !modifiers.every((modifier) => MODIFIER.test(modifier)))
    return 'modifiers: up to four, of two characters each, such as ["59"].';
  const date = String(given.get('date') ?? today);
  if (!DAY.test(date)) return 'date: a date of service like 2026-01-31.';
  const claim = given.get('claim') ?? 'professional';
  const setting = SETTINGS.find((one) => one === claim);
  if (setting === undefined) return `claim: one of ${SETTINGS.join(', ')}.`;
  const families = knowledge.payers().map(({ family }) => family);
  const payer = given.has('payer') ? families.find((one) => one === given.get('payer')) : null;
  return payer === undefined ? `payer: one of ${families.join(', ')}.` : { code, modifiers, date, setting, payer };
}

function upper(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().toUpperCase() : '';
}

function listIn(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The answer as plain text: the same facts and verdicts as the hover and `claimlens explain`. */
export function answerTo(question: Question, knowledge: Knowledge): string {
  const blocks = explanationBlocks(explainCode(question, knowledge));
  return [...blocks.map(({ title, lines }) => [title, ...lines].filter((line) => line !== '').join('\n')), NOTICE].join('\n\n');
}
