import type { Finding } from './finding';
import type { Rule } from './rule';
import { removesLone } from './same-day-fixes';
import { loneDistinct, loneRepeat } from './same-day-lone';
import { DISTINCT, REPEAT } from './same-day-modifiers';
import { levelFindings, pairFindings } from './same-day-pairs';
import { DISTINCT_FOR_REPEAT, DUPLICATE } from './same-day-repeat';
import { lineAboveLimit, sumsAboveLimit } from './same-day-units';

const LEVELS: Rule = {
  id: 'same-day.levels',
  needs: ['billed', 'shared-day'],
  check: (view) => levelFindings(view, 'same-day.levels')
};

const PAIR: Rule = {
  id: 'same-day.pair',
  needs: ['billed', 'subject', 'shared-day'],
  check: (view) => pairFindings(view, 'same-day.pair', '1')
};

const PAIR_NEVER: Rule = {
  id: 'same-day.pair-never',
  needs: ['billed', 'subject', 'shared-day'],
  check: (view) => pairFindings(view, 'same-day.pair-never', '0')
};

const UNITS: Rule = {
  id: 'same-day.units',
  needs: ['billed', 'many-units'],
  check: (view) => {
    let findings: Finding[] | null = null;
    for (const service of view.services) {
      const above = lineAboveLimit(view, 'same-day.units', service);
      if (above === null) continue;
      if (findings === null) findings = [];
      findings.push(above);
    }
    const sums = sumsAboveLimit(view, 'same-day.units');
    return findings === null ? sums : [...findings, ...sums];
  }
};

const LONE_DISTINCT: Rule = {
  id: 'same-day.lone-distinct',
  needs: ['billed', 'distinct-modifier'],
  fix: removesLone(DISTINCT),
  check: (view) => loneDistinct(view, 'same-day.lone-distinct')
};

const LONE_REPEAT: Rule = {
  id: 'same-day.lone-repeat',
  needs: ['billed', 'repeat-modifier'],
  fix: removesLone(REPEAT),
  check: (view) => loneRepeat(view, 'same-day.lone-repeat')
};

/** What the other lines of the same date say about a line. */
export const SAME_DAY_RULES: readonly Rule[] = [
  DUPLICATE,
  DISTINCT_FOR_REPEAT,
  LEVELS,
  PAIR,
  PAIR_NEVER,
  UNITS,
  LONE_DISTINCT,
  LONE_REPEAT
];
