import assert from 'node:assert/strict';
import { hasBlanks } from '../../../src/rules/modifier-form';
import { assertFindings, type Expected, professional, remittance, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'one character',
    professional({}, 'SV1*HC:77407:«7»*310*UN*1***1~'),
    [
      'modifier.length',
      'error',
      'Modifier 7 has 1 character; X12 takes exactly two. Correct it, or separate modifiers that were run together.'
    ]
  ],
  [
    'three characters',
    professional({}, 'SV1*HC:77407:«076»*310*UN*1***1~'),
    [
      'modifier.length',
      'error',
      'Modifier 076 has 3 characters; X12 takes exactly two. Correct it, or separate modifiers that were run together.'
    ]
  ],
  [
    'two modifiers run together',
    professional({}, 'SV1*HC:77407:«KXGA»*310*UN*1***1~'),
    [
      'modifier.length',
      'error',
      'Modifier KXGA has 4 characters; X12 takes exactly two. Correct it, or separate modifiers that were run together.'
    ]
  ],
  ['two characters', professional({}, 'SV1*HC:77407:KX*310*UN*1***1~')],
  ['one character on another code', professional({}, 'SV1*HC:77412:7*310*UN*1***1~')],
  ['one character on a remittance', remittance({}, 'SVC*HC:77407:7*310*310~')],
  [
    'lower case',
    professional({}, 'SV1*HC:77407:«kx»*310*UN*1***1~'),
    ['modifier.case', 'warning', 'Modifier kx is in lower case; claim systems expect KX. Write it in upper case.']
  ],
  [
    'lower case of a modifier that does not belong: one finding',
    professional({}, 'SV1*HC:77407:«tc»*310*UN*1***1~'),
    [
      'component.technical',
      'warning',
      'Modifier TC (written in lower case) does not belong on 77407: it is technical only (Medicare fee schedule July 2026: PC/TC indicator 3, which other payers commonly follow), so there is no other part to leave out. Remove it and bill 77407 alone.'
    ]
  ],
  [
    'lower case of an unknown modifier: two findings',
    professional({}, 'SV1*HC:77407:««zz»»*310*UN*1***1~'),
    ['modifier.case', 'warning', 'Modifier zz is in lower case; claim systems expect ZZ. Write it in upper case.'],
    [
      'modifier.unknown',
      'information',
      "Modifier ZZ is not in the modifier lists ClaimLens has read; it may be new, ended, or defined by the payer. Check it against the payer's instructions."
    ]
  ],
  ['upper case', professional({}, 'SV1*HC:77407:KX:GA*310*UN*1***1~')],
  ['lower case on another code', professional({}, 'SV1*HC:77412:kx*310*UN*1***1~')],
  [
    'blank before',
    professional({}, 'SV1*HC:77407:« KX»*310*UN*1***1~'),
    ['modifier.space', 'warning', 'Modifier KX has blanks around it, which many systems count as characters. Delete the blanks.']
  ],
  [
    'blank behind',
    professional({}, 'SV1*HC:77407:«KX »*310*UN*1***1~'),
    ['modifier.space', 'warning', 'Modifier KX has blanks around it, which many systems count as characters. Delete the blanks.']
  ],
  [
    'the first letter of the alphabet in lower case',
    professional({}, 'SV1*HC:77407:«Ga»*310*UN*1***1~'),
    ['modifier.case', 'warning', 'Modifier Ga is in lower case; claim systems expect GA. Write it in upper case.']
  ],
  [
    'a mark behind the alphabet',
    professional({}, 'SV1*HC:77407:«K{»*310*UN*1***1~'),
    [
      'modifier.unknown',
      'information',
      "Modifier K{ is not in the modifier lists ClaimLens has read; it may be new, ended, or defined by the payer. Check it against the payer's instructions."
    ]
  ],
  [
    'twice',
    professional({}, 'SV1*HC:77407:KX:«KX»*310*UN*1***1~'),
    [
      'modifier.duplicate',
      'warning',
      'Modifier KX is on this line twice; payers commonly reject that as an invalid combination (remark code N519). Remove the second one.'
    ]
  ],
  [
    'twice in different case',
    professional({}, 'SV1*HC:77407:KX:«kx»*310*UN*1***1~'),
    [
      'modifier.duplicate',
      'warning',
      'Modifier KX is on this line twice; payers commonly reject that as an invalid combination (remark code N519). Remove the second one.'
    ]
  ],
  [
    'three times',
    professional({}, 'SV1*HC:77407:KX:«KX»:«KX»*310*UN*1***1~'),
    [
      'modifier.duplicate',
      'warning',
      'Modifier KX is on this line twice; payers commonly reject that as an invalid combination (remark code N519). Remove the second one.'
    ],
    [
      'modifier.duplicate',
      'warning',
      'Modifier KX is on this line twice; payers commonly reject that as an invalid combination (remark code N519). Remove the second one.'
    ]
  ],
  [
    'the same modifier on two lines',
    professional({}, 'SV1*HC:77407:KX*310*UN*1***1~DTP*472*D8*20260112~', 'SV1*HC:77407:KX*310*UN*1***1~DTP*472*D8*20260113~')
  ]
];

describe('Form of a modifier', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});

describe('Blanks around a token', () => {
  for (const [text, has] of [
    ['KX', false],
    [' KX', true],
    ['\tKX', true],
    ['KX ', true],
    ['KX\t', true],
    ['\r\n KX', true],
    ['KX \r\n', true],
    ['\r\nKX', false],
    ['K\nX', false],
    ['\nK X', false],
    ['K X\n', false],
    ['K X', false],
    [' K\nX', true]
  ] as const) {
    it(`${JSON.stringify(text)}: ${has ? 'yes' : 'no'}`, () => {
      const value = text.replaceAll(/[\r\n]/g, '').trim();
      assert.equal(hasBlanks({ start: 0, end: text.length, text, value }), has);
    });
  }
});
