import assert from 'node:assert/strict';
import { judged, professional } from './claims';
import { applied, fixesIn } from './fixing';

type Offer = readonly [title: string, composite: string, flags: string];

/** A procedure, the rule that speaks of it, and what its fixes make of it. */
const CASES: readonly (readonly [composite: string, rule: string, ...offers: Offer[]])[] = [
  ['HC:77407:076', 'modifier.length', ['Change to 76', 'HC:77407:76', '']],
  ['HC:77407:KXGA', 'modifier.length', ['Separate KX and GA', 'HC:77407:KX:GA', '']],
  ['HC:77407:KXKX', 'modifier.length'],
  ['HC:77407:LTRT', 'modifier.length'],
  ['HC:77407:KXLT', 'modifier.length'],
  ['HC:77407:KXZZ', 'modifier.length'],
  ['HC:77407:KXPO', 'modifier.length'],
  ['HC:77407:KX:KXGA', 'modifier.length'],
  ['HC:77407:KXG', 'modifier.length'],
  ['HC:77407:1KX', 'modifier.length'],
  ['HC:77407:026', 'modifier.length'],
  ['HC:77407:0ZZ', 'modifier.length'],
  ['HC:77407:KX:0KX', 'modifier.length'],
  ['HC:77407:0KXA', 'modifier.length'],
  ['HC:77407:KXGACR', 'modifier.length', ['Separate KX and GA and CR', 'HC:77407:KX:GA:CR', '']],
  ['HC:77407:CR:QJ:KXGACT', 'modifier.length'],
  ['HC:77407:7', 'modifier.length'],
  ['HC:77407:kx', 'modifier.case', ['Write KX in upper case', 'HC:77407:KX', 'preferred formal']],
  ['HC:77407: KX ', 'modifier.space', ['Delete the blanks around KX', 'HC:77407:KX', 'preferred formal']],
  ['HC:77407:KX:KX', 'modifier.duplicate', ['Remove the second KX', 'HC:77407:KX', 'preferred formal']],
  ['HC:77407::KX', 'modifier.gap', ['Move the modifiers to the left', 'HC:77407:KX', 'preferred formal']],
  ['HC:77407:KX:::GA', 'modifier.gap', ['Move the modifiers to the left', 'HC:77407:KX:GA', 'preferred formal']],
  ['HC:77407: :KX', 'modifier.gap', ['Move the modifiers to the left', 'HC:77407:KX', 'preferred formal']],
  ['HC:77407::KX:::TEXT', 'modifier.gap', ['Move the modifiers to the left', 'HC:77407:KX::::TEXT', 'preferred formal']],
  ['HC:77407:KX:GA:CR:QJ:U1', 'modifier.fifth', ['Remove U1 from the description', 'HC:77407:KX:GA:CR:QJ', '']],
  ['HC:77407:KX:GA:CR:QJ:U1:', 'modifier.fifth', ['Remove U1 from the description', 'HC:77407:KX:GA:CR:QJ::', '']],
  ['HC:7740776', 'code.glued', ['Separate 77407 and 76', 'HC:77407:76', 'preferred formal']],
  ['HC:77407-76', 'code.glued', ['Separate 77407 and 76', 'HC:77407:76', 'preferred formal']],
  ['HC:7740776KX', 'code.glued', ['Separate 77407, 76 and KX', 'HC:77407:76:KX', 'preferred formal']],
  ['HC:7740776:KX', 'code.glued', ['Separate 77407 and 76', 'HC:77407:76:KX', 'preferred formal']],
  ['HC:7740776:KX:GA:CR:QJ', 'code.glued'],
  ['HC:77407 ', 'code.space', ['Delete the blanks around 77407', 'HC:77407', 'preferred formal']],
  ['hc:77407', 'code.qualifier', ['Write HC', 'HC:77407', 'preferred formal']],
  ['AD:77407', 'code.qualifier', ['Write HC', 'HC:77407', '']],
  ['HC:77407:26', 'component.professional', ['Remove modifier 26', 'HC:77407', '']],
  ['HC:77407:26:::', 'component.professional', ['Remove modifier 26', 'HC:77407:::', '']],
  ['HC:77407:TC', 'component.technical', ['Remove modifier TC', 'HC:77407', '']],
  ['HC:77407:tc', 'component.technical', ['Remove modifier TC', 'HC:77407', '']],
  ['HC:77407:26:TC', 'component.both', ['Remove 26 and TC', 'HC:77407', 'preferred']],
  ['HC:77407:TC:KX:26', 'component.both', ['Remove 26 and TC', 'HC:77407:KX', 'preferred']],
  ['HC:77407:26:KX:26', 'component.professional', ['Remove modifier 26', 'HC:77407:KX', '']],
  ['HC:77407:26:KX:26', 'modifier.duplicate', ['Remove the second 26', 'HC:77407:26:KX', 'preferred formal']],
  ['HC:77407:KX:26', 'component.professional', ['Remove modifier 26', 'HC:77407:KX', '']],
  ['HC:77407:26:KX:::BOOST', 'component.professional', ['Remove modifier 26', 'HC:77407:KX::::BOOST', '']],
  ['HC:77407:KX:26:::BOOST', 'component.professional', ['Remove modifier 26', 'HC:77407:KX::::BOOST', '']],
  ['HC:77407:LT', 'modifier.anatomic', ['Remove modifier LT', 'HC:77407', '']],
  ['HC:77407:PO', 'modifier.claim-kind', ['Remove modifier PO', 'HC:77407', '']],
  ['HC:77407:GA:GZ', 'modifier.conflict', ['Remove modifier GZ', 'HC:77407:GA', ''], ['Remove modifier GA', 'HC:77407:GZ', '']],
  ['HC:77407:KX:52', 'modifier.order', ['Reorder the modifiers: 52, KX', 'HC:77407:52:KX', '']],
  ['HC:77407:KX:GA:52', 'modifier.order', ['Reorder the modifiers: 52, KX, GA', 'HC:77407:52:KX:GA', '']],
  ['HC:77407:ZZ', 'modifier.unknown']
];

const sampleOf = (composite: string): string => professional({}, `SV1*${composite}*310*UN*1***1~`).text;

describe('fixes of a procedure', () => {
  for (const [composite, rule, ...offers] of CASES) {
    it(`${composite}: ${rule}`, () => {
      const text = sampleOf(composite);
      const finding = judged(text).find((found) => found.rule === rule);
      assert.ok(finding !== undefined, 'the rule speaks');
      const results = fixesIn(text, finding).map(({ title, edits, preferred, formal }) => [
        title,
        applied(text, edits),
        [preferred === true ? 'preferred' : '', formal === true ? 'formal' : ''].filter((flag) => flag !== '').join(' ')
      ]);
      assert.deepEqual(
        results,
        offers.map(([title, result, flags]) => [title, sampleOf(result), flags])
      );
    });
  }
});
