import { assertFindings, type Expected, institutional, professional, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'out of range',
    professional({}, 'SV1*HC:77407*310*UN*1***«13»~'),
    ['diagnosis.pointer', 'warning', 'Diagnosis pointer 13 is out of range: pointers run from 1 to 12. Point to a diagnosis of the claim.']
  ],
  [
    'zero',
    professional({}, 'SV1*HC:77407*310*UN*1***«0»~'),
    ['diagnosis.pointer', 'warning', 'Diagnosis pointer 0 is out of range: pointers run from 1 to 12. Point to a diagnosis of the claim.']
  ],
  [
    'not a number',
    professional({}, 'SV1*HC:77407*310*UN*1***«A»~'),
    ['diagnosis.pointer', 'warning', 'Diagnosis pointer A is not a number from 1 to 12. Point to a diagnosis of the claim.']
  ],
  [
    'beyond the last diagnosis',
    professional({}, 'SV1*HC:77407*310*UN*1***1:«2»~'),
    ['diagnosis.pointer', 'warning', 'Diagnosis pointer 2 points to nothing: the claim has 1 diagnosis. Point to a diagnosis of the claim.']
  ],
  [
    'beyond the last of two',
    professional({ diagnoses: 'HI*ABK:Z510*ABF:C61~' }, 'SV1*HC:77407*310*UN*1***1:2:«3»~'),
    ['diagnosis.pointer', 'warning', 'Diagnosis pointer 3 points to nothing: the claim has 2 diagnoses. Point to a diagnosis of the claim.']
  ],
  [
    'missing',
    professional({}, 'SV1*HC:«77407»*310*UN*1~'),
    [
      'diagnosis.pointer',
      'information',
      'This line points to no diagnosis (SV107 is empty), so the payer cannot see why the treatment was given. Add the pointer to the diagnosis.'
    ]
  ],
  ['the last diagnosis', professional({ diagnoses: 'HI*ABK:Z510*ABF:C61~' }, 'SV1*HC:77407*310*UN*1***2~')],
  [
    'twelve diagnoses',
    professional(
      { diagnoses: 'HI*ABK:C61*ABF:C70*ABF:C71*ABF:C72*ABF:C73*ABF:C74*ABF:C75*ABF:C76*ABF:C77*ABF:C78*ABF:C79*ABF:C80~' },
      'SV1*HC:77407*310*UN*1***12~'
    )
  ],
  [
    'a number behind a letter',
    professional({}, 'SV1*HC:77407*310*UN*1***«A1»~'),
    ['diagnosis.pointer', 'warning', 'Diagnosis pointer A1 is not a number from 1 to 12. Point to a diagnosis of the claim.']
  ],
  [
    'a number before a letter',
    professional({}, 'SV1*HC:77407*310*UN*1***«1A»~'),
    ['diagnosis.pointer', 'warning', 'Diagnosis pointer 1A is not a number from 1 to 12. Point to a diagnosis of the claim.']
  ],
  ['an empty pointer between others', professional({ diagnoses: 'HI*ABK:Z510*ABF:C61~' }, 'SV1*HC:77407*310*UN*1***1::2~')],
  ['no diagnoses to point to', professional({ diagnoses: '' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['a second diagnosis where none are known', professional({ diagnoses: '' }, 'SV1*HC:77407*310*UN*1***2~')],
  ['out of range on another code', professional({}, 'SV1*HC:77427*310*UN*1***13~')],
  ['institutional claims have none', institutional({}, 'SV2*0333*HC:77407*1200*UN*1~')]
];

describe('Diagnosis pointers', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
