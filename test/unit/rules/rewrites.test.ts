import assert from 'node:assert/strict';
import { readClaimFile } from '../../../src/formats/detect';
import { rewritesAt } from '../../../src/rules/rewrites';
import { judged, professional, remittance, type Sample } from './claims';
import { applied } from './fixing';

/** The sample's mark is where the coder asks; then what is offered and the service lines it makes. */
const CASES: readonly (readonly [name: string, sample: Sample, ...offers: (readonly [title: string, lines: readonly string[]])[]])[] = [
  [
    'two units on one line',
    professional({ total: '620' }, 'SV1*HC:7«»7407*620*UN*2***1~'),
    ['Bill two sessions on two lines, the second with 76', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  [
    'at the start of the segment',
    professional({ total: '620' }, '«»SV1*HC:77407*620*UN*2***1~'),
    ['Bill two sessions on two lines, the second with 76', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  [
    'at the end of the segment',
    professional({ total: '620' }, 'SV1*HC:77407*620*UN*2***1«»~'),
    ['Bill two sessions on two lines, the second with 76', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~']]
  ],
  ['on the date of the line', professional({ total: '620' }, 'SV1*HC:77407*620*UN*2***1~DTP*4«»72*D8*20260112~')],
  [
    'a repeat on its own line',
    professional({ total: '620' }, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310«»*UN*1***1~'),
    ['Bill both sessions on one line with 2 units', ['SV1*HC:77407*620*UN*2***1~']]
  ],
  ['the first of the two lines', professional({}, 'SV1*HC:77407«»*310*UN*1***1~', 'SV1*HC:77407:76*310*UN*1***1~')],
  [
    'a repeat whose first session is on another day',
    professional({}, 'SV1*HC:77407*310*UN*1***1~DTP*472*D8*20260113~', 'SV1*HC:77407:76«»*310*UN*1***1~')
  ],
  [
    'a repeat behind another service of the day',
    professional({ total: '720' }, 'SV1*HC:77336*100*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76*310«»*UN*1***1~'),
    ['Bill both sessions on one line with 2 units', ['SV1*HC:77336*100*UN*1***1~', 'SV1*HC:77407*620*UN*2***1~']]
  ],
  [
    'a repeat behind the first session of another day',
    professional(
      { total: '930' },
      'SV1*HC:77407*310*UN*1***1~DTP*472*D8*20260111~',
      'SV1*HC:77407*310*UN*1***1~',
      'SV1*HC:77407:76*310«»*UN*1***1~'
    ),
    ['Bill both sessions on one line with 2 units', ['SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407*620*UN*2***1~']]
  ],
  ['a repeat by another provider', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:77«»*310*UN*1***1~')],
  ['a repeat before the first session', professional({}, 'SV1*HC:77407:76«»*310*UN*1***1~', 'SV1*HC:77407*310*UN*1***1~')],
  ['a repeat of a repeat', professional({}, 'SV1*HC:77407:76*310*UN*1***1~', 'SV1*HC:77407:76«»*310*UN*1***1~')],
  ['a repeat of another code', professional({}, 'SV1*HC:77336*310*UN*1***1~', 'SV1*HC:77407:76«»*310*UN*1***1~')],
  ['a repeat of two sessions', professional({}, 'SV1*HC:77407*620*UN*2***1~', 'SV1*HC:77407:76«»*310*UN*1***1~')],
  ['a repeat of three units', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76«»*930*UN*3***1~')],
  ['a plain line beside a plain line', professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407«»*310*UN*1***1~')],
  [
    'a line that another payer has adjudicated',
    professional({}, 'SV1*HC:77412*620*UN*2***1~SVD*OTHER*1*HC:77407«»**2~DTP*472*D8*20260112~')
  ],
  ['a line of a remittance', remittance({}, 'SVC*HC:77407«»*620*620**2~')],
  ['before the first line', professional({}, 'SV1*HC:77407*620*UN*2***1~', '«»SV1*HC:77334*310*UN*1***1~')],
  ['one unit', professional({}, 'SV1*HC:77407«»*310*UN*1***1~')],
  ['two units over two days', professional({}, 'SV1*HC:77407«»*620*UN*2***1~DTP*472*RD8*20260112-20260113~')],
  ['two units of another code', professional({}, 'SV1*HC:77412«»*620*UN*2***1~')]
];

describe('two sessions on one line or on two', () => {
  for (const [name, { text, marks }, ...offers] of CASES) {
    it(name, () => {
      const { file } = readClaimFile(text);
      const at = marks[0];
      assert.ok(file !== null && at !== undefined);
      const results = rewritesAt(file.claim(0), at, text).map(({ title, edits }) => [title, applied(text, edits)] as const);
      assert.deepEqual(
        results.map(([title, after]) => [title, after.match(/SV1\*[^~]*~/g)]),
        offers
      );
      for (const [, after] of results) assert.deepEqual(judged(after), []);
    });
  }

  it('does not join a dated repeat to a session without a date', () => {
    const { text, marks } = professional({}, 'SV1*HC:77407*310*UN*1***1~DTP*472*D8*X~', 'SV1*HC:77407:76«»*310*UN*1***1~');
    const { file } = readClaimFile(text);
    const at = marks[0];
    assert.ok(file !== null && at !== undefined);
    assert.deepEqual(rewritesAt(file.claim(0), at, text), []);
  });

  it('parts two units without a date', () => {
    const { text, marks } = professional({}, 'SV1*HC:77407«»*620*UN*2***1~DTP*472*D8*X~');
    const { file } = readClaimFile(text);
    const at = marks[0];
    assert.ok(file !== null && at !== undefined);
    assert.equal(rewritesAt(file.claim(0), at, text).length, 1);
  });
});
