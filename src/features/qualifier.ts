import type { Procedure } from '../claims/model';
import { codeOf } from '../claims/values';

/** What the code behind a qualifier is, in our own words (domain.md §5 and §11.8). */
const MEANINGS: Readonly<Record<string, string>> = {
  AD: 'a dental code',
  CJ: 'a CPT code',
  ER: 'a code that a jurisdiction defines, for workers’ compensation',
  HC: 'a HCPCS or CPT code',
  HP: 'a rate code for skilled nursing, home health or rehabilitation',
  ID: 'an ICD procedure code',
  IV: 'a home infusion code',
  N4: 'a drug code (NDC)',
  N6: 'a code for a health-related item',
  NU: 'a revenue code',
  UI: 'a product bar code',
  UP: 'a product bar code',
  WK: 'a code of complementary medicine',
  ZZ: 'a code that the partners agreed on'
};

/** Qualifiers behind which a CPT code stands; BO and BP are those of the 4010 institutional HI segment. */
const CPT = new Set(['', 'HC', 'CJ', 'BO', 'BP']);

/** Whether the code can be read as CPT or HCPCS. An empty or absent qualifier can. */
export function isCpt(procedure: Procedure): boolean {
  return procedure.qualifier === null || CPT.has(codeOf(procedure.qualifier));
}

export function qualifierMeaning(qualifier: string): string {
  return MEANINGS[qualifier.toUpperCase()] ?? 'something other than a CPT code';
}
