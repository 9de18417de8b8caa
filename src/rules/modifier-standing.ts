import { codeOf } from '../claims/values';
import { modifiersWith, named } from './concern';
import { type Finding, NOTHING } from './finding';
import { removesModifier } from './fixes';
import { carried, finding, isBilled, overSubjects, sentence } from './report';
import type { Rule } from './rule';
import { modifierOn } from './view';

const KIND = { professional: 'professional (837P)', institutional: 'institutional (837I)' } as const;

export const MODIFIER_CLAIM_KIND: Rule = {
  id: 'modifier.claim-kind',
  needs: ['billed', 'other-kind-modifier'],
  fix: removesModifier(),
  check: (view) => {
    const setting = view.setting;
    if (setting === null) return NOTHING;
    return overSubjects(view, (service) => {
      if (service.modifiers.length === 0) return NOTHING;
      return modifiersWith(view, service, 'claim-kind').flatMap((modifier): Finding[] => {
        const entry = modifierOn(view, service, codeOf(modifier));
        if (entry === undefined || entry.claims === 'both') return [];
        const payerUse = entry.verdict === 'payer' ? 'information' : 'warning';
        return [
          finding(
            MODIFIER_CLAIM_KIND.id,
            carried(payerUse, entry.confidence),
            modifier,
            `Modifier ${named(modifier)} (${entry.name}) is for ${KIND[entry.claims]} claims only, and this claim is ${KIND[setting]}. ${sentence(entry.reason)} Remove it.`
          )
        ];
      });
    });
  }
};

export const MODIFIER_UNKNOWN: Rule = {
  id: 'modifier.unknown',
  needs: ['billed', 'unknown-modifier'],
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, (service) => {
      if (service.modifiers.length === 0 || !service.procedure.complete) return NOTHING;
      return modifiersWith(view, service, 'unknown').map((modifier) =>
        finding(
          MODIFIER_UNKNOWN.id,
          'information',
          modifier,
          `Modifier ${codeOf(modifier)} is not in the modifier lists ClaimLens has read; it may be new, ended, or defined by the payer. Check it against the payer's instructions.`
        )
      );
    });
  }
};
