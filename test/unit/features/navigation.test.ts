import assert from 'node:assert/strict';
import type { Span } from '../../../src/claims/model';
import { type Direction, placeFrom, subjectCodes } from '../../../src/features/navigation';
import { readClaimFile } from '../../../src/formats/detect';
import { institutional, professional, remittance } from './claims';

function lines(text: string): string[] {
  const { file } = readClaimFile(text);
  assert.ok(file);
  return subjectCodes(file, file.claimCount).map(({ start, end }) => `${text.slice(start - 3, start)}[${text.slice(start, end)}]`);
}

describe('lines about 77407', () => {
  it('are found by their code, one place each, with other codes passed by', () => {
    const text = professional([
      ['SV1*HC:99213*90*UN*1***1'],
      ['SV1*HC:77407:59*400*UN*1***1'],
      ['SV1*HC:77412*77407*UN*1***1'],
      ['SV1*HC:7740726*400*UN*1***1']
    ]);
    assert.deepEqual(lines(text), ['HC:[77407]', 'HC:[7740726]']);
  });

  it('are those of a hospital, too, and not a drug code', () => {
    assert.deepEqual(lines(institutional([['SV2*0333*HC:77407*250*UN*1'], ['SV2*0333*N4:77407*250*UN*1']])), ['HC:[77407]']);
  });

  it('in a remittance are those where it was paid or submitted', () => {
    const text = remittance([['SVC*HC:77402*350*105**1*HC:77407'], ['SVC*HC:77407*350*105**1*HC:77407'], ['SVC*HC:77402*350*105**1']]);
    assert.deepEqual(lines(text), ['HC:[77407]', 'HC:[77407]']);
  });

  it('are none in claims of other departments and beyond the claims asked for', () => {
    const text = professional([['SV1*HC:99213*90*UN*1***1']]);
    assert.deepEqual(lines(text), []);
    const { file } = readClaimFile(professional([['SV1*HC:77407*90*UN*1***1']]));
    assert.deepEqual(file === null ? null : subjectCodes(file, 0), []);
  });
});

describe('the next place', () => {
  const places: readonly Span[] = [
    { start: 10, end: 15 },
    { start: 30, end: 35 }
  ];
  const CASES: readonly (readonly [number, Direction, number | undefined])[] = [
    [0, 'next', 10],
    [10, 'next', 30],
    [12, 'next', 30],
    [30, 'next', undefined],
    [-1, 'next', 10],
    [40, 'previous', 30],
    [36, 'previous', 30],
    [35, 'previous', 10],
    [30, 'previous', 10],
    [15, 'previous', undefined]
  ];
  for (const [offset, direction, expected] of CASES) {
    it(`${direction} from ${offset} is ${expected ?? 'none'}`, () => assert.equal(placeFrom(places, offset, direction)?.start, expected));
  }
});
