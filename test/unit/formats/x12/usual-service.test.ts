import assert from 'node:assert/strict';
import { syntaxOf, USUAL_DELIMITERS } from '../../../../src/formats/x12/syntax';
import { usualService } from '../../../../src/formats/x12/usual-service';

/** The elements of the service segment as it was marked, from the first; null when it is not a usual one. */
function marked(segment: string, rest = '~REF*6R*1~'): string[] | null {
  const text = segment + rest;
  const found = usualService(text, 0, text.length, syntaxOf(USUAL_DELIMITERS));
  if (found === null) return null;
  const { elements, code, modifiers, end } = found;
  const parts = Array.from({ length: 7 }, (_, index) => text.slice(elements[index + 1], (elements[index + 2] ?? 0) - 1));
  return [...parts, text.slice(code, code + 5), `${modifiers}`, text.slice(0, end)];
}

describe('a service segment written the usual way', () => {
  const FULL = 'SV1*HC:77407:59:TC*345.5*UN*1*11**1:2';
  const usual: Record<string, readonly string[]> = {
    [FULL]: ['HC:77407:59:TC', '345.5', 'UN', '1', '11', '', '1:2', '77407', '2', FULL],
    [`${FULL}*A B*Y`]: ['HC:77407:59:TC', '345.5', 'UN', '1', '11', '', '1:2', '77407', '2', `${FULL}*A B*Y`],
    'SV1*HC:G6003*345': ['HC:G6003', '345', '', '', '', '', '', 'G6003', '0', 'SV1*HC:G6003*345'],
    'SV1*HC:77407': ['HC:77407', '', '', '', '', '', '', '77407', '0', 'SV1*HC:77407'],
    'SV2*0333*HC:77407:PO*345*UN*2': ['0333', 'HC:77407:PO', '345', 'UN', '2', '', '', '77407', '1', 'SV2*0333*HC:77407:PO*345*UN*2'],
    'SV2**HC:77407*345': ['', 'HC:77407', '345', '', '', '', '', '77407', '0', 'SV2**HC:77407*345']
  };
  for (const [segment, expected] of Object.entries(usual)) {
    it(`${segment} has its parts where they stand`, () => assert.deepEqual(marked(segment), expected));
  }

  const unusual = [
    'sv1*HC:77407*345',
    'SV1*hc:77407*345',
    'SV1*N4:77407*345',
    'SV1*HC>77407*345',
    'SV1*HC:7740*345',
    'SV1*HC:7740726*345',
    'SV1*HC: 77407*345',
    'SV1*HC:77407:5*345',
    'SV1*HC:77407:599*345',
    'SV1*HC:77407::59*345',
    'SV1*HC:77407:59:*345',
    'SV1*HC:77407:59:TC:76:77:KX*345',
    'SV1*HC:77407 *345',
    'SV1*HC:77407*34 5',
    'SV1*HC:77407*345*UN*1\n',
    'SV1*HC:77407*345*UN*é',
    'SV1*HC:77407*345*UN*1***1>2',
    'SV1*HC:77407^HC:77412*345',
    'SV3*HC:77407*345',
    'SV2*03 33*HC:77407*345',
    'SV2*HC:77407*345'
  ];
  for (const segment of unusual)
    it(`${JSON.stringify(segment)} is left to the readers of segments`, () => assert.equal(marked(segment), null));

  it('a segment without its terminator is none', () => assert.equal(marked(FULL, ''), null));
});
