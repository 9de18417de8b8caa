import { assertFindings, type Expected, professional, remittance, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    '25',
    professional({}, 'SV1*HC:77407:«25»*310*UN*1***1~'),
    [
      'modifier.visit',
      'warning',
      'Modifier 25 (separate visit on the day of a procedure) does not belong on 77407. It belongs on the visit (E/M) line, never on the treatment delivery line. Move it to the visit line, or remove it.'
    ]
  ],
  [
    'LT',
    professional({}, 'SV1*HC:77407:«LT»*310*UN*1***1~'),
    [
      'modifier.anatomic',
      'warning',
      "Modifier LT (left side) does not belong on 77407. Medicare's bilateral indicator for 77407 is 0: the side has no effect on treatment delivery, though a few payers ask for it as information. Remove it."
    ]
  ],
  [
    '50',
    professional({}, 'SV1*HC:77407:«50»*310*UN*1***1~'),
    [
      'modifier.anatomic',
      'warning',
      "Modifier 50 (done on both sides) does not belong on 77407. Medicare's bilateral indicator for 77407 is 0: treatment delivery has no sides. Remove it."
    ]
  ],
  [
    '51',
    professional({}, 'SV1*HC:77407:«51»*310*UN*1***1~'),
    [
      'modifier.surgery',
      'warning',
      "Modifier 51 (several procedures in one session) does not belong on 77407. Medicare's multiple-procedure indicator for 77407 is 0; hospitals never use this modifier. Remove it."
    ]
  ],
  [
    '58',
    professional({}, 'SV1*HC:77407:«58»*310*UN*1***1~'),
    [
      'modifier.surgery',
      'warning',
      'Modifier 58 (planned further procedure in a postoperative period) does not belong on 77407. It needs a postoperative period, and 77407 has none (global days XXX). Remove it.'
    ]
  ],
  [
    '22',
    professional({}, 'SV1*HC:77407:«22»*310*UN*1***1~'),
    [
      'modifier.surgery',
      'warning',
      'Modifier 22 (extra work beyond the usual) does not belong on 77407. It says the procedure took unusual physician work, and 77407 has no physician work; if the treatment met level 3, bill 77412. Remove it.'
    ]
  ],
  [
    'QZ',
    professional({}, 'SV1*HC:77407:«QZ»*310*UN*1***1~'),
    [
      'modifier.anesthesia',
      'warning',
      'Modifier QZ (nurse anesthetist without medical direction) does not belong on 77407. For anesthesia codes only. Move it to the anesthesia line, or remove it.'
    ]
  ],
  [
    '91',
    professional({}, 'SV1*HC:77407:«91»*310*UN*1***1~'),
    [
      'modifier.laboratory',
      'warning',
      'Modifier 91 (laboratory test done again the same day) does not belong on 77407. For laboratory tests only; a second session is billed with 2 units or with 76. Remove it.'
    ]
  ],
  [
    'JZ',
    professional({}, 'SV1*HC:77407:«JZ»*310*UN*1***1~'),
    [
      'modifier.drug',
      'warning',
      'Modifier JZ (no drug thrown away) does not belong on 77407. For drug lines only. Move it to the drug line, or remove it.'
    ]
  ],
  [
    'CT',
    professional({}, 'SV1*HC:77407:«CT»*310*UN*1***1~'),
    [
      'modifier.imaging',
      'information',
      'Modifier CT (CT scanner below technical standard) does not belong on 77407. For diagnostic imaging only. Remove it.'
    ]
  ],
  [
    '95',
    professional({}, 'SV1*HC:77407:«95»*310*UN*1***1~'),
    [
      'modifier.telehealth',
      'warning',
      'Modifier 95 (live telehealth with sound and picture) does not belong on 77407. Treatment delivery cannot be given remotely. Remove it.'
    ]
  ],
  [
    'GC',
    professional({}, 'SV1*HC:77407:«GC»*310*UN*1***1~'),
    [
      'modifier.clinician',
      'information',
      'Modifier GC (resident took part under teaching physician) does not belong on 77407. It describes physician work, and 77407 has none; it belongs on 77427 or on planning codes. Remove it unless the payer asks for it.'
    ]
  ],
  [
    'RR',
    professional({}, 'SV1*HC:77407:«RR»*310*UN*1***1~'),
    [
      'modifier.other-service',
      'information',
      'Modifier RR (rented equipment) does not belong on 77407. For equipment and supply lines only. Remove it unless the payer asks for it.'
    ]
  ],
  [
    'Q5',
    professional({}, 'SV1*HC:77407:«Q5»*310*UN*1***1~'),
    [
      'modifier.clinician',
      'information',
      'Modifier Q5 (reciprocal substitute clinician) does not belong on 77407. It stands for an absent physician, and 77407 has no physician work; it belongs on 77427 and other physician services. Remove it unless the payer asks for it.'
    ]
  ],
  [
    '53 for Medicare',
    professional({ filing: 'MB', payer: 'MEDICARE' }, 'SV1*HC:77407:«53»*310*UN*1***1~'),
    [
      'modifier.stopped',
      'warning',
      "Modifier 53 (procedure stopped by the clinician) does not belong on 77407. It reports a physician's stopped procedure, never a facility's; a machine fault before any dose means nothing is billed. Remove the line if nothing was delivered, else use 52."
    ]
  ],
  [
    '53 for another payer',
    professional({}, 'SV1*HC:77407:«53»*310*UN*1***1~'),
    [
      'modifier.stopped',
      'information',
      "Modifier 53 (procedure stopped by the clinician) does not belong on 77407. It reports a physician's stopped procedure, never a facility's; a machine fault before any dose means nothing is billed. Remove the line if nothing was delivered, else use 52."
    ]
  ],
  [
    'two of them',
    professional({}, 'SV1*HC:77407:«LT»:«25»*310*UN*1***1~'),
    [
      'modifier.anatomic',
      'warning',
      "Modifier LT (left side) does not belong on 77407. Medicare's bilateral indicator for 77407 is 0: the side has no effect on treatment delivery, though a few payers ask for it as information. Remove it."
    ],
    [
      'modifier.visit',
      'warning',
      'Modifier 25 (separate visit on the day of a procedure) does not belong on 77407. It belongs on the visit (E/M) line, never on the treatment delivery line. Move it to the visit line, or remove it.'
    ]
  ],
  ['52 is conditional', professional({}, 'SV1*HC:77407:52*310*UN*1***1~')],
  ['state-defined modifiers', professional({}, 'SV1*HC:77407:U1:UD*310*UN*1***1~')],
  ['LT on another code', professional({}, 'SV1*HC:77290:LT*310*UN*1***1~')],
  ['25 on the visit line', professional({}, 'SV1*HC:99213:25*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~')],
  ['LT on a remittance', remittance({}, 'SVC*HC:77407:LT*310*310~')]
];

describe('Modifiers that do not belong on 77407', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
