import type { Token } from '../claims/model';
import { codeOf, usedModifiers } from '../claims/values';
import type { Slot } from '../data';
import { concernOf } from './concern';
import { placeAt, reorderModifiers } from './edits';
import { NOTHING } from './finding';
import { fixed } from './fixes';
import { excludesItself } from './modifier-conflict';
import { finding, isBilled, listed, overSubjects } from './report';
import type { Rule } from './rule';
import type { Service } from './service';
import { type ClaimView, modifierOn } from './view';

const RANK: Readonly<Record<Slot, number>> = { pricing: 0, bypass: 1, informational: 2 };
const WHAT: Readonly<Record<Slot, string>> = {
  pricing: 'changes the payment',
  bypass: 'affects edits',
  informational: 'only informs'
};

function slotOf(modifier: Token, view: ClaimView, service: Service): Slot | null {
  return modifierOn(view, service, codeOf(modifier))?.slot ?? null;
}

/** The modifiers as they should stand: pricing, then bypass, then informational; null when one is unknown or unfit. */
function orderedModifiers(view: ClaimView, service: Service): readonly Token[] | null {
  const ranked: { readonly modifier: Token; readonly rank: number }[] = [];
  for (const [index, modifier] of service.modifiers.entries()) {
    const slot = slotOf(modifier, view, service);
    if (slot === null || concernOf(view, service, index) !== 'none') return null;
    ranked.push({ modifier, rank: RANK[slot] });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ modifier }) => modifier);
}

/** The first modifier that stands behind one of a later class. */
function misplaced(view: ClaimView, service: Service): { readonly modifier: Token; readonly behind: Token } | null {
  const { modifiers } = service;
  for (const [index, modifier] of modifiers.entries()) {
    const slot = slotOf(modifier, view, service);
    const behind = modifiers.slice(0, index).find((earlier) => {
      const earlierSlot = slotOf(earlier, view, service);
      return slot !== null && earlierSlot !== null && RANK[earlierSlot] > RANK[slot];
    });
    if (behind !== undefined) return { modifier, behind };
  }
  return null;
}

export const MODIFIER_ORDER: Rule = {
  id: 'modifier.order',
  needs: ['billed', 'several-modifiers'],
  fix: (finding, { claim, knowledge }) => {
    const procedure = placeAt(claim, finding)?.procedure;
    if (procedure === undefined) return [];
    const rank = (modifier: string): number => RANK[knowledge.modifier(modifier)?.slot ?? 'informational'];
    const ordered = usedModifiers(procedure)
      .map(codeOf)
      .sort((a, b) => rank(a) - rank(b));
    return fixed(`Reorder the modifiers: ${ordered.join(', ')}`, reorderModifiers(procedure, ordered));
  },
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, (service) => {
      if (service.modifiers.length < 2 || !service.procedure.complete) return NOTHING;
      const ordered = orderedModifiers(view, service);
      const fault = ordered === null ? null : misplaced(view, service);
      if (ordered === null || fault === null || excludesItself(ordered)) return NOTHING;
      const slot = slotOf(fault.modifier, view, service) ?? 'informational';
      const behind = slotOf(fault.behind, view, service) ?? 'informational';
      return [
        finding(
          MODIFIER_ORDER.id,
          'information',
          fault.modifier,
          `Modifier ${codeOf(fault.modifier)} ${WHAT[slot]} but stands behind ${codeOf(fault.behind)}, which ${WHAT[behind]}; some systems read only the first slots. The usual order is ${listed(ordered.map(codeOf), 'then')}.`
        )
      ];
    });
  }
};
