import { codeOf } from '../claims/values';
import { PREFERRED, removesModifier } from './fixes';
import { finding, isBilled, overServices } from './report';
import { NOTHING, type Rule } from './rule';

export const MANAGEMENT_PROFESSIONAL: Rule = {
  id: 'component.management',
  family: 'component',
  title: 'Modifier 26 on treatment management',
  severity: 'warning',
  explanation:
    'Treatment management (77427 and its kin) is professional only: the Medicare fee schedule gives it PC/TC indicator 2, so there is no technical part that 26 would leave out. Reported on claims that also bill 77407.',
  remedy: 'Remove the modifier; one unit of 77427 covers five fractions.',
  example: {
    wrong: 'SV1*HC:77407*310*UN*1***1~DTP*472*D8*20260302~LX*2~SV1*HC:77427:26*400*UN*1***1~',
    right: 'SV1*HC:77407*310*UN*1***1~DTP*472*D8*20260302~LX*2~SV1*HC:77427*400*UN*1***1~'
  },
  sources: ['RVU26-Jul', 'RBC-2016'],
  since: '0.1.0',
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
