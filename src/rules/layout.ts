import { NOTHING } from './finding';
import { finding } from './report';
import type { Rule } from './rule';

export const LAYOUT_SEPARATOR: Rule = {
  id: 'layout.component-separator',
  needs: [],
  checkFile: (file) =>
    file.faults.length === 0
      ? NOTHING
      : file.faults.map((fault) =>
          finding(
            LAYOUT_SEPARATOR.id,
            'hint',
            fault,
            `ISA16 declares ${fault.declared} as component separator, but procedures of this interchange use ${fault.used}; a receiver that trusts ISA cannot read them. Make ISA16 and the procedures agree.`
          )
        )
};

export const LAYOUT_RULES: readonly Rule[] = [LAYOUT_SEPARATOR];
