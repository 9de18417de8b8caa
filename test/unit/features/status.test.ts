import assert from 'node:assert/strict';
import { type FileState, fileStatus, foundInWords } from '../../../src/features/status';
import { readClaimFile } from '../../../src/formats/detect';
import { professional, remittance } from './claims';

const NONE = { error: 0, warning: 0, information: 0, hint: 0 };
const state = (text: string, more: Partial<FileState> = {}): FileState => {
  const { file, reason } = readClaimFile(text);
  return { claims: file?.claimCount ?? 0, counts: NONE, found: 0, shown: 0, complete: true, file, reason, ...more };
};
const CLAIM = professional([['SV1*HC:77407*350*UN*1*11**1']]);

describe('status of a file', () => {
  for (const [what, given, expected] of [
    ['a clean claim', state(CLAIM), ['nothing to report', '837P 005010X222A1, delimiters * : ^ ~ · 1 claim', false]],
    [
      'a claim with findings',
      state(CLAIM, { counts: { ...NONE, error: 1, warning: 2 }, found: 3, shown: 3 }),
      ['1 error and 2 warnings', '837P 005010X222A1, delimiters * : ^ ~ · 1 claim', false]
    ],
    [
      'more findings than are shown',
      state(CLAIM, { counts: { ...NONE, information: 2000 }, found: 2000, shown: 999 }),
      [
        '2,000 pieces of information',
        '837P 005010X222A1, delimiters * : ^ ~ · 1 claim · shows the 999 most important of 2,000 findings: fix some, or turn rules off that you do not need',
        true
      ]
    ],
    [
      'a file that is still being read',
      state(CLAIM, { complete: false }),
      ['Reading…', '837P 005010X222A1, delimiters * : ^ ~ · 1 claim', false]
    ],
    [
      'line breaks as terminators',
      state(remittance([]).replaceAll('~\n', '\n')),
      ['nothing to report', '835 005010X221A1, delimiters * : ^ line break · 1 claim', false]
    ],
    [
      'a fragment with control characters',
      state('CLM*EXAMPLE1*350***11:B:1\x1cLX*1\x1cSV1*HC:77407*350*UN*1*11**1\x1c'),
      ['nothing to report', 'delimiters, as it seems, * : 0x1C · 1 claim', false]
    ],
    [
      'prose',
      state('Dear team, 77407'),
      ['No claims', 'No X12 claim was found: there is no interchange header (ISA) and no claim segment.', false]
    ]
  ] as const) {
    it(`of ${what}`, () => {
      const { text, detail, limited } = fileStatus(given);
      assert.deepEqual([text, detail, limited], expected);
    });
  }

  it('names only what was found', () => {
    assert.equal(foundInWords({ error: 0, warning: 1, information: 1, hint: 1 }), '1 warning and 2 pieces of information');
  });
});
