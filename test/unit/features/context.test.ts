import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { contextAt } from '../../../src/features/context';
import { hoverAt } from '../../../src/features/hover';
import { fileOf } from '../formats/shared';

const CLAIM =
  'ST*837*0001*004010X096A1~CLM*A*350***13:A:1~DTP*434*RD8*20080101-20080131~HI*BP:77407:D8:20080105~LX*1~SV2*0250**1*UN*1~DTP*472*D8*20080106~';

describe('contextAt', () => {
  const rows: [string, string, string | null][] = [
    ['a procedure of the whole claim: the statement dates', 'HI*', '2008-01-01'],
    ['a line: its own date', 'SV2*', '2008-01-06']
  ];
  for (const [what, segment, date] of rows) {
    it(what, () => assert.equal(contextAt(fileOf(CLAIM), CLAIM.indexOf(segment), '77407', [], bundled)?.date, date));
  }

  it('the hover on a procedure of the whole claim tells the meaning of its day', () => {
    const markdown = hoverAt(fileOf(CLAIM), CLAIM.indexOf('77407'), bundled)?.markdown.split('\n\n') ?? [];
    assert.deepEqual(
      [markdown[0], markdown[2]],
      [
        '**77407 · Treatment delivery, intermediate, lowest energy**',
        '**Procedure of the whole claim:** Institutional claim, payer not stated · Jan 1 to Jan 31, 2008 (from the statement dates)'
      ]
    );
  });
});
