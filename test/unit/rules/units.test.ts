import assert from 'node:assert/strict';
import { assertFindings, type Expected, institutional, judged, professional, remittance, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'minutes',
    professional({}, 'SV1*HC:77407*310*«MJ»*1***1~'),
    [
      'units.basis',
      'warning',
      'MJ counts minutes, which only anesthesia uses; 77407 is counted in sessions. Use UN with the number of sessions.'
    ]
  ],
  ['minutes of another code', professional({}, 'SV1*HC:00100*310*MJ*15***1~')],
  ['days on an institutional claim', institutional({}, 'SV2*0333*HC:77407*1200*DA*1~')],
  [
    'zero',
    professional({}, 'SV1*HC:77407*310*UN*«0»***1~'),
    [
      'units.amount',
      'warning',
      'Units are zero; one unit of 77407 is one treatment session. Enter the number of sessions of the date, usually 1.'
    ]
  ],
  [
    'negative',
    professional({}, 'SV1*HC:77407*310*UN*«-1»***1~'),
    [
      'units.amount',
      'warning',
      'Units are negative (-1); one unit of 77407 is one treatment session. Enter the number of sessions of the date, usually 1.'
    ]
  ],
  [
    'a fraction',
    professional({}, 'SV1*HC:77407*310*UN*«1.5»***1~'),
    [
      'units.amount',
      'warning',
      'Units 1.5 are a fraction; one unit of 77407 is one treatment session. Enter the number of sessions of the date, usually 1.'
    ]
  ],
  [
    'not a number',
    professional({}, 'SV1*HC:77407*310*UN*«X»***1~'),
    [
      'units.amount',
      'information',
      'Units X are not a number; one unit of 77407 is one treatment session. Enter the number of sessions of the date, usually 1.'
    ]
  ],
  ['missing', professional({}, 'SV1*HC:77407*310*UN****1~')],
  ['two sessions', professional({}, 'SV1*HC:77407*310*UN*2***1~')],
  ['one with decimals', professional({}, 'SV1*HC:77407*310*UN*1.0***1~')],
  ['negative on a remittance', remittance({}, 'SVC*HC:77407*-310*-310**-1~')]
];

describe('Unit basis and units', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});

describe('Units that are still being typed', () => {
  it('are not judged', () => assert.deepEqual(judged('LX*1~SV1*HC:77407*310*UN*0'), []));
  it('are judged once the segment is closed', () =>
    assert.deepEqual(
      judged('LX*1~SV1*HC:77407*310*UN*0~').map(({ rule }) => rule),
      ['units.amount']
    ));
});
