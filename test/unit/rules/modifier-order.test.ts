import { assertFindings, type Expected, institutional, professional, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'informational before bypass',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:GA:«76»*310*UN*1***1~'),
    [
      'modifier.order',
      'information',
      'Modifier 76 affects edits but stands behind GA, which only informs; some systems read only the first slots. The usual order is 76 then GA.'
    ]
  ],
  [
    'informational before pricing',
    professional({}, 'SV1*HC:77407:KX:«52»*310*UN*1***1~'),
    [
      'modifier.order',
      'information',
      'Modifier 52 changes the payment but stands behind KX, which only informs; some systems read only the first slots. The usual order is 52 then KX.'
    ]
  ],
  [
    'bypass before pricing',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76:«52»*310*UN*1***1~'),
    [
      'modifier.order',
      'information',
      'Modifier 52 changes the payment but stands behind 76, which affects edits; some systems read only the first slots. The usual order is 52 then 76.'
    ]
  ],
  [
    'PO before PN: the conflict says enough',
    institutional({}, 'SV2*0333*HC:77407:PO:«PN»*1200*UN*1~'),
    [
      'modifier.conflict',
      'warning',
      'Modifiers PO and PN do not go together on one line: PO is for an excepted and PN for a non-excepted off-campus department, and a department is only one of them. Keep the one that applies.',
      'PO'
    ]
  ],
  ['pricing, bypass, informational', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:52:76:GA*310*UN*1***1~')],
  [
    'not judged with an unknown modifier',
    professional({}, 'SV1*HC:77407:KX:«ZZ»:52*310*UN*1***1~'),
    [
      'modifier.unknown',
      'information',
      "Modifier ZZ is not in the modifier lists ClaimLens has read; it may be new, ended, or defined by the payer. Check it against the payer's instructions."
    ]
  ],
  [
    'not judged with a modifier that does not belong',
    professional({}, 'SV1*HC:77407:KX:«26»*310*UN*1***1~'),
    [
      'component.professional',
      'warning',
      "Modifier 26 does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow), so there is no professional part to bill. Remove it; the physician's work is 77427 and, for image guidance, 77387-26."
    ]
  ]
];

describe('Order of modifiers', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
