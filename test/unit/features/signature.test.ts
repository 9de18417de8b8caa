import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { signatureAt } from '../../../src/features/signature';
import { fileOf } from '../formats/shared';
import { atCursor, institutional, professional } from './claims';

function signature(marked: string) {
  const { text, offset } = atCursor(marked);
  return signatureAt(text, fileOf(text), offset, bundled);
}

const line = (composite: string) => professional([[`SV1*${composite}*350*UN*1*11**1`, 'DTP*472*D8*20260105']]);
const ORDER = 'Pricing modifiers come first, then bypass modifiers, then informational ones. No slot before a used one stays empty.';

const SHOWN: readonly (readonly [string, string, string, string])[] = [
  ['an empty qualifier', line('¦'), 'qualifier', 'Says what kind of code follows: HC for HCPCS and CPT.'],
  ['the qualifier', line('HC¦:77407'), 'qualifier', 'Says what kind of code follows: HC for HCPCS and CPT.'],
  [
    'another qualifier',
    line('N4¦:77407'),
    'qualifier',
    'Says what kind of code follows: HC for HCPCS and CPT. Behind N4 stands a drug code (NDC).'
  ],
  ['the code', line('HC:774¦07'), 'code', 'The procedure code, such as 77407.'],
  ['the first slot', line('HC:77407:¦'), 'modifier 1', `**Slot 1 of 4.** ${ORDER}`],
  [
    'a modifier',
    line('HC:77407:52:76¦'),
    'modifier 2',
    `**Slot 2 of 4.** ${ORDER}\n\n**76 · same service repeated by the same provider:** bypass modifier: after pricing, before informational ones.`
  ],
  ['the last slot', line('HC:77407::::¦'), 'modifier 4', `**Slot 4 of 4.** ${ORDER}`],
  ['the description', line('HC:77407:::::¦'), 'description', 'Free text, seldom used. Modifiers do not belong here: they have four slots.'],
  ['an institutional line', institutional([['SV2*0333*HC:77407:¦*350*UN*1']]), 'modifier 1', `**Slot 1 of 4.** ${ORDER}`]
];

describe('the parts of a procedure identifier', () => {
  for (const [what, marked, part, documentation] of SHOWN) {
    it(`are told at ${what}`, () => {
      const shown = signature(marked);
      const span = shown?.components[shown.active];
      assert.deepEqual([shown?.label.slice(span?.start, span?.end), shown?.documentation], [part, documentation]);
    });
  }

  it('stand with the separator of the element', () => {
    assert.equal(signature(line('HC>77407>¦'))?.label, 'qualifier>code>modifier 1>modifier 2>modifier 3>modifier 4>description');
  });

  it('are told nowhere else', () => {
    for (const marked of [line('HC:77407').replace('350', '35¦0'), line('HC:77407::::::¦'), line('HC:77407').replace('472', '¦472')]) {
      assert.equal(signature(marked), null);
    }
  });
});
