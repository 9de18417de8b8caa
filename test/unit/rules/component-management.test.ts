import assert from 'node:assert/strict';
import { assertFindings, type Expected, judged, professional, type Sample } from './claims';
import { fixesIn } from './fixing';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'behind another modifier',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427:KX:«26»*310*UN*1***1~'),
    [
      'component.management',
      'warning',
      'Modifier 26 does not belong on 77427: treatment management is professional only (Medicare fee schedule July 2026: PC/TC indicator 2). Remove it.'
    ]
  ],
  ['another modifier', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427:KX*310*UN*1***1~')],
  ['a code that ClaimLens does not know', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:99999:26*310*UN*1***1~')],
  [
    'beside 77407',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427:«26»*310*UN*1***1~'),
    [
      'component.management',
      'warning',
      'Modifier 26 does not belong on 77427: treatment management is professional only (Medicare fee schedule July 2026: PC/TC indicator 2). Remove it.'
    ]
  ],
  ['without 77407 on the claim', professional({}, 'SV1*HC:77427:26*310*UN*1***1~')],
  ['no modifier', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427*310*UN*1***1~')],
  ['26 on a professional code that is no management', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77263:26*310*UN*1***1~')],
  ['26 on a split code beside 77407', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77470:26*310*UN*1***1~')]
];

describe('26 on management', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});

describe('Removing 26 from treatment management', () => {
  it('is preferred: a coder would always agree', () => {
    const { text } = professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77427:26*310*UN*1***1~');
    assert.deepEqual(
      judged(text).flatMap((finding) => fixesIn(text, finding).map(({ title, preferred }) => [title, preferred])),
      [['Remove modifier 26', true]]
    );
  });
});
