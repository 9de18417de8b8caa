import * as z from 'zod/mini';
import { once } from '../data/once';
import { type RuleRow, ruleFacts } from './row';
import table from './table.json';

/**
 * The rows of the rule table, in the order of docs/rules.md, for the command line, scripts and tests. The
 * extension must not import this module: it reads dist/rules.json when someone asks for the page of a rule.
 */
export const ruleRows: () => readonly RuleRow[] = once(() =>
  Object.entries(z.parse(z.record(z.string(), ruleFacts), table)).map(([id, facts]) => ({ id, ...facts }))
);
