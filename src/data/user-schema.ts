import * as z from 'zod/mini';
import { code, day, modifier, pair, payerFamily, severity, slot, text, verdict } from './schema';

/**
 * The shape of a practice's own data file. The JSON schema is generated from it (scripts/generate/user-data-schema.ts);
 * VS Code uses that for editing such files, and readUserData for checking them. Only its types are there at run time.
 */

const procedure = z.string().check(z.regex(/^[A-Z0-9]{5}$/, 'A procedure code has five characters, letters in upper case.'));
const modifierCode = z.string().check(z.regex(/^[A-Z0-9]{2}$/, 'A modifier has two characters, letters in upper case.'));
const ruleId = z
  .string()
  .check(z.regex(/^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, 'The id of a rule is written like component.technical.'));

/** When and for whom an entry holds: always and for all payers where nothing is said. */
const scope = {
  /** A payer family, or the name of a payer of this file. */
  payer: z.optional(text),
  from: z.optional(day),
  to: z.optional(day)
};

export const userPayer = z.strictObject({
  family: payerFamily,
  name: text,
  ids: z.optional(z.array(text)),
  names: z.optional(z.array(text)),
  notes: z.optional(z.array(text))
});

export const userModifier = z.strictObject({
  code: modifierCode,
  name: z.optional(text),
  verdict: z.optional(verdict),
  reason: z.optional(text),
  claims: z.optional(modifier.shape.claims),
  slot: z.optional(slot),
  ...scope
});

export const userRule = z.strictObject({ rule: ruleId, severity, ...scope });

export const userCode = z.strictObject({
  code: procedure,
  name: text,
  relation: z.optional(text),
  group: z.optional(code.shape.group),
  component: z.optional(code.shape.component),
  from: z.optional(day),
  to: z.optional(day),
  replacedBy: z.optional(z.array(procedure))
});

export const userPair = z.strictObject({
  column1: procedure,
  column2: procedure,
  indicator: pair.shape.indicator,
  from: z.optional(day)
});

export const userData = z.strictObject({
  $schema: z.optional(z.string()),
  /** What hovers call the file, where its name says too little. */
  name: z.optional(text),
  /** Day on which the practice last checked the file. */
  updated: z.optional(day),
  descriptors: z.optional(
    z.record(
      z
        .string()
        .check(
          z.regex(
            /^(?:[A-Z0-9]{5}|[A-Z0-9]{2})$/,
            'A descriptor belongs to a procedure code (five characters) or a modifier (two), letters in upper case.'
          )
        ),
      text
    )
  ),
  payers: z.optional(z.array(userPayer)),
  modifiers: z.optional(z.array(userModifier)),
  rules: z.optional(z.array(userRule)),
  codes: z.optional(z.array(userCode)),
  pairs: z.optional(z.array(userPair))
});

export type UserPayer = z.infer<typeof userPayer>;
export type UserModifier = z.infer<typeof userModifier>;
export type UserRule = z.infer<typeof userRule>;
export type UserCode = z.infer<typeof userCode>;
export type UserPair = z.infer<typeof userPair>;
export type PracticeData = z.infer<typeof userData>;
