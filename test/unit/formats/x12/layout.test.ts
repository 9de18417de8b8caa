import assert from 'node:assert/strict';
import { claimsOf, fileOf, proceduresOf } from '../shared';

const HEADER = 'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*0900*^*00501*000000001*0*T*:~';
const SET = 'GS*HC*A*B*20260105*0900*1*X*005010X222A1~ST*837*0001~';

/** Code and modifiers of every procedure, as texts of the file, and whether their segment is complete. */
function found(text: string): string[] {
  return proceduresOf(fileOf(text)).map(({ code, modifiers, complete }) => {
    const tokens = [code, ...modifiers].map(({ start, end }) => text.slice(start, end));
    return JSON.stringify(complete ? tokens : [...tokens, '…']);
  });
}

describe('layout', () => {
  const rows: [string, string, string[]][] = [
    ['one line', `${HEADER}${SET}CLM*A~SV1*HC:77407:59*1~SE*4*0001~GE*1*1~IEA*1*1~`, ['["77407","59"]']],
    ['text behind IEA', `${HEADER}${SET}CLM*A~SE*3*0001~GE*1*1~IEA*1*1~\nSV1*HC:77407:59*1~`, []],
    ['Ctrl-Z and NUL at the end', `${HEADER}${SET}CLM*A~SV1*HC:77407*1~\n\x1a\0\0`, ['["77407"]']],
    ['an unterminated last segment', `${HEADER}${SET}CLM*A~SV1*HC:77407:5\n`, ['["77407","5","…"]']],
    ['an unterminated segment in the middle', `${HEADER}${SET}CLM*A~\nSV1*HC:77407:5\nDTP*472*D8*20260105~`, ['["77407","5","…"]']],
    [
      'a line feed as terminator, the last one missing',
      `${HEADER.slice(0, -1)}\n${SET.replaceAll('~', '\n')}CLM*A\nSV1*HC:77407`,
      ['["77407","…"]']
    ],
    ['a declared CR that an editor made LF', `${HEADER.slice(0, -1)}\r${SET.replaceAll('~', '\n')}CLM*A\nSV1*HC:77407\n`, ['["77407"]']],
    [
      'a declared LF and CR LF in the body',
      `${HEADER.slice(0, -1)}\n${SET.replaceAll('~', '\r\n')}CLM*A\r\nSV1*HC:77407\r\n`,
      ['["77407"]']
    ],
    ['a byte order mark in mid-file', `${HEADER}${SET}CLM*A~IEA*1*1~\n\uFEFF${HEADER}${SET}\uFEFFCLM*B~SV1*HC:77407~`, ['["77407"]']],
    [
      'segments that stand between interchange and group',
      `${HEADER}TA1*1*260105*0900*A*000~ISB*1~ISE*1~${SET}CLM*A~SV1*HC:77407*1~`,
      ['["77407"]']
    ],
    ['a set without SE', `${HEADER}${SET}CLM*A~SV1*HC:77407*1~ST*837*0002~CLM*B~SV1*HC:77412*1~SE*3*0002~`, ['["77407"]', '["77412"]']],
    ['comments between segments', `${HEADER}${SET}CLM*A~\n// SV1*HC:77407~ here\n  # and here\nSV1*HC:77412*1~ // there\n`, ['["77412"]']],
    [
      'a number sign as element separator is no comment',
      `${HEADER.replaceAll('*', '#')}${SET.replaceAll('*', '#')}CLM#A~SV1#HC:77407#1~`,
      ['["77407"]']
    ],
    [
      'an interchange behind a truncated one',
      `${HEADER}${SET}CLM*A~SV1*HC:774\n${HEADER}${SET}CLM*B~SV1*HC:77407*1~`,
      ['["774","…"]', '["77407"]']
    ],
    [
      'an interchange right behind an unterminated IEA',
      `${HEADER}${SET}CLM*A~IEA*1*000000001${HEADER}${SET}CLM*B~SV1*HC:77407*1~`,
      ['["77407"]']
    ],
    ['a fragment of service lines', 'LX*1~SV1*HC:77407:59*1~LX*2~SV1*HC:77412*1~', ['["77407","59"]', '["77412"]']],
    [
      'a comment with a segment in a fragment',
      'LX*1~\n// SV1*HC:77402*1~ until May\n  # SV1*HC:77402*1~\nSV1*HC:77407:59*1~\n',
      ['["77407","59"]']
    ],
    ['other transactions of an interchange', `${HEADER}ST*997*1~SV1*HC:77407~SE*1*1~ST*837*2~CLM*A~SV1*HC:77412~SE*1*2~`, ['["77412"]']],
    ['line separators of word processors between segments', `${HEADER}${SET}\u2028CLM*A~\u2029SV1*HC:77407*1~\u200b`, ['["77407"]']],
    ['segment ids in lower case', `${HEADER}${SET}clm*A~lx*1~sv1*hc:77407:59*1~`, ['["77407","59"]']],
    ['a tab as element separator', `${HEADER}${SET}\tCLM*A~SV1*HC:77407:59*1~`.replaceAll('*', '\t'), ['["77407","59"]']],
    [
      'headers behind each other that end nothing',
      `${HEADER}${SET}CLM*A~\n${'DTP*472*D8*20260105 '.repeat(60)}\n${HEADER}${SET}CLM*B~SV1*HC:77407*1~`,
      ['["77407"]']
    ],
    ['glued and lower case', `${HEADER}${SET}CLM*A~SV1*hc:7740726*1~`, ['["7740726"]']]
  ];
  for (const [name, text, expected] of rows) it(name, () => assert.deepEqual(found(text), expected));

  it('a date without its terminator does not swallow the next line', () => {
    const [claim] = claimsOf(fileOf(`${HEADER}${SET}CLM*A~\nSV1*HC:77407*1~\nDTP*472*D8*20260105\nLX*2~\nSV1*HC:77412*1~`));
    assert.deepEqual(
      claim?.lines.map(({ number, serviceDate }) => [number?.value, serviceDate?.from]),
      [
        [undefined, '2026-01-05'],
        ['2', undefined]
      ]
    );
  });

  it('a fragment of lines is one claim without an id', () => {
    const claims = claimsOf(fileOf('LX*1~SV1*HC:77407:59*1~LX*2~SV1*HC:77412*1~'));
    assert.deepEqual(
      claims.map(({ id, kind, start, lines }) => [id, kind, start, lines.length]),
      [[null, 'professional', 0, 2]]
    );
  });

  it('a separator other than the declared one is one fault at ISA16, whatever the number of its uses', () => {
    const file = fileOf(
      `${HEADER}${SET}CLM*A~SV1*HC>77407>59*1~SV1*HC:77407*1~SV1*HC>77412*1~IEA*1*1~${HEADER}${SET}CLM*A~SV1*HC|99213*1~`
    );
    const second = file.interchanges[1]?.start ?? 0;
    assert.deepEqual(file.faults, [
      { kind: 'component-separator', start: 104, end: 105, declared: ':', used: '>' },
      { kind: 'component-separator', start: second + 104, end: second + 105, declared: ':', used: '|' }
    ]);
    assert.deepEqual([file.concerns(0), file.concerns(1)], [true, false]);
  });

  it('a claim asked for by a wrong number is refused', () => {
    const file = fileOf(`${HEADER}${SET}CLM*A~`);
    for (const index of [-1, 1, 0.5, Number.NaN]) assert.throws(() => file.claim(index), RangeError);
  });
});
