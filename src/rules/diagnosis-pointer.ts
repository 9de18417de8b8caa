import type { Token } from '../claims/model';
import { type Finding, NOTHING } from './finding';
import { finding, overSubjects } from './report';
import type { Rule } from './rule';
import type { Service } from './service';
import type { ClaimView } from './view';

/** A claim holds at most twelve diagnoses. */
const MOST = 12;

function pointerFault(pointer: Token, view: ClaimView): string | null {
  if (pointer.value === '1') return null;
  if (!/^\d{1,2}$/.test(pointer.value)) return `Diagnosis pointer ${pointer.value} is not a number from 1 to ${MOST}`;
  const number = Number(pointer.value);
  if (number < 1 || number > MOST) return `Diagnosis pointer ${pointer.value} is out of range: pointers run from 1 to ${MOST}`;
  const count = view.claim.diagnoses.length;
  return count > 0 && number > count
    ? `Diagnosis pointer ${pointer.value} points to nothing: the claim has ${count} ${count === 1 ? 'diagnosis' : 'diagnoses'}`
    : null;
}

function judge({ line, procedure }: Service, view: ClaimView): readonly Finding[] {
  if (!line.complete) return NOTHING;
  if (line.diagnosisPointers.length === 0) {
    if (view.claim.diagnoses.length === 0) return NOTHING;
    return [
      finding(
        DIAGNOSIS_POINTER.id,
        'information',
        procedure.code,
        'This line points to no diagnosis (SV107 is empty), so the payer cannot see why the treatment was given. Add the pointer to the diagnosis.'
      )
    ];
  }
  let all: Finding[] | null = null;
  for (const pointer of line.diagnosisPointers) {
    const fault = pointer.value === '' ? null : pointerFault(pointer, view);
    if (fault === null) continue;
    if (all === null) all = [];
    all.push(finding(DIAGNOSIS_POINTER.id, 'warning', pointer, `${fault}. Point to a diagnosis of the claim.`));
  }
  return all ?? NOTHING;
}

export const DIAGNOSIS_POINTER: Rule = {
  id: 'diagnosis.pointer',
  needs: ['professional', 'odd-pointer'],
  check: (view) => (view.setting === 'professional' ? overSubjects(view, judge) : NOTHING)
};
