import { assertFindings, type Expected, professional, remittance, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'one modifier glued',
    professional({}, 'SV1*HC:«7740776»*310*UN*1***1~'),
    [
      'code.glued',
      'error',
      '7740776 is code 77407 with modifier 76 run together; X12 gives each a component of its own, and payers reject the whole as an unknown code. Put the component separator in between.'
    ]
  ],
  [
    'one modifier glued with a hyphen',
    professional({}, 'SV1*HC:«77407-59»*310*UN*1***1~'),
    [
      'code.glued',
      'error',
      '77407-59 is code 77407 with modifier 59 run together; X12 gives each a component of its own, and payers reject the whole as an unknown code. Put the component separator in between.'
    ]
  ],
  [
    'two modifiers glued',
    professional({}, 'SV1*HC:«7740759XE»*310*UN*1***1~'),
    [
      'code.glued',
      'error',
      '7740759XE is code 77407 with modifiers 59 and XE run together; X12 gives each a component of its own, and payers reject the whole as an unknown code. Put the component separator in between.'
    ]
  ],
  ['one more digit is another code', professional({}, 'SV1*HC:774071*310*UN*1***1~')],
  ['four modifiers more than fit', professional({}, 'SV1*HC:774075976GAKXCR*310*UN*1***1~')],
  ['modifier glued to another code', professional({}, 'SV1*HC:7741276*310*UN*1***1~')],
  ['modifier glued on a remittance', remittance({}, 'SVC*HC:7740776*310*310~')],
  [
    'blank behind the code',
    professional({}, 'SV1*HC:«77407 »*310*UN*1***1~'),
    ['code.space', 'warning', 'Code 77407 has blanks around it, which many systems count as part of the code. Delete the blanks.']
  ],
  [
    'qualifier in lower case',
    professional({}, 'SV1*«hc»:77407*310*UN*1***1~'),
    [
      'code.qualifier',
      'warning',
      'Qualifier hc is in lower case; X12 defines HC, and systems that compare letter by letter reject the line. Write HC.'
    ]
  ],
  [
    'dental qualifier',
    professional({}, 'SV1*«AD»:77407*310*UN*1***1~'),
    [
      'code.qualifier',
      'information',
      'Qualifier AD announces a dental code, but 77407 is a CPT code of radiation oncology. HC is the qualifier for it.'
    ]
  ],
  ['a qualifier of the guide', professional({}, 'SV1*WK:77407*310*UN*1***1~')],
  ['an empty qualifier', professional({}, 'SV1*:77407*310*UN*1***1~')],
  ['lower case qualifier of another code', professional({}, 'SV1*hc:77412*310*UN*1***1~')]
];

describe('Form of the code', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
