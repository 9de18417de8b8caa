import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadX12Grammar, type Piece, tokenize } from './tokenize';

const ELEMENT = 'punctuation.separator.element';
const COMPONENT = 'punctuation.separator.component';
const TERMINATOR = 'punctuation.terminator.segment';
const ENVELOPE = 'keyword.control.envelope';
const CLAIM = 'keyword.control.claim';
const LOOP = 'keyword.control.loop';
const SERVICE = 'keyword.other.service';
const SEGMENT = 'keyword.other.segment';
const QUALIFIER = 'constant.language.qualifier';
const NUMBER = 'constant.numeric';
const TEXT = 'string.unquoted';
const CODE = 'entity.name.function.procedure';
const MODIFIER = 'variable.parameter.modifier';

/** Everything but the separators, which `separatorsOf` covers. */
function content(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(([, scope]) => scope !== ELEMENT && scope !== COMPONENT);
}

const LINES: readonly { readonly what: string; readonly line: string; readonly expected: readonly Piece[] }[] = [
  {
    what: 'a professional service line with a modifier',
    line: 'SV1*HC:77407:XE*100.00*UN*1*11**1:2~',
    expected: [
      ['SV1', SERVICE],
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['XE', MODIFIER],
      ['100.00', NUMBER],
      ['UN', QUALIFIER],
      ['1', NUMBER],
      ['11', NUMBER],
      ['1', NUMBER],
      ['2', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'an institutional service line: revenue code, four modifiers, and a fifth value in the description',
    line: 'SV2*0333*HC:77407:PO:76:XE:GA:77*1200*UN*2~',
    expected: [
      ['SV2', SERVICE],
      ['0333', 'constant.numeric.revenue-code'],
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['PO', MODIFIER],
      ['76', MODIFIER],
      ['XE', MODIFIER],
      ['GA', MODIFIER],
      ['77', NUMBER],
      ['1200', NUMBER],
      ['UN', QUALIFIER],
      ['2', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'a remittance line: the adjudicated and the submitted procedure',
    line: 'SVC*HC:77402*350*105**1*HC:77407:76*2~',
    expected: [
      ['SVC', SERVICE],
      ['HC', QUALIFIER],
      ['77402', CODE],
      ['350', NUMBER],
      ['105', NUMBER],
      ['1', NUMBER],
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['76', MODIFIER],
      ['2', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: "another payer's adjudication",
    line: 'SVD*PAYER1*100*HC:77407**1~',
    expected: [
      ['SVD', SERVICE],
      ['PAYER1', TEXT],
      ['100', NUMBER],
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['1', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'a repriced procedure',
    line: 'HCP*02*90*10*ORG1******HC*77407~',
    expected: [
      ['HCP', SEGMENT],
      ['02', NUMBER],
      ['90', NUMBER],
      ['10', NUMBER],
      ['ORG1', TEXT],
      ['HC', QUALIFIER],
      ['77407', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'a repriced procedure in its position',
    line: 'HCP*02*90*10*ORG1****100*HC*77407~',
    expected: [
      ['HCP', SEGMENT],
      ['02', NUMBER],
      ['90', NUMBER],
      ['10', NUMBER],
      ['ORG1', TEXT],
      ['100', NUMBER],
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'a code glued to a modifier, lower case, an empty slot',
    line: 'SV1*hc:7740726::xe*100*UN*1~',
    expected: [
      ['SV1', SERVICE],
      ['hc', QUALIFIER],
      ['7740726', CODE],
      ['xe', MODIFIER],
      ['100', NUMBER],
      ['UN', QUALIFIER],
      ['1', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'a claim and its line number on one line',
    line: 'CLM*ACCT-1*310***11:B:1*Y~LX*1~',
    expected: [
      ['CLM', CLAIM],
      ['ACCT-1', 'entity.name.type.claim'],
      ['310', NUMBER],
      ['11', NUMBER],
      ['B', QUALIFIER],
      ['1', NUMBER],
      ['Y', QUALIFIER],
      ['~', TERMINATOR],
      ['LX', LOOP],
      ['1', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'diagnoses',
    line: 'HI*ABK:Z510*ABF:C61~',
    expected: [
      ['HI', SEGMENT],
      ['ABK', QUALIFIER],
      ['Z510', 'constant.other.diagnosis'],
      ['ABF', QUALIFIER],
      ['C61', 'constant.other.diagnosis'],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'the ZIP code of Richmond is a number; blanks around segments belong to nobody',
    line: '  N4*RICHMOND*TX*77407~ DTP*472*RD8*20260105-20260109~',
    expected: [
      ['  ', ''],
      ['N4', SEGMENT],
      ['RICHMOND', TEXT],
      ['TX', QUALIFIER],
      ['77407', NUMBER],
      ['~', TERMINATOR],
      [' ', ''],
      ['DTP', SEGMENT],
      ['472', NUMBER],
      ['RD8', QUALIFIER],
      ['20260105-20260109', NUMBER],
      ['~', TERMINATOR]
    ]
  },
  {
    what: 'a last segment without a terminator',
    line: 'SE*21*0001',
    expected: [
      ['SE', ENVELOPE],
      ['21', NUMBER],
      ['0001', NUMBER]
    ]
  },
  {
    what: 'bars, angle brackets and a dollar sign as delimiters',
    line: 'SV1|HC>77407>59|250|UN|1|||1$',
    expected: [
      ['SV1', SERVICE],
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['59', MODIFIER],
      ['250', NUMBER],
      ['UN', QUALIFIER],
      ['1', NUMBER],
      ['1', NUMBER],
      ['$', TERMINATOR]
    ]
  },
  {
    what: 'a caret as component separator and a newline as terminator',
    line: 'SV1*HC^77407^76*250*UN*1***1',
    expected: [
      ['SV1', SERVICE],
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['76', MODIFIER],
      ['250', NUMBER],
      ['UN', QUALIFIER],
      ['1', NUMBER],
      ['1', NUMBER]
    ]
  },
  {
    what: 'an apostrophe inside a name',
    line: "NM1*IL*1*O'SAMPLE*EXAMPLE~",
    expected: [
      ['NM1', SEGMENT],
      ['IL', QUALIFIER],
      ['1', NUMBER],
      ['O', TEXT],
      ["'", TEXT],
      ['SAMPLE', TEXT],
      ['EXAMPLE', TEXT],
      ['~', TERMINATOR]
    ]
  },
  { what: 'comments', line: '  // HC:77407*1~', expected: [['  // HC:77407*1~', 'comment.line.double-slash']] },
  { what: 'comments with a number sign', line: '# SV1*HC:77407~', expected: [['# SV1*HC:77407~', 'comment.line.number-sign']] },
  { what: 'prose', line: 'Call about HC:77407 and SV1*1~', expected: [['Call about HC:77407 and SV1*1~', '']] }
];

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadX12Grammar();
  });

  for (const { what, line, expected } of LINES) {
    it(`colors ${what}`, () => {
      assert.deepEqual(content(tokenize(grammar, line)[0] ?? []), expected);
    });
  }

  it('colors the declared delimiters of an ISA as separators', () => {
    const line = 'ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *260105*0900*^*00501*000000001*0*T*:~';
    const pieces = tokenize(grammar, line)[0] ?? [];
    assert.equal(pieces.map(([text]) => text).join(''), line);
    assert.deepEqual(
      pieces.filter(([, scope]) => scope === COMPONENT).map(([text]) => text),
      ['^', ':']
    );
    assert.equal(pieces.filter(([, scope]) => scope === ELEMENT).length, 16);
    assert.deepEqual(pieces[0], ['ISA', ENVELOPE]);
    assert.deepEqual(pieces[pieces.length - 1], ['~', TERMINATOR]);
  });

  it('separates elements from components', () => {
    assert.deepEqual(
      (tokenize(grammar, 'SV1*HC:77407*100~')[0] ?? []).filter(([, scope]) => scope.startsWith('punctuation')),
      [
        ['*', ELEMENT],
        [':', COMPONENT],
        ['*', ELEMENT],
        ['~', TERMINATOR]
      ]
    );
  });

  it('starts every line afresh: an unterminated segment ends with its line', () => {
    assert.deepEqual(tokenize(grammar, 'NTE*ADD*TEXT\nSV1*HC:77407')[1], [
      ['SV1', SERVICE],
      ['*', ELEMENT],
      ['HC', QUALIFIER],
      [':', COMPONENT],
      ['77407', CODE]
    ]);
  });

  it('colors the last of a thousand segments on one line', () => {
    const line = `${'LX*1~SV1*HC:77407*100*UN*1*11**1~DTP*472*D8*20260105~'.repeat(330)}SV1*HC:77407:76*1~`;
    const pieces = content(tokenize(grammar, line)[0] ?? []);
    assert.deepEqual(pieces.slice(-5), [
      ['HC', QUALIFIER],
      ['77407', CODE],
      ['76', MODIFIER],
      ['1', NUMBER],
      ['~', TERMINATOR]
    ]);
  });

  // A pattern that backtracks would not come back from these within the test's time limit.
  const HOSTILE: readonly string[] = ['A', ' ', '*', '~', ' ~', ':', "' ", '$ ', 'A1 ', '1-1.', 'A:', '\u001c'];
  for (const piece of HOSTILE) {
    for (const start of ['', 'NTE*', 'SV1*HC:', 'HCP*', 'HI*', 'NTE*1 ']) {
      it(`gets through ${JSON.stringify(start)} and 20,000 characters of ${JSON.stringify(piece)}`, () => {
        const line = `${start}${piece.repeat(20_000 / piece.length)}`;
        const pieces = tokenize(grammar, line)[0] ?? [];
        assert.equal(pieces.map(([text]) => text).join(''), line);
      });
    }
  }
});
