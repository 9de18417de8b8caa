import type { Knowledge, PayerFamily } from '../data';
import { holds, setOf } from './aspects';
import { aspectsOf } from './aspects-of';
import type { Severity } from './finding';
import type { Batch, Rule, RuleOptions } from './rule';
import { RULES } from './rules';
import type { ClaimView } from './view';

/** A rule to be asked about a claim. */
export interface Called {
  readonly rule: Rule;
  /** The severity that replaces those of the rule; undefined where nobody set one. */
  readonly severity: Severity | undefined;
  /** Where the rule compares the claims of a file: what it keeps of them. */
  readonly batch: Batch | null;
}

/** Gives a rule that compares claims what it keeps of them; claims with another severity are compared among themselves. */
export type BatchFor = (rule: Rule, severity: Severity | undefined) => Batch | null;

const RULE_NEEDS: ReadonlyMap<Rule, number> = new Map(RULES.map((rule) => [rule, setOf(rule.needs)]));

/**
 * Finds the rules to be asked about a claim: those that are not off for it and have what they need. Claims of the same
 * kind, payer and aspects have the same rules, so that these are chosen once and not for each claim of a batch.
 */
export function createDocket(options: RuleOptions, batchFor: BatchFor): (view: ClaimView) => readonly Called[] {
  const chosen = new WeakMap<Knowledge, Map<PayerFamily, Map<number, readonly Called[]>>>();

  function choose(knowledge: Knowledge, family: PayerFamily, aspects: number): readonly Called[] {
    const ignored = options.ignored[family];
    const called: Called[] = [];
    for (const rule of RULES) {
      const set = options.severities[rule.id];
      // What a practice's data file says for this payer and day goes before the general setting.
      const own = knowledge.ruleSeverity(rule.id)?.severity;
      if (set === 'off' || own === 'off' || ignored?.includes(rule.id)) continue;
      // Rules about the layout judge the file, not its claims.
      if (rule.checkFile !== undefined || !holds(aspects, RULE_NEEDS.get(rule) ?? 0)) continue;
      const severity = own ?? set;
      called.push({ rule, severity, batch: batchFor(rule, severity) });
    }
    return called;
  }

  return (view) => {
    const { knowledge, payer } = view;
    const aspects = aspectsOf(view);
    const byFamily = entryOf(chosen, knowledge, () => new Map());
    const byAspects = entryOf(byFamily, payer.family, () => new Map());
    return entryOf(byAspects, aspects, () => choose(knowledge, payer.family, aspects));
  };
}

interface Store<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key, made when it is first asked for. */
function entryOf<Key, Value>(store: Store<Key, Value>, key: Key, make: () => Value): Value {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}
