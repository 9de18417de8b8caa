import type { Knowledge, PayerFamily } from '../data';
import { setOf } from './aspects';
import type { Severity } from './finding';
import type { Batch, Rule, RuleOptions } from './rule';
import { RULES } from './rules';
import type { ClaimView } from './view';

/** A rule to be asked about the claims of a payer. */
export interface Called {
  readonly rule: Rule;
  /** The aspects without which it has nothing to say of a claim, as a set. */
  readonly needs: number;
  /** The severity that replaces those of the rule; undefined where nobody set one. */
  readonly severity: Severity | undefined;
  /** Where the rule compares the claims of a file: what it keeps of them. */
  readonly batch: Batch | null;
}

/** Gives a rule that compares claims what it keeps of them; claims with another severity are compared among themselves. */
export type BatchFor = (rule: Rule, severity: Severity | undefined) => Batch | null;

/** Rules about the layout judge the file, not its claims. */
const OF_CLAIMS: readonly (readonly [Rule, number])[] = RULES.filter(({ checkFile }) => checkFile === undefined).map((rule) => [
  rule,
  setOf(rule.needs)
]);

/**
 * Finds the rules that are not off for a claim. They are the same for all claims of a payer family under the same
 * knowledge, so that they are chosen once and not for each claim of a batch.
 */
export function createDocket(options: RuleOptions, batchFor: BatchFor): (view: ClaimView) => readonly Called[] {
  const chosen = new WeakMap<Knowledge, Map<PayerFamily, readonly Called[]>>();

  function choose(knowledge: Knowledge, family: PayerFamily): readonly Called[] {
    const ignored = options.ignored[family];
    const called: Called[] = [];
    for (const [rule, needs] of OF_CLAIMS) {
      const set = options.severities[rule.id];
      // What a practice's data file says for this payer and day goes before the general setting.
      const own = knowledge.ruleSeverity(rule.id)?.severity;
      if (set === 'off' || own === 'off' || ignored?.includes(rule.id)) continue;
      const severity = own ?? set;
      called.push({ rule, needs, severity, batch: batchFor(rule, severity) });
    }
    return called;
  }

  return ({ knowledge, payer: { family } }) => {
    let byFamily = chosen.get(knowledge);
    if (byFamily === undefined) {
      byFamily = new Map();
      chosen.set(knowledge, byFamily);
    }
    let called = byFamily.get(family);
    if (called === undefined) {
      called = choose(knowledge, family);
      byFamily.set(family, called);
    }
    return called;
  };
}
