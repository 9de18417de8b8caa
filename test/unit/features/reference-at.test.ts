import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { referenceAt } from '../../../src/features/reference-at';
import { readClaimFile } from '../../../src/formats/detect';
import { atCursor, professional } from './claims';

const line = (service: string) => professional([[service, 'DTP*472*D8*20260105']]);

describe('reference place', () => {
  for (const [what, service, expected] of [
    ['the code', 'SV1*HC:77¦407:26*400*UN*1***1', { token: '77407', anchor: '' }],
    ['a code with a modifier glued to it', 'SV1*HC:7¦740726*400*UN*1***1', { token: '7740726', anchor: '' }],
    ['a modifier known in depth', 'SV1*HC:77407:¦26*400*UN*1***1', { token: '26', anchor: 'modifier-26' }],
    ['the cursor behind a modifier', 'SV1*HC:77407:26¦*400*UN*1***1', { token: '26', anchor: 'modifier-26' }],
    ['a modifier in lower case', 'SV1*HC:77407:x¦e*400*UN*1***1', { token: 'xe', anchor: 'modifier-xe' }],
    ['another modifier', 'SV1*HC:77407:F¦1*400*UN*1***1', { token: 'F1', anchor: 'other-modifiers' }],
    ['a code around it', 'SV1*HC:¦77427*400*UN*1***1', { token: '77427', anchor: 'codes-around-77407' }],
    ['an unknown modifier', 'SV1*HC:77407:¦ZZ*400*UN*1***1', null],
    ['another code', 'SV1*HC:¦99213*400*UN*1***1', null],
    ['a modifier of another code', 'SV1*HC:99213:¦25*400*UN*1***1', null],
    ['the qualifier', 'SV1*¦HC:77407*400*UN*1***1', null],
    ['the charge', 'SV1*HC:77407*77¦407*UN*1***1', null]
  ] as const) {
    it(`of ${what}`, () => {
      const { text, offset } = atCursor(line(service));
      const { file } = readClaimFile(text);
      assert.ok(file);
      const place = referenceAt(file, offset, bundled);
      assert.deepEqual(place === null ? null : { token: text.slice(place.start, place.end), anchor: place.anchor }, expected);
    });
  }
});
