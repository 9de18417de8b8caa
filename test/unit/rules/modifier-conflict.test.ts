import assert from 'node:assert/strict';
import type { Finding } from '../../../src/rules/finding';
import { assertFindings, type Expected, institutional, judged, professional, type Sample } from './claims';
import { fixesIn } from './fixing';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'PO and PN',
    institutional({}, 'SV2*0333*HC:77407:PN:«PO»*1200*UN*1~'),
    [
      'modifier.conflict',
      'warning',
      'Modifiers PN and PO do not go together on one line: PO is for an excepted and PN for a non-excepted off-campus department, and a department is only one of them. Keep the one that applies.',
      'PN'
    ]
  ],
  [
    'GA and GZ',
    professional({}, 'SV1*HC:77407:GA:«GZ»*310*UN*1***1~'),
    [
      'modifier.conflict',
      'information',
      'Modifiers GA and GZ do not go together on one line: they say opposite things about who pays after a denial. Keep the one that matches the notice on file.',
      'GA'
    ]
  ],
  [
    'GY and GA',
    professional({}, 'SV1*HC:77407:GY:«GA»*310*UN*1***1~'),
    [
      'modifier.conflict',
      'information',
      'Modifiers GY and GA do not go together on one line: they say opposite things about who pays after a denial. Keep the one that matches the notice on file.',
      'GY'
    ]
  ],
  [
    '59 and XE beside a lower level',
    professional({}, 'SV1*HC:77407:59:«XE»*310*UN*1***1~', 'SV1*HC:77402*310*UN*1***1~'),
    [
      'modifier.conflict',
      'information',
      'Modifiers 59 and XE do not go together on one line: the X modifiers are the more specific form of 59, so one line carries one of them. Keep the X modifier and remove 59.',
      '59'
    ]
  ],
  [
    '76 and 77',
    professional({}, 'SV1*HC:77407*310*UN*1***1~', 'SV1*HC:77407:76:«77»*310*UN*1***1~'),
    [
      'modifier.conflict',
      'information',
      'Modifiers 76 and 77 do not go together on one line: a repeat is either by the same provider (76) or by another one (77). Keep the one that is true.',
      '76'
    ]
  ],
  [
    'behind a modifier that goes with both',
    professional({}, 'SV1*HC:77407:KX:GA:«GZ»*310*UN*1***1~'),
    [
      'modifier.conflict',
      'information',
      'Modifiers GA and GZ do not go together on one line: they say opposite things about who pays after a denial. Keep the one that matches the notice on file.',
      'GA'
    ]
  ],
  ['GA and GX go together', professional({}, 'SV1*HC:77407:GA:KX*310*UN*1***1~')],
  ['59 on one line and XE on another', professional({}, 'SV1*HC:77407:59*310*UN*1***1~', 'SV1*HC:77402:XE*310*UN*1***1~')]
];

describe('Modifiers that exclude each other', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});

describe('Removing one of two modifiers', () => {
  const { text } = professional({}, 'SV1*HC:77407:GA:GZ*310*UN*1***1~');
  const conflict = (): Finding => {
    const found = judged(text).find(({ rule }) => rule === 'modifier.conflict');
    assert.ok(found !== undefined);
    return found;
  };

  it('offers both', () => {
    assert.deepEqual(
      fixesIn(text, conflict()).map(({ title }) => title),
      ['Remove modifier GZ', 'Remove modifier GA']
    );
  });

  it('offers nothing without the other one, and only the one that is still there', () => {
    const found = conflict();
    const { related: [ga] = [], ...alone } = found;
    assert.ok(ga !== undefined);
    assert.deepEqual(fixesIn(text, alone), []);
    assert.deepEqual(fixesIn(text, { ...found, end: found.end + 1 }), []);
    assert.deepEqual(
      fixesIn(text, { ...found, related: [{ ...ga, start: ga.start - 1 }] }).map(({ title }) => title),
      ['Remove modifier GZ']
    );
  });
});
