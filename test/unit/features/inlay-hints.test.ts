import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { nameHintsIn } from '../../../src/features/inlay-hints';
import { readClaimFile } from '../../../src/formats/detect';
import { professional, remittance } from './claims';

/** The pieces of a text, each with the hints behind it. */
function hints(text: string, start = 0, end = text.length): string[] {
  const { file } = readClaimFile(text);
  assert.ok(file);
  return nameHintsIn(file, { start, end }, bundled).map(({ offset, name }) => `${text.slice(offset - 5, offset)} ${name}`);
}

const LEVEL_2 = 'Treatment delivery, level 2';
const BEFORE = 'Treatment delivery, intermediate';
const name = (modifier: string) => bundled.modifier(modifier)?.name;
const PLACE = 'office or freestanding radiation center';

describe('name hints', () => {
  it('stand behind code, modifier and place, by the date of the line', () => {
    const text = professional([
      ['SV1*HC:77407:59:ZZ*400*UN*1*11**1', 'DTP*472*D8*20260105'],
      ['SV1*HC:77407*400*UN*1***1', 'DTP*472*D8*20251230'],
      ['SV1*HC:99213:25*90*UN*1*11**1', 'DTP*472*D8*20260105']
    ]);
    assert.deepEqual(hints(text), [`***11 ${PLACE}`, `77407 ${LEVEL_2}`, `07:59 ${name('59')}`, `*1*11 ${PLACE}`, `77407 ${BEFORE}`]);
  });

  it('stand behind the reasons of a remittance', () => {
    const text = remittance([['SVC*HC:77407*350*105**1', 'DTM*472*20260105', 'CAS*CO*45*245']]);
    assert.deepEqual(hints(text), [`77407 ${LEVEL_2}`, `CO*45 ${bundled.adjustment('reason', '45')?.meaning}`]);
  });

  it('are those of the piece that is asked for', () => {
    const text = professional([['SV1*HC:77407:59*400*UN*1*11**1', 'DTP*472*D8*20260105']]);
    const start = text.indexOf(':59');
    assert.deepEqual(hints(text, start + 1, start + 5), [`07:59 ${name('59')}`]);
  });

  it('are none on claims of other departments', () => {
    assert.deepEqual(hints(professional([['SV1*HC:99213:25*90*UN*1*11**1']])), []);
  });
});
