import { codeOf } from '../claims/values';
import { placeAt, removeDescription } from './edits';
import { NOTHING } from './finding';
import { closesGaps, fixed } from './fixes';
import { formalSeverity } from './modifier-form';
import { finding, overSubjects } from './report';
import type { Rule } from './rule';

export const MODIFIER_GAP: Rule = {
  id: 'modifier.gap',
  needs: ['odd-writing'],
  fix: closesGaps,
  check: (view) => {
    const severity = formalSeverity(view, 'warning');
    if (severity === null) return NOTHING;
    return overSubjects(view, ({ procedure, modifiers }) => {
      if (procedure.modifiers.length === modifiers.length || !procedure.complete) return NOTHING;
      const slot = procedure.modifiers.findIndex((modifier) => modifier.value === '');
      const empty = procedure.modifiers[slot];
      const next = procedure.modifiers.find((modifier, index) => index > slot && modifier.value !== '');
      if (empty === undefined || next === undefined) return NOTHING;
      return [
        finding(
          MODIFIER_GAP.id,
          severity,
          empty,
          `Modifier slot ${slot + 1} is empty but ${codeOf(next)} stands after it; systems that stop at the gap lose that modifier. Move the modifiers to the left.`
        )
      ];
    });
  }
};

const isModifierLike = (text: string): boolean => /^[A-Za-z0-9]{2}$/.test(text);

export const MODIFIER_FIFTH: Rule = {
  id: 'modifier.fifth',
  needs: ['description'],
  fix: (finding, { claim, text }) => {
    const procedure = placeAt(claim, finding)?.procedure;
    const description = procedure?.description ?? null;
    return procedure === undefined || description === null
      ? []
      : fixed(`Remove ${description.value} from the description`, removeDescription(procedure, description, text));
  },
  check: (view) => {
    const severity = formalSeverity(view, 'warning');
    if (severity === null) return NOTHING;
    return overSubjects(view, ({ procedure, modifiers }) => {
      const description = procedure.description;
      if (description === null || description.value.length !== 2 || !procedure.complete) return NOTHING;
      if (!isModifierLike(description.value)) return NOTHING;
      const full = modifiers.length === 4;
      if (!full && view.knowledge.modifier(codeOf(description)) === undefined) return NOTHING;
      const slots = full ? 'only four modifiers fit' : 'modifiers go into the four components before it';
      return [
        finding(
          MODIFIER_FIFTH.id,
          full ? severity : 'information',
          description,
          `${description.value} stands in component 7, which is the description: ${slots}, and payers do not read it as a modifier. ${full ? 'Keep the four that decide payment and remove it.' : 'Move it to a modifier slot if it is one.'}`
        )
      ];
    });
  }
};
