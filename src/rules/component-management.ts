import { codeOf } from '../claims/values';
import { NOTHING } from './finding';
import { PREFERRED, removesModifier } from './fixes';
import { finding, isBilled, overServices } from './report';
import type { Rule } from './rule';

export const MANAGEMENT_PROFESSIONAL: Rule = {
  id: 'component.management',
  needs: ['billed', 'subject', 'marked-management'],
  fix: removesModifier(() => PREFERRED),
  check: (view) => {
    if (!isBilled(view) || view.subjects.length === 0) return NOTHING;
    return overServices(view.services, view, ({ code, modifiers }) => {
      if (modifiers.length === 0) return NOTHING;
      const modifier = modifiers.find((candidate) => codeOf(candidate) === '26');
      if (modifier === undefined) return NOTHING;
      const entry = view.knowledge.code(code);
      if (entry === undefined || entry.group !== 'management' || entry.component !== 'professional') return NOTHING;
      return [
        finding(
          MANAGEMENT_PROFESSIONAL.id,
          'warning',
          modifier,
          `Modifier 26 does not belong on ${code}: treatment management is professional only (Medicare fee schedule July 2026: PC/TC indicator 2). Remove it.`
        )
      ];
    });
  }
};
