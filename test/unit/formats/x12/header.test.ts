import assert from 'node:assert/strict';
import { readHeader } from '../../../../src/formats/x12/header';

const FULL = 'ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *260105*0900*^*00501*000000001*0*T*';
const SHORT = 'ISA*00* *00* *ZZ*A *ZZ*B *260105*0900*^*00501*1*0*T*';

/** Element, component, repetition, terminator and what follows the header; null for no header. */
function read(text: string): string[] | null {
  const header = readHeader(text, 0);
  if (header === null) return null;
  const { element, component, repetition, segment } = header.delimiters;
  return [element, component, repetition, segment, text.slice(header.end, header.end + 2).trimStart()];
}

describe('readHeader', () => {
  const rows: [string, string, string[] | null][] = [
    ['the usual marks', `${FULL}:~GS*HC`, ['*', ':', '^', '~', 'GS']],
    ['padding collapsed', `${SHORT}:~GS*HC`, ['*', ':', '^', '~', 'GS']],
    ['padding gone', 'ISA*00**00**ZZ*A*ZZ*B*260105*0900*^*00501*1*0*T*:~GS*HC', ['*', ':', '^', '~', 'GS']],
    ['line feed as terminator', `${FULL}>\nGS*HC`, ['*', '>', '^', '\n', 'GS']],
    ['carriage return as terminator', `${FULL}>\rGS*HC`, ['*', '>', '^', '\r', 'GS']],
    ['CR LF as terminator', `${FULL}>\r\nGS*HC`, ['*', '>', '^', '\r', 'G']],
    ['a space before the terminator', `${FULL}: ~GS*HC`, ['*', ':', '^', '~', 'GS']],
    ['a line break before the terminator', `${FULL}:\r\n~GS*HC`, ['*', ':', '^', '~', 'GS']],
    ['a space before a line feed as terminator', `${FULL}> \nGS*HC`, ['*', '>', '^', '\n', 'GS']],
    ['a comment behind a line feed as terminator', `${FULL}>\n// x\nGS*HC`, ['*', '>', '^', '\n', '//']],
    ['ISA16 missing, terminator on its line', `${FULL}~\nGS*HC*A~\nST*837*1~`, ['*', ':', '^', '~', 'G']],
    ['ISA16 missing, one line', `${FULL}~GS*HC*A~ST*837*1~`, ['*', ':', '^', '~', 'GS']],
    ['ISA16 missing, line feed as terminator', `${FULL}\nGS*HC*A\nST*837*1\n`, ['*', ':', '^', '\n', 'GS']],
    ['ISA16 and its separator missing', `${FULL.slice(0, -1)}~GS*HC*A~ST*837*1~`, ['*', ':', '^', '~', 'GS']],
    ['a letter in ISA11 is no separator', `${FULL.replace('^', 'U')}:~GS*HC`, ['*', ':', '', '~', 'GS']],
    ['ISA11 equal to ISA16 is none either', `${FULL}^~GS*HC`, ['*', '^', '', '~', 'GS']],
    ['control characters', `${FULL.replaceAll('*', '\x1e')}\x1d\x1cGS\x1eHC`, ['\x1e', '\x1d', '^', '\x1c', 'GS']],
    ['a bell as terminator', `${FULL}:\x07GS*HC`, ['*', ':', '^', '\x07', 'GS']],
    ['an ellipsis as terminator', `${FULL}>…GS*HC`, ['*', '>', '^', '…', 'GS']],
    ['a next-line character as terminator', `${FULL}>\x85GS*HC`, ['*', '>', '^', '\x85', 'GS']],
    ['a letter outside ASCII as terminator', `${FULL}>ÖGS*HC`, ['*', '>', '^', 'Ö', 'GS']],
    ['a character of two code units as terminator', `${FULL}>😀GS*HC`, ['*', '>', '^', '😀', 'GS']],
    ['a tab as terminator', `${FULL}:\tGS*HC*A\tST*837*1\t`, ['*', ':', '^', '\t', 'GS']],
    ['a tab that ends nothing', `${FULL}:\tGS*HC*A~ST*837*1~`, ['*', ':', '^', '~', 'G']],
    ['a no-break space as terminator', `${FULL}:\xa0GS*HC*A\xa0ST*837*1`, ['*', ':', '^', '\xa0', 'GS']],
    ['a tab as element separator', `${FULL.replaceAll('*', '\t')}:~GS\tHC`, ['\t', ':', '^', '~', 'GS']],
    ['a tilde as element separator', `${FULL.replaceAll('*', '~')}^_GS~HC`, ['~', '^', '', '_', 'GS']],
    ['wrapped inside', `${FULL.slice(0, 80)}\n${FULL.slice(80)}:~GS*HC`, ['*', ':', '^', '~', 'GS']],
    ['a letter for a terminator: the usual one', `${FULL}:GS*HC`, ['*', ':', '^', '~', 'GS']],
    ['the end of the text', `${FULL}:`, ['*', ':', '^', '~', '']],
    ['a terminator that the body lost', `${FULL}:~\nGS*HC*A\nST*837*1\n`, ['*', ':', '^', '\n', 'G']],
    ['a terminator that only the header lost', `${FULL}:\nGS*HC*A~\nST*837*1~\n`, ['*', ':', '^', '~', 'GS']],
    ['a body still being typed', `${FULL}:~\nGS*HC*A`, ['*', ':', '^', '~', 'G']],
    ['a name', 'ISAAC*NARCISA****MI*TESTMBR1~', null],
    ['an XML tag', '<ISA><ISA01>00</ISA01></ISA>'.slice(1), null],
    ['a word', 'ISA 00 is the first segment', null],
    ['cut off', FULL.slice(0, 60), null],
    ['a long first element', `ISA*NOT A HEADER${'*'.repeat(16)}:~`, null]
  ];
  for (const [name, text, expected] of rows) it(name, () => assert.deepEqual(read(text), expected));

  it('points at ISA16', () => {
    const header = readHeader(`${FULL}:~GS*HC`, 0);
    assert.deepEqual(header?.componentAt, { start: 104, end: 105 });
  });
});
