import * as z from 'zod/mini';
import { text } from '../data/schema';
import type table from './table.json';

/** Stable dotted id of a rule, lower case with hyphens: `modifier.length`. */
export type RuleId = keyof typeof table;

/** The families in which rules are listed, in the order of docs/rules.md. */
const family = z.enum(['format', 'component', 'modifier', 'same-day', 'time', 'setting', 'course', 'money', 'remittance', 'layout']);

/**
 * What the rule table says of a rule, by its id. Documentation, settings, the rule's page and SARIF are made from it.
 * `severity` is the default and the strongest the rule ever gives; a finding may be weaker where the payer, the
 * date or the source leaves doubt. A user's setting replaces both.
 */
export const ruleFacts = z.strictObject({
  family,
  title: text,
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  /** When and why it speaks, in Markdown, own words; also when it deliberately stays silent. */
  explanation: text,
  /** What to do about it, in Markdown. */
  remedy: text,
  /** One invented line that fires and one that is clean, as they stand in an 837 or 835. */
  example: z.strictObject({ wrong: text, right: text }),
  /** Ids into sources.json. */
  sources: z.array(text).check(z.minLength(1)),
  /** Version of ClaimLens that brought the rule. */
  since: text
});

export type RuleFamily = z.infer<typeof family>;
export type RuleFacts = z.infer<typeof ruleFacts>;

/** One row of the rule table. */
export type RuleRow = Readonly<RuleFacts> & { readonly id: string };
