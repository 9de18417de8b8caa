import { assertFindings, type Expected, institutional, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'diagnostic radiology',
    institutional({}, 'SV2*«0320»*HC:77407*1200*UN*1~'),
    [
      'setting.revenue-code',
      'warning',
      'Revenue code 0320 (diagnostic radiology, general) is another department; radiation therapy is 0333. Payers commonly deny such lines because revenue code and procedure do not match (reason 199). Use 0333 unless the payer instructs otherwise.'
    ]
  ],
  [
    'without the leading zero',
    institutional({}, 'SV2*«320»*HC:77407*1200*UN*1~'),
    [
      'setting.revenue-code',
      'warning',
      'Revenue code 0320 (diagnostic radiology, general) is another department; radiation therapy is 0333. Payers commonly deny such lines because revenue code and procedure do not match (reason 199). Use 0333 unless the payer instructs otherwise.'
    ]
  ],
  [
    'general therapeutic radiology',
    institutional({}, 'SV2*«0330»*HC:77407*1200*UN*1~'),
    [
      'setting.revenue-code',
      'information',
      'Revenue code 0330 is therapeutic radiology in general; 0333, radiation therapy, says what 77407 is. Payers usually take both; use 0333 where nothing speaks against it.'
    ]
  ],
  [
    'a department that is not known to be wrong',
    institutional({}, 'SV2*«0339»*HC:77407*1200*UN*1~'),
    [
      'setting.revenue-code',
      'information',
      'Revenue code 0339 (therapeutic radiology, other) is unusual for 77407; radiation therapy is 0333. Payers may deny such lines because revenue code and procedure do not match (reason 199). Use 0333 unless the payer instructs otherwise.'
    ]
  ],
  [
    'a code of no list',
    institutional({}, 'SV2*«0999»*HC:77407*1200*UN*1~'),
    [
      'setting.revenue-code',
      'information',
      'Revenue code 0999 is unusual for 77407; radiation therapy is 0333. Payers may deny such lines because revenue code and procedure do not match (reason 199). Use 0333 unless the payer instructs otherwise.'
    ]
  ],
  ['no revenue code', institutional({}, 'SV2**HC:77407*1200*UN*1~')],
  ['letters', institutional({}, 'SV2*03A0*HC:77407*1200*UN*1~')],
  ['a letter before a revenue code', institutional({}, 'SV2*X0320*HC:77407*1200*UN*1~')],
  ['a letter behind a revenue code', institutional({}, 'SV2*0320X*HC:77407*1200*UN*1~')],
  ['radiation therapy', institutional({}, 'SV2*0333*HC:77407*1200*UN*1~')],
  ['radiation therapy without the leading zero', institutional({}, 'SV2*333*HC:77407*1200*UN*1~')],
  ['another code under diagnostic radiology', institutional({}, 'SV2*0320*HC:77290*1200*UN*1~')],
  [
    'laboratory type of bill',
    institutional({ place: '«14»' }, 'SV2*0333*HC:77407*1200*UN*1~'),
    [
      'setting.bill-type',
      'information',
      'Type of bill 014x (hospital, laboratory for non-patients) rarely carries 77407; hospitals bill it on 013x, critical access hospitals on 085x, and 012x is possible in a stay. Check the type of bill.',
      '77407'
    ]
  ],
  [
    'a type of bill of no list',
    institutional({ place: '«99»' }, 'SV2*0333*HC:77407*1200*UN*1~'),
    [
      'setting.bill-type',
      'information',
      'Type of bill 099x rarely carries 77407; hospitals bill it on 013x, critical access hospitals on 085x, and 012x is possible in a stay. Check the type of bill.',
      '77407'
    ]
  ],
  [
    'a type of bill with its leading zero',
    institutional({ place: '«073»' }, 'SV2*0333*HC:77407*1200*UN*1~'),
    [
      'setting.bill-type',
      'information',
      'Type of bill 073x (freestanding clinic) rarely carries 77407; hospitals bill it on 013x, critical access hospitals on 085x, and 012x is possible in a stay. Check the type of bill.',
      '77407'
    ]
  ],
  ['no type of bill', institutional({ place: '' }, 'SV2*0333*HC:77407*1200*UN*1~')],
  ['a type of bill that cannot be read', institutional({ place: 'X14' }, 'SV2*0333*HC:77407*1200*UN*1~')],
  ['a type of bill with more behind it', institutional({ place: '14X' }, 'SV2*0333*HC:77407*1200*UN*1~')],
  ['critical access hospital', institutional({ place: '85' }, 'SV2*0333*HC:77407*1200*UN*1~')],
  ['inpatient Part B', institutional({ place: '12' }, 'SV2*0333*HC:77407*1200*UN*1~')],
  ['laboratory type of bill without 77407', institutional({ place: '14' }, 'SV2*0300*HC:80053*1200*UN*1~')]
];

describe('Revenue code and type of bill', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
