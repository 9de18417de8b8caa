import assert from 'node:assert/strict';
import { assertFindings, type Expected, institutional, judged, professional, type Sample } from './claims';
import { fixesIn } from './fixing';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'without 26 to UnitedHealthcare from March 2026',
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:«77387»*90*UN*1***1~DTP*472*D8*20260302~'),
    [
      'component.guidance-professional',
      'warning',
      'UnitedHealthcare requires modifier 26 on 77387 from March 1, 2026: the technical part of image guidance is inside the delivery code. Bill 77387-26.'
    ]
  ],
  [
    'without 26 to UnitedHealthcare before March 2026',
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:77387*90*UN*1***1~DTP*472*D8*20260227~')
  ],
  [
    'without 26 beside 77407',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:«77387»*310*UN*1***1~'),
    [
      'component.guidance-professional',
      'information',
      '77387 has no modifier 26. From 2026 only its professional part is paid beside a delivery code (Medicare fee schedule July 2026: the technical part is bundled); most payers expect 77387-26, but some deny it because of the 26. Check what the payer wants.'
    ]
  ],
  [
    'without 26 beside 77407 to Aetna',
    professional({ payer: 'AETNA', payerId: '60054' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:«77387»*310*UN*1***1~'),
    [
      'component.guidance-professional',
      'information',
      '77387 has no modifier 26. From 2026 only its professional part is paid beside a delivery code (Medicare fee schedule July 2026: the technical part is bundled); most payers expect 77387-26, but some deny it because of the 26. Check what Aetna wants.'
    ]
  ],
  [
    'without 26 on the first day on which UnitedHealthcare requires it',
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:«77387»:KX*90*UN*1***1~DTP*472*D8*20260301~'),
    [
      'component.guidance-professional',
      'warning',
      'UnitedHealthcare requires modifier 26 on 77387 from March 1, 2026: the technical part of image guidance is inside the delivery code. Bill 77387-26.'
    ]
  ],
  [
    'the technical part alone to UnitedHealthcare',
    professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:77387:TC*90*UN*1***1~DTP*472*D8*20260302~')
  ],
  ['without 26 to another payer and without 77407', professional({}, 'SV1*HC:77387*90*UN*1***1~DTP*472*D8*20260302~')],
  [
    'without 26 beside 77407 on the first day of the new codes',
    professional({ date: '20260101' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:«77387»:KX*310*UN*1***1~'),
    [
      'component.guidance-professional',
      'information',
      '77387 has no modifier 26. From 2026 only its professional part is paid beside a delivery code (Medicare fee schedule July 2026: the technical part is bundled); most payers expect 77387-26, but some deny it because of the 26. Check what the payer wants.'
    ]
  ],
  [
    'without 26 beside 77407 on the last day of the old codes',
    professional({ date: '20251231' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77387*310*UN*1***1~')
  ],
  [
    'the technical part on the first day of the new codes',
    professional({ date: '20260101' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77387:«TC»*310*UN*1***1~'),
    [
      'component.guidance-technical',
      'warning',
      'The technical part of image guidance is inside 77407 from 2026 (Medicare fee schedule July 2026: 77387-TC is bundled). Remove this line; only the physician part, 77387-26, is billed separately.',
      '77407'
    ]
  ],
  ['without 26 and without a date', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77387*310*UN*1***1~DTP*472*D8*X~')],
  ['without 26 in 2025', professional({}, 'SV1*HC:77387*90*UN*1***1~DTP*472*D8*20251110~')],
  [
    'with 26',
    professional(
      { payer: 'UNITEDHEALTHCARE', payerId: '87726' },
      'SV1*HC:77407*310*UN*1***1~DTP*472*D8*20260302~',
      'SV1*HC:77387:26*90*UN*1***1~DTP*472*D8*20260302~'
    )
  ],
  [
    'technical part on the date of 77407',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77387:«TC»*310*UN*1***1~'),
    [
      'component.guidance-technical',
      'warning',
      'The technical part of image guidance is inside 77407 from 2026 (Medicare fee schedule July 2026: 77387-TC is bundled). Remove this line; only the physician part, 77387-26, is billed separately.',
      '77407'
    ]
  ],
  ['technical part on another date', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77387:TC*90*UN*1***1~DTP*472*D8*20260113~')],
  ['technical part in 2025', professional({ date: '20251110' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77387:TC*310*UN*1***1~')],
  [
    'packaged on an institutional claim',
    institutional({}, 'SV2*0333*HC:77407*1200*UN*1~', 'SV2*0333*HC:«77387»*1200*UN*1~'),
    [
      'component.guidance-technical',
      'information',
      'On hospital claims image guidance 77387 is packaged into the delivery (OPPS January 2026: status N). It may be reported for the record, but it is not paid beside 77407.',
      '77407'
    ]
  ],
  ['alone on an institutional claim', institutional({}, 'SV2*0333*HC:77387*1200*UN*1~')]
];

describe('Image guidance', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});

describe('Adding 26 to image guidance', () => {
  const offered = (sample: Sample): readonly (boolean | undefined)[] =>
    judged(sample.text)
      .filter(({ rule }) => rule === 'component.guidance-professional')
      .flatMap((finding) => fixesIn(sample.text, finding).map(({ preferred }) => preferred));

  it('is preferred where the payer requires it', () => {
    assert.deepEqual(
      offered(professional({ payer: 'UNITEDHEALTHCARE', payerId: '87726' }, 'SV1*HC:77387*90*UN*1***1~DTP*472*D8*20260302~')),
      [true]
    );
  });

  it('is one of the ways elsewhere', () => {
    assert.deepEqual(offered(professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77387*310*UN*1***1~')), [undefined]);
  });
});
