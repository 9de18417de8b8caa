import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bundled } from '../../../src/data/bundled';
import { findCount, raised } from '../../../src/features/segment-count';
import { snippetsAt } from '../../../src/features/snippets';
import { readClaimFile } from '../../../src/formats/detect';
import { judgeFile } from '../../../src/rules/judge';
import { sharedFolder, textOf } from '../formats/shared';
import { choicesOf, expand } from '../snippets/expand';

const PROFESSIONAL = [
  'ISA*00*          *00*          *ZZ*SAMPLESENDER   *ZZ*SAMPLEPAYER    *260216*0900*^*00501*000000001*0*T*:~',
  'GS*HC*SAMPLESENDER*SAMPLEPAYER*20260216*0900*1*X*005010X222A1~',
  'ST*837*0001*005010X222A1~',
  'HL*1*1*22*0~',
  'SBR*P*18*******CI~',
  'NM1*PR*2*EXAMPLE PAYER*****PI*PAYER1~',
  'CLM*A*100***11:B:1*Y*A*Y*Y~',
  'HI*ABK:Z510*ABF:C61~',
  'LX*1~',
  'SV1*HC:77407*100*UN*1*11**1:2~',
  'DTP*472*D8*20260205~',
  '¦SE*10*0001~',
  'GE*1*1~',
  'IEA*1*000000001~',
  ''
].join('\n');
const INSTITUTIONAL = PROFESSIONAL.replaceAll('X222A1', 'X223A2')
  .replace('11:B:1*Y*A*Y*Y', '13:A:1**A*Y*Y')
  .replace('SV1*HC:77407*100*UN*1*11**1:2', 'SV2*0333*HC:77407*100*UN*1')
  .replace('HI*ABK:Z510*ABF:C61', 'HI*ABK:Z510~\nHI*ABF:C61');
const REMITTANCE = 'ST*835*0001~\nLX*1~\nCLP*A*1*100*80*20*12*X~\nSVC*HC:77407*100*80~\nDTM*472*20260205~\n¦SE*6*0001~\n';

/** The snippets at the bar; the bar itself is taken out. */
function at(marked: string) {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return { text, snippets: snippetsAt(text, readClaimFile(text).file, offset) };
}

const prefixes = (marked: string): readonly string[] => at(marked).snippets.map(({ prefix }) => prefix);

/** The document after the snippet, with every placeholder's default, or one option of one choice. */
function inserted(marked: string, prefix: string, choice = -1, option = 0): string {
  const { text, snippets } = at(marked);
  const snippet = snippets.find((candidate) => candidate.prefix === prefix);
  assert.ok(snippet, `${prefix} is not offered`);
  const { counted } = snippet;
  const count = counted === null ? null : findCount(text, snippet.end, snippet.delimiters, counted).count;
  const edits = [
    { start: snippet.start, end: snippet.end, newText: expand(snippet.body, choice, option) },
    ...(count === null || counted === null ? [] : [raised(count, counted.added)])
  ];
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

const DATES = ['dtp-472', 'dtp-472-range'];
const CLAIMS = ['837p-claim', '837i-claim'];
/** The professional claim with the bar behind a segment. */
const behind = (segment: string) => PROFESSIONAL.replace('¦', '').replace(segment, `${segment}¦`);
const OFFERED: readonly (readonly [string, string, readonly string[]])[] = [
  ['a professional claim', PROFESSIONAL, ['837p-77407', '77407-second-session', ...DATES]],
  ['an institutional claim', INSTITUTIONAL, ['837i-77407', '77407-second-session', ...DATES]],
  ['a remittance', REMITTANCE, []],
  [
    'an institutional claim behind a professional one',
    PROFESSIONAL.replace('¦', '') + INSTITUTIONAL,
    ['837i-77407', '77407-second-session', ...DATES]
  ],
  [
    'a transaction set without a claim behind a remittance',
    `${PROFESSIONAL.replace('¦', '')}${REMITTANCE.replace('¦', '')}ST*837*0002*005010X222A1~\n¦`,
    ['837p-77407', '77407-second-session', ...DATES]
  ],
  ['an empty file', '¦', ['837p-77407', '837i-77407', '77407-second-session', '77407-second-session', ...DATES, ...CLAIMS]],
  ['a fragment', 'CLM*A*100***11:B:1~\nLX*1~\nSV1*HC:77407*100*UN*1~\n¦', ['837p-77407', '77407-second-session', ...DATES]],
  ['a group, behind a transaction set', behind('SE*10*0001~\n'), ['837p-claim']],
  ['an interchange, behind a group', behind('GE*1*1~\n'), CLAIMS],
  ['a file, behind its interchange', behind('IEA*1*000000001~\n'), CLAIMS],
  ['a file, before its interchange', `¦\n${PROFESSIONAL.replace('¦', '')}`, CLAIMS],
  ['a typed word', PROFESSIONAL.replace('¦', '837p-774¦\n'), ['837p-77407', '77407-second-session', ...DATES]],
  ['the middle of an element', PROFESSIONAL.replace('¦', '').replace('SAMPLESENDER*SAMPLE', 'SAMPLESENDER*SAM¦PLE'), []],
  ['a place behind an element separator', PROFESSIONAL.replace('¦', '').replace('HC:77407*', 'HC:77407*¦'), []]
];

describe('snippets for segments', () => {
  for (const [what, marked, expected] of OFFERED) {
    it(`${expected.length === 0 ? 'does not offer any in' : 'offers in'} ${what}`, () => assert.deepEqual(prefixes(marked), expected));
  }

  const RESULTS: readonly (readonly [string, string, string, string])[] = [
    [
      'a service line gets the next number and today, and raises the count',
      PROFESSIONAL,
      '837p-77407',
      'LX*2~\nSV1*HC:77407*100*UN*1***1~\nDTP*472*D8*20260209~\nSE*13*0001~\n'
    ],
    [
      'a second session repeats the date',
      PROFESSIONAL,
      '77407-second-session',
      'LX*2~\nSV1*HC:77407:76*100*UN*1***1~\nDTP*472*D8*20260205~\nSE*13*0001~\n'
    ],
    [
      'a typed word is replaced',
      INSTITUTIONAL.replace('¦', '837i-774¦\n'),
      '837i-77407',
      'LX*2~\nSV2*0333*HC:77407*100*UN*1~\nDTP*472*D8*20260209~\nSE*13*0001~\n'
    ],
    [
      'a line at the end of another begins a new one only where it must',
      PROFESSIONAL.replace('¦', '').replace('20260205~', '20260205~¦'),
      'dtp-472',
      'DTP*472*D8*20260205~DTP*472*D8*20260209~\nSE*11*0001~\n'
    ],
    [
      'a line in front of another gets a number that is free',
      PROFESSIONAL.replace('¦', '').replace('LX*1~', '¦LX*1~'),
      '837p-77407',
      'LX*2~\nSV1*HC:77407*100*UN*1***1~\nDTP*472*D8*20260209~\nLX*1~\n'
    ],
    [
      'one-line files stay on one line',
      PROFESSIONAL.replaceAll('\n', ''),
      'dtp-472',
      'DTP*472*D8*20260205~DTP*472*D8*20260209~SE*11*0001~'
    ],
    [
      "the file's delimiters are used",
      PROFESSIONAL.replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', '$'),
      '837p-77407',
      'LX|2$\nSV1|HC>77407|100|UN|1|||1$\nDTP|472|D8|20260209$\nSE|13|0001$\n'
    ],
    [
      'line ends as terminators',
      PROFESSIONAL.replaceAll('~', ''),
      'dtp-472-range',
      'DTP*472*D8*20260205\nDTP*472*RD8*20260209-20260209\nSE*11*0001\n'
    ]
  ];
  for (const [what, marked, prefix, expected] of RESULTS) {
    it(what, () => {
      const text = inserted(marked, prefix);
      assert.ok(text.includes(expected), text);
    });
  }

  it('a transaction set is counted by its group, with the next control number', () => {
    const text = inserted(behind('SE*10*0001~\n'), '837p-claim');
    assert.match(text, /SE\*10\*0001~\nST\*837\*0002\*005010X222A1~\nBHT\*0019\*00\*0002\*/);
    assert.match(text, /DTP\*472\*D8\*20260209~\nSE\*23\*0002~\nGE\*2\*1~\nIEA\*1\*000000001~\n$/);
    assert.equal(text.match(/ISA|GS\*/g)?.length, 2);
  });

  it('a group is counted by its interchange, in its delimiters', () => {
    const text = inserted(behind('GE*1*1~\n').replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', '$'), '837i-claim');
    assert.match(text, /GE\|1\|1\$\nGS\|HC\|SAMPLESENDER\|SAMPLEPAYER\|20260209\|0905\|2\|X\|005010X223A2\$\nST\|837\|0002\|/);
    assert.match(text, /SV2\|0333\|HC>77407\|100\|UN\|1\$\n.*\nSE\|27\|0002\$\nGE\|1\|2\$\nIEA\|2\|000000001\$\n$/);
  });

  it('an interchange takes the delimiters of the one before it', () => {
    const text = inserted(behind('IEA*1*000000001~\n').replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', '$'), '837p-claim');
    assert.match(text, /\nISA\|00\|.*\|\^\|00501\|000000002\|0\|T\|>\$\nGS\|/);
    assert.match(text, /\nIEA\|1\|000000002\$\n$/);
    assert.equal(readClaimFile(text).file?.claimCount, 2);
  });

  const cases = sharedFolder('cases');
  it(`a line in case 57 has its delimiters, with a real dollar sign${cases === null ? ': ../shared/cases is absent' : ''}`, function () {
    if (cases === null) return this.skip();
    const text = textOf(join(cases, '57-snippet-dollar-and-delimiters.edi')).replace('SE|', '¦SE|');
    const added = inserted(text, '837p-77407').split('DTP|472|D8|20260105$')[1];
    assert.match(added ?? '', /^\r?\nLX\|2\$\nSV1\|HC>77407\|100\|UN\|1\|\|\|1\$\nDTP\|472\|D8\|20260209\$\n/);
    assert.match(added ?? '', /SE\|24\|0001\$/);
  });

  for (const [kind, marked] of [
    ['professional', PROFESSIONAL],
    ['institutional', INSTITUTIONAL]
  ] as const) {
    for (const { prefix, body } of at(marked).snippets.filter(({ body: text }) => text.includes('77407'))) {
      for (const { number, options } of choicesOf(body)) {
        options.forEach((option, index) => {
          // A distinct session has another level beside it; a repeat has the same code.
          const distinct = /:(XE|59)$/.test(option) && prefix === '77407-second-session';
          it(`${prefix} with ${option} is clean on a ${kind} claim${distinct ? ' beside 77412' : ''}`, () => {
            const before = marked.replace('CLM*A*100', 'CLM*A*200').replace('HC:77407', distinct ? 'HC:77412' : 'HC:77407');
            const { file } = readClaimFile(inserted(before, prefix, number, index));
            assert.equal(file?.claim(0).lines.length, 2);
            assert.deepEqual(
              judgeFile(file, bundled, { severities: {}, ignored: {}, today: '2026-02-10' })
                .filter(({ severity }) => severity === 'error' || severity === 'warning')
                .map(({ rule }) => rule),
              []
            );
          });
        });
      }
    }
  }
});
