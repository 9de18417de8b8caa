import { codeOf } from '../claims/values';
import { modifiersWith, named } from './concern';
import type { Finding } from './finding';
import { removesModifier } from './fixes';
import { carried, finding, isBilled, overSubjects, sentence } from './report';
import { NOTHING, type Rule } from './rule';

const KIND = { professional: 'professional (837P)', institutional: 'institutional (837I)' } as const;

export const MODIFIER_CLAIM_KIND: Rule = {
  id: 'modifier.claim-kind',
  family: 'modifier',
  title: 'Modifier of the other kind of claim',
  severity: 'warning',
  explanation:
    'Some modifiers exist for one kind of claim only: PO, PN, 73 and 74 are for hospitals (837I), 53, Q5, Q6 and others for professional claims (837P). On the other kind they are rejected or ignored.',
  remedy: 'Remove the modifier. A hospital that stopped a treatment without anesthesia uses 52.',
  example: { wrong: 'SV1*HC:77407:PO*310*UN*1***1~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['NS24'],
  since: '0.1.0',
  fix: removesModifier(),
  check: (view) => {
    const setting = view.setting;
    if (setting === null) return NOTHING;
    return overSubjects(view, (service) => {
      if (service.modifiers.length === 0) return NOTHING;
      return modifiersWith(view, service, 'claim-kind').flatMap((modifier): Finding[] => {
        const entry = view.knowledge.modifier(codeOf(modifier));
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
  family: 'modifier',
  title: 'Modifier that the bundled list does not know',
  severity: 'information',
  explanation:
    'The value has the form of a modifier but is in none of the lists read for ClaimLens. It may be new, ended, or defined by a payer, so it is information and never more. State-defined modifiers (U1 to UD) are known and not reported.',
  remedy: 'Check the modifier against the instructions of the payer. It can be added in a data file of the practice.',
  example: { wrong: 'SV1*HC:77407:ZZ*310*UN*1***1~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['NS24', 'CAND26'],
  since: '0.1.0',
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
