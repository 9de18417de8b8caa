import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { NOTHING } from './finding';
import { finding, related } from './report';
import type { Rule } from './rule';
import { SUBJECT } from './view';

/** The encounter for radiation therapy. */
const ENCOUNTER = 'Z510';

/** Benign conditions that are irradiated (recalled): brain and pituitary, hemangioma, keloid, bone formation, eye disease, breast. */
const BENIGN = ['D18', 'D32', 'D33', 'D352', 'D353', 'D354', 'L910', 'M61', 'E050', 'N62'];

/** The code without its point. */
const plain = (token: Token): string => codeOf(token).replace('.', '');

const isMalignant = ({ value }: Token): boolean => value.startsWith('C');

/** Malignant (C), in situ (D00-D09), other and uncertain neoplasms (D37-D49). */
function isTumor(code: string): boolean {
  if (!code.startsWith('D')) return code.startsWith('C');
  const chapter = Number(code.slice(1, 3));
  return chapter <= 9 || (chapter >= 37 && chapter <= 49) || code.startsWith('D3A');
}

function isIrradiated(code: string): boolean {
  return isTumor(code) || BENIGN.some((family) => code.startsWith(family));
}

export const DIAGNOSIS_RADIATION: Rule = {
  id: 'diagnosis.radiation',
  needs: ['billed', 'subject', 'no-tumor'],
  check: (view) => {
    const first = view.subjects[0];
    const diagnosis = view.claim.diagnoses[0];
    if (view.setting === null || first === undefined || diagnosis === undefined) return NOTHING;
    // Nearly every claim names a malignant tumor.
    if (view.claim.diagnoses.some(isMalignant)) return NOTHING;
    const codes = view.claim.diagnoses.map(plain);
    if (!codes.every((code) => /^[A-Z]\d[0-9A-Z]/.test(code))) return NOTHING;
    if (first.from !== null && first.from < '2015-10-01') return NOTHING;
    if (codes.some(isIrradiated)) return NOTHING;
    const message = codes.includes(ENCOUNTER)
      ? `Z51.0 says that radiation was given but no diagnosis says for what; payers expect the tumor beside it (reason 11). Add the diagnosis that was treated.`
      : `None of the diagnoses is one that radiation is usually given for; payers may ask why ${SUBJECT} was needed (reason 11). Check that the treated diagnosis is on the claim.`;
    return [
      finding(DIAGNOSIS_RADIATION.id, 'information', diagnosis, message, [related(first.procedure.code, `${SUBJECT} is billed here`)])
    ];
  }
};
