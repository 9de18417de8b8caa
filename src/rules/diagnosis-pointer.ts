import type { Token } from '../claims/model';
import type { Finding } from './finding';
import { finding, overSubjects } from './report';
import { NOTHING, type Rule } from './rule';
import type { ClaimView, Service } from './view';

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
  if (!line.complete || !procedure.complete) return NOTHING;
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
  family: 'setting',
  title: 'Diagnosis pointer that points to nothing',
  severity: 'warning',
  explanation:
    'On professional claims SV107 points to the diagnoses of the claim by their number, 1 to 12. A pointer out of range, or beyond the last diagnosis, is a warning; a line without any pointer is information. Fragments without diagnoses are not judged.',
  remedy: 'Point to the diagnosis the treatment was given for.',
  example: { wrong: 'SV1*HC:77407*310*UN*1***13~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['PYX12'],
  since: '0.1.0',
  check: (view) => (view.setting === 'professional' ? overSubjects(view, judge) : NOTHING)
};
