import assert from 'node:assert/strict';
import { highlightsAt } from '../../../src/features/highlights';
import { readClaimFile } from '../../../src/formats/detect';
import { atCursor, professional, remittance } from './claims';

/** The highlighted places, each with the characters before it. */
function highlights(marked: string): string[] | null {
  const { text, offset } = atCursor(marked);
  const { file } = readClaimFile(text);
  assert.ok(file);
  const spans = highlightsAt(file, file.claimCount, offset);
  return spans?.map(({ start, end }) => `${text.slice(Math.max(0, start - 4), start)}[${text.slice(start, end)}]`) ?? null;
}

const DAY_5 = 'DTP*472*D8*20260105';
const DAY_6 = 'DTP*472*D8*20260106';

describe('highlights', () => {
  it('on a code: the same code on the same day of the claim', () => {
    const marked = professional([
      ['SV1*HC:774¦07:59*400*UN*1***1', DAY_5],
      ['SV1*HC:77407:76*401*UN*1***1', DAY_5],
      ['SV1*HC:77407*402*UN*1***1', DAY_6],
      ['SV1*HC:77412*403*UN*1***1', DAY_5],
      ['SV1*HC:77407*404*UN*1***1', 'DTP*472*RD8*20260105-20260109']
    ]);
    assert.deepEqual(highlights(marked), ['*HC:[77407]', '*HC:[77407]', '*HC:[77407]']);
  });

  it('on a code without a date: the lines without one', () => {
    const marked = professional([['SV1*HC:7740¦7*400*UN*1***1'], ['SV1*HC:77407*401*UN*1***1', DAY_5], ['SV1*HC:77407*402*UN*1***1']]);
    assert.deepEqual(highlights(marked), ['*HC:[77407]', '*HC:[77407]']);
  });

  it('on a modifier: the same modifier anywhere in the claim', () => {
    const marked = professional([
      ['SV1*HC:77407:5¦9*400*UN*1***1', DAY_5],
      ['SV1*HC:77412:GP:59*401*UN*59***1', DAY_6]
    ]);
    assert.deepEqual(highlights(marked), ['407:[59]', ':GP:[59]']);
  });

  it('on a pointer: its diagnosis and the other pointers to it', () => {
    const marked = professional([
      ['SV1*HC:77407*400*UN*1***1:¦2', DAY_5],
      ['SV1*HC:77407*400*UN*2***2', DAY_6]
    ]);
    assert.deepEqual(highlights(marked), ['ABF:[C61]', '**1:[2]', '2***[2]']);
  });

  it('on a diagnosis: its pointers', () => {
    const marked = professional([['SV1*HC:77407*400*UN*1***1:2', DAY_5]]).replace('Z510', 'Z5¦10');
    assert.deepEqual(highlights(marked), ['ABK:[Z510]', '1***[1]']);
  });

  it('on a claim number: the other results under it', () => {
    const text = remittance([['SVC*HC:77407*350*105**1']]);
    const claim = text.slice(text.indexOf('CLP*'), text.indexOf('SE*'));
    const marked = text.replace(claim, claim.replace('EXAMPLE1', 'EXAM¦PLE1') + claim.replace('EXAMPLE1', 'EXAMPLE2') + claim);
    assert.deepEqual(highlights(marked), ['CLP*[EXAMPLE1]', 'CLP*[EXAMPLE1]']);
  });

  for (const [what, from, to] of [
    ['an amount', '*77407*UN', '*774¦07*UN'],
    ['a pointer to nothing', '***9', '***¦9'],
    ['a ZIP code', 'NM1*IL', 'N4*RICHMOND*TX*77¦407~\nNM1*IL']
  ] as const) {
    it(`leave ${what} to the editor`, () => {
      const text = professional([['SV1*HC:77407*77407*UN*1***9', DAY_5]]);
      assert.equal(highlights(text.replace(from, to)), null);
    });
  }
});
