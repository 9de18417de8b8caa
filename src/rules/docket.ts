import type { Knowledge, PayerFamily } from '../data';
import { setOf } from './aspects';
import type { Severity, SeveritySetting } from './finding';
import type { Check, RuleOptions } from './rule';
import { RULES } from './rules';
import type { RuleSettings } from './spot';
import type { ClaimView } from './view';

/** A rule to be asked about the claims of a payer. */
export interface Called {
  readonly check: Check;
  /** The aspects without which it has nothing to say of a claim, as a set. */
  readonly needs: number;
  /** The severity that replaces those of the rule; undefined where nobody set one. */
  readonly severity: Severity | undefined;
}

/** What holds for the claims of a payer. */
export interface Docket {
  /** The rules that are not off. */
  readonly called: readonly Called[];
  /** What was set for the rules that compare claims; undefined where nothing was. */
  readonly settings: RuleSettings | undefined;
}

const CHECKS = RULES.flatMap(({ id, check, needs }) => (check === undefined ? [] : [{ id, check, needs: setOf(needs) }]));
const COMPARE = RULES.flatMap(({ id, course, reversal }) => (course === undefined && reversal === undefined ? [] : [id]));

/**
 * Finds the rules that are not off for a claim. They are the same for all claims of a payer family under the same
 * knowledge, so that they are chosen once and not for each claim of a batch.
 */
export function createDocket(options: RuleOptions): (view: ClaimView) => Docket {
  const chosen = new WeakMap<Knowledge, Map<PayerFamily, Docket>>();

  /** What a practice's data file says for this payer and day goes before the general setting, but off is off. */
  function settingOf(id: string, knowledge: Knowledge, family: PayerFamily): SeveritySetting | undefined {
    const set = options.severities[id];
    if (set === 'off' || options.ignored[family]?.includes(id)) return 'off';
    return knowledge.ruleSeverity(id)?.severity ?? set;
  }

  function choose(knowledge: Knowledge, family: PayerFamily): Docket {
    const called: Called[] = [];
    for (const { id, check, needs } of CHECKS) {
      const severity = settingOf(id, knowledge, family);
      if (severity !== 'off') called.push({ check, needs, severity });
    }
    const settings = COMPARE.flatMap((id) => {
      const setting = settingOf(id, knowledge, family);
      return setting === undefined ? [] : [[id, setting] as const];
    });
    return { called, settings: settings.length === 0 ? undefined : Object.fromEntries(settings) };
  }

  return ({ knowledge, payer: { family } }) => {
    let byFamily = chosen.get(knowledge);
    if (byFamily === undefined) {
      byFamily = new Map();
      chosen.set(knowledge, byFamily);
    }
    let docket = byFamily.get(family);
    if (docket === undefined) {
      docket = choose(knowledge, family);
      byFamily.set(family, docket);
    }
    return docket;
  };
}
