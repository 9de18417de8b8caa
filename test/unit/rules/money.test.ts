import { assertFindings, type Expected, professional, remittance, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'missing charge',
    professional({ total: '310' }, 'SV1*HC:«77407»**UN*1***1~'),
    ['money.charge', 'warning', 'This 77407 line has no charge, and payers reject lines without one. Enter the charge.']
  ],
  [
    'zero charge',
    professional({}, 'SV1*HC:77407*«0»*UN*1***1~'),
    [
      'money.charge',
      'information',
      'The charge of this 77407 line is zero. Payers may reject it; enter the charge unless the payer asks for a zero charge.'
    ]
  ],
  [
    'negative charge',
    professional({}, 'SV1*HC:77407*«-310»*UN*1***1~'),
    [
      'money.charge',
      'warning',
      'The charge -310 is negative; claims carry positive charges, and a correction is billed by claim frequency 7 or 8. Enter the charge.'
    ]
  ],
  [
    'no number',
    professional({ total: '310' }, 'SV1*HC:77407*«31O»*UN*1***1~'),
    ['money.charge', 'warning', 'The charge 31O is not a number. Enter an amount such as 310 or 310.50.']
  ],
  ['zero charge of another code', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427*0*UN*1***1~')],
  [
    'total above the lines',
    professional({ total: '«310.01»' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'money.total',
      'information',
      'The claim total is 310.01 but its lines add up to 310.00; clearinghouses commonly reject a claim that does not balance. Correct the total or the line.'
    ]
  ],
  [
    'total below two lines',
    professional({ total: '«400»' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427*100.5*UN*1***1~'),
    [
      'money.total',
      'information',
      'The claim total is 400.00 but its lines add up to 410.50; clearinghouses commonly reject a claim that does not balance. Correct the total or the line.'
    ]
  ],
  [
    'total of two lines, cents that floating point does not hold',
    professional({ total: '0.3' }, 'SV1*HC:77407*0.1*UN*1***1~', 'SV1*HC:77427*0.20*UN*1***1~')
  ],
  [
    'negative total',
    professional({ total: '«-310.05»' }, 'SV1*HC:77407*310*UN*1***1~'),
    [
      'money.total',
      'information',
      'The claim total is -310.05 but its lines add up to 310.00; clearinghouses commonly reject a claim that does not balance. Correct the total or the line.'
    ]
  ],
  ['total with trailing zeros', professional({ total: '310.00' }, 'SV1*HC:77407*310*UN*1***1~')],
  ['total that is no number', professional({ total: 'X' }, 'SV1*HC:77407*310*UN*1***1~')],
  [
    'a line without a readable charge decides nothing about the total',
    professional({ total: '999' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427*X*UN*1***1~')
  ],
  ['total of a claim without 77407', professional({ total: '999' }, 'SV1*HC:77427*310*UN*1***1~')],
  ['negative charge on a remittance', remittance({}, 'SVC*HC:77407*-310*-310**-1~')]
];

describe('Charges', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
