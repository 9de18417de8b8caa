import { assertFindings, type Expected, institutional, professional, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'PO on a professional claim',
    professional({}, 'SV1*HC:77407:«PO»*310*UN*1***1~'),
    [
      'modifier.claim-kind',
      'warning',
      'Modifier PO (excepted off-campus hospital department) is for institutional (837I) claims only, and this claim is professional (837P). Every line of an excepted off-campus hospital department carries it; never with PN. Remove it.'
    ]
  ],
  [
    'PN on a professional claim',
    professional({}, 'SV1*HC:77407:«PN»*310*UN*1***1~'),
    [
      'modifier.claim-kind',
      'warning',
      'Modifier PN (non-excepted off-campus hospital department) is for institutional (837I) claims only, and this claim is professional (837P). Every line of a non-excepted off-campus hospital department carries it and is paid at a rate equivalent to the physician fee schedule; never with PO. Remove it.'
    ]
  ],
  [
    'PO and PN on a professional claim: no conflict besides',
    professional({}, 'SV1*HC:77407:«PO»:«PN»*310*UN*1***1~'),
    [
      'modifier.claim-kind',
      'warning',
      'Modifier PO (excepted off-campus hospital department) is for institutional (837I) claims only, and this claim is professional (837P). Every line of an excepted off-campus hospital department carries it; never with PN. Remove it.'
    ],
    [
      'modifier.claim-kind',
      'warning',
      'Modifier PN (non-excepted off-campus hospital department) is for institutional (837I) claims only, and this claim is professional (837P). Every line of a non-excepted off-campus hospital department carries it and is paid at a rate equivalent to the physician fee schedule; never with PO. Remove it.'
    ]
  ],
  [
    '53 on an institutional claim',
    institutional({}, 'SV2*0333*HC:77407:«53»*1200*UN*1~'),
    [
      'modifier.claim-kind',
      'warning',
      "Modifier 53 (procedure stopped by the clinician) is for professional (837P) claims only, and this claim is institutional (837I). It reports a physician's stopped procedure, never a facility's; a machine fault before any dose means nothing is billed. Remove it."
    ]
  ],
  [
    'Q6 on an institutional claim',
    institutional({}, 'SV2*0333*HC:77407:«Q6»*1200*UN*1~'),
    [
      'modifier.claim-kind',
      'warning',
      'Modifier Q6 (paid-by-time substitute clinician) is for professional (837P) claims only, and this claim is institutional (837I). It stands for an absent physician, and 77407 has no physician work; it belongs on 77427 and other physician services. Remove it.'
    ]
  ],
  [
    '73 on a professional claim',
    professional({}, 'SV1*HC:77407:«73»*310*UN*1***1~'),
    [
      'modifier.claim-kind',
      'warning',
      'Modifier 73 (facility: stopped before anesthesia) is for institutional (837I) claims only, and this claim is professional (837P). It needs a procedure planned under anesthesia; a session stopped before any dose is not billed. Remove it.'
    ]
  ],
  [
    "a payer's surgery-center modifier on an institutional claim",
    institutional({}, 'SV2*0333*HC:77407:«SG»*1200*UN*1~'),
    [
      'modifier.claim-kind',
      'information',
      'Modifier SG (surgery-center facility charge) is for professional (837P) claims only, and this claim is institutional (837I). Only where a commercial or Medicaid plan asks for it on surgery center lines; Medicare dropped it. Remove it.'
    ]
  ],
  [
    "a payer's modifier for more than four on an institutional claim",
    institutional({}, 'SV2*0333*HC:77407:«99»*1200*UN*1~'),
    [
      'modifier.claim-kind',
      'information',
      'Modifier 99 (more modifiers than slots) is for professional (837P) claims only, and this claim is institutional (837I). Only where a line needs more than four modifiers and the payer wants 99 for that; one Medicare contractor asks for it on paper claims. Remove it.'
    ]
  ],
  ['PO on an institutional claim', institutional({}, 'SV2*0333*HC:77407:PO*1200*UN*1~')],
  ['PN on an institutional claim', institutional({}, 'SV2*0333*HC:77407:PN*1200*UN*1~')],
  [
    'unknown modifier',
    professional({}, 'SV1*HC:77407:«ZZ»*310*UN*1***1~'),
    [
      'modifier.unknown',
      'information',
      "Modifier ZZ is not in the modifier lists ClaimLens has read; it may be new, ended, or defined by the payer. Check it against the payer's instructions."
    ]
  ],
  ['unknown modifier on another code', professional({}, 'SV1*HC:77412:ZZ*310*UN*1***1~')]
];

describe('Kind of claim and unknown modifiers', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
