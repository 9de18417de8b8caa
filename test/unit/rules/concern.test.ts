import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import { concernOf, modifiersWith } from '../../../src/rules/concern';
import { viewOf } from '../../../src/rules/view';
import { institutional, professional } from './claims';

/** Modifiers of one 77407 line and the one concern of each. */
const PROFESSIONAL: readonly (readonly [modifiers: string, ...concerns: string[]])[] = [
  ['KX:GA', 'none', 'none'],
  ['26:TC', 'component', 'component'],
  ['26:26', 'component', 'duplicate'],
  ['kx:KX', 'none', 'duplicate'],
  ['LT:lt:25', 'unfit', 'duplicate', 'unfit'],
  ['PO:PN:52', 'claim-kind', 'claim-kind', 'none'],
  ['73:53', 'claim-kind', 'unfit'],
  ['ZZ:U1:EX', 'unknown', 'none', 'none'],
  ['7:076:', 'length', 'length'],
  ['Q5', 'unfit']
];

const INSTITUTIONAL: typeof PROFESSIONAL = [
  ['PO', 'none'],
  ['53:73', 'claim-kind', 'unfit'],
  ['Q5:GC', 'claim-kind', 'claim-kind'],
  ['TC', 'component'],
  ['22', 'unfit']
];

function concernsIn(text: string): readonly string[] {
  const { file } = readClaimFile(text);
  assert.ok(file !== null);
  const view = viewOf(file.claim(0), bundled, '2026-11-25');
  const service = view.subjects[0];
  assert.ok(service !== undefined);
  return service.modifiers.map((_, index) => concernOf(view, service, index));
}

describe('the one concern of a modifier', () => {
  for (const [modifiers, ...concerns] of PROFESSIONAL) {
    it(`${modifiers} on a professional claim`, () =>
      assert.deepEqual(concernsIn(professional({}, `SV1*HC:77407:${modifiers}*310*UN*1***1~`).text), concerns));
  }
  for (const [modifiers, ...concerns] of INSTITUTIONAL) {
    it(`${modifiers} on an institutional claim`, () =>
      assert.deepEqual(concernsIn(institutional({}, `SV2*0333*HC:77407:${modifiers}*1200*UN*1~`).text), concerns));
  }

  it('finds the modifiers of one concern', () => {
    const { file } = readClaimFile(professional({}, 'SV1*HC:77407:LT:KX:25*310*UN*1***1~').text);
    assert.ok(file !== null);
    const view = viewOf(file.claim(0), bundled, '2026-11-25');
    const service = view.subjects[0];
    assert.ok(service !== undefined);
    assert.deepEqual(
      modifiersWith(view, service, 'unfit').map(({ value }) => value),
      ['LT', '25']
    );
  });
});
