import { assertFindings, type Expected, professional, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'the encounter alone',
    professional({ diagnoses: 'HI*ABK:«Z510»~' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'diagnosis.radiation',
      'information',
      'Z51.0 says that radiation was given but no diagnosis says for what; payers expect the tumor beside it (reason 11). Add the diagnosis that was treated.',
      '77407'
    ]
  ],
  [
    'the encounter alone, written with its point',
    professional({ diagnoses: 'HI*ABK:«Z51.0»~' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'diagnosis.radiation',
      'information',
      'Z51.0 says that radiation was given but no diagnosis says for what; payers expect the tumor beside it (reason 11). Add the diagnosis that was treated.',
      '77407'
    ]
  ],
  [
    'the encounter alone on a line without a date',
    professional({ diagnoses: 'HI*ABK:«Z510»~' }, 'SV1*HC:77407*310*UN*1***1~DTP*472*D8*XX~'),
    [
      'diagnosis.radiation',
      'information',
      'Z51.0 says that radiation was given but no diagnosis says for what; payers expect the tumor beside it (reason 11). Add the diagnosis that was treated.',
      '77407'
    ]
  ],
  ['pituitary, written with its point', professional({ diagnoses: 'HI*ABK:D35.2~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['a neuroendocrine tumor', professional({ diagnoses: 'HI*ABK:D3A021~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['one masked code of two', professional({ diagnoses: 'HI*ABK:M545*ABF:XXXX~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['a masked code with another behind it', professional({ diagnoses: 'HI*ABK:X-M545~' }, 'SV1*HC:77407*310*UN*1***1~')],
  [
    'another condition',
    professional({ diagnoses: 'HI*ABK:«M545»~' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'diagnosis.radiation',
      'information',
      'None of the diagnoses is one that radiation is usually given for; payers may ask why 77407 was needed (reason 11). Check that the treated diagnosis is on the claim.',
      '77407'
    ]
  ],
  [
    'a benign tumor that is not irradiated',
    professional({ diagnoses: 'HI*ABK:«D100»~' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'diagnosis.radiation',
      'information',
      'None of the diagnoses is one that radiation is usually given for; payers may ask why 77407 was needed (reason 11). Check that the treated diagnosis is on the claim.',
      '77407'
    ]
  ],
  [
    'an anemia is no tumor',
    professional({ diagnoses: 'HI*ABK:«D649»~' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'diagnosis.radiation',
      'information',
      'None of the diagnoses is one that radiation is usually given for; payers may ask why 77407 was needed (reason 11). Check that the treated diagnosis is on the claim.',
      '77407'
    ]
  ],
  ['the encounter and a tumor', professional({ diagnoses: 'HI*ABK:Z510*ABF:C61~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['secondary tumor', professional({ diagnoses: 'HI*ABK:C7951~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['in situ', professional({ diagnoses: 'HI*ABK:D0511~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['the last in situ', professional({ diagnoses: 'HI*ABK:D099~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['the first uncertain', professional({ diagnoses: 'HI*ABK:D3709~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['the last unspecified', professional({ diagnoses: 'HI*ABK:D499~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['uncertain behavior', professional({ diagnoses: 'HI*ABK:D486~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['meningioma', professional({ diagnoses: 'HI*ABK:D320~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['pituitary', professional({ diagnoses: 'HI*ABK:D352~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['keloid', professional({ diagnoses: 'HI*ABK:L910~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['bone formation', professional({ diagnoses: 'HI*ABK:M6110~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['a code with its point', professional({ diagnoses: 'HI*ABK:C50.911~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['one of two diagnoses', professional({ diagnoses: 'HI*ABK:M545*ABF:D320~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['the last day of ICD-9', professional({ diagnoses: 'HI*ABK:M545~', date: '20150930' }, 'SV1*HC:77407*310*UN*1***1~')],
  [
    'the first day of ICD-10',
    professional({ diagnoses: 'HI*ABK:«M545»~', date: '20151001' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'diagnosis.radiation',
      'information',
      'None of the diagnoses is one that radiation is usually given for; payers may ask why 77407 was needed (reason 11). Check that the treated diagnosis is on the claim.',
      '77407'
    ]
  ],
  ['a lower-case tumor', professional({ diagnoses: 'HI*ABK:c61~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['ICD-9', professional({ diagnoses: 'HI*BK:185~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['a masked code', professional({ diagnoses: 'HI*ABK:XXXX~' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['none on the claim', professional({ diagnoses: '' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['another code', professional({ diagnoses: 'HI*ABK:M545~' }, 'SV1*HC:77300*310*UN*1***1~')]
];

describe('Diagnoses radiation is given for', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
