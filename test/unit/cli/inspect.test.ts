import assert from 'node:assert/strict';
import { main } from '../../../src/cli/main';
import { type MemoryOptions, memoryTerminal } from './memory';
import { temporaryFolder } from './temporary';

const LINE = 'CLM*EXAMPLE1*250***11:B:1~LX*1~SV1*HC:77407:59*250*UN*1~DTP*472*D8*20260105~';
/** The same with every kind of line end, and the place of its code. */
const ENCODED: readonly (readonly [string, string | Uint8Array, number, number])[] = [
  ['lf.837', LINE.replaceAll('~', '~\n'), 2, 7],
  ['crlf.837', LINE.replaceAll('~', '~\r\n'), 2, 7],
  ['cr.837', LINE.replaceAll('~', '~\r'), 2, 7],
  ['one-line.837', LINE, 0, 38],
  ['bom.837', `\uFEFF${LINE}`, 0, 38],
  ['utf16le.837', Buffer.from(`\uFEFF${LINE}`, 'utf16le'), 0, 38],
  ['utf16be.837', Buffer.from(`\uFEFF${LINE}`, 'utf16le').swap16(), 0, 38],
  ['utf8.837', LINE.replace('EXAMPLE1', 'EXÄMPLE😀'), 0, 39],
  ['latin1.837', Buffer.from(LINE.replace('EXAMPLE1', 'EXÄMPLE1'), 'latin1'), 0, 38]
];

describe('inspect', () => {
  const folder = temporaryFolder({
    ...Object.fromEntries(ENCODED.map(([name, content]) => [name, content])),
    'none.837': LINE.replace('SV1*HC:77407:59*250*UN*1~', ''),
    'notes.txt': 'Nothing to see.'
  });

  async function run(args: readonly string[], options: MemoryOptions = {}) {
    const terminal = memoryTerminal({ folder, ...options });
    const code = await main(['inspect', ...args], terminal);
    return { code, printed: terminal.printed(), complained: terminal.complained() };
  }

  for (const [name, , line, character] of ENCODED) {
    it(`${name}: the place an editor shows`, async () => {
      const { printed } = await run(['--format', 'json', name]);
      const [{ format, lines }] = JSON.parse(printed);
      const range = { start: { line, character }, end: { line, character: character + 5 } };
      assert.deepEqual([format, lines.length, lines[0].procedure], ['x12', 1, { value: '77407', text: '77407', range }]);
    });
  }

  it('prints one line per procedure for people', async () => {
    assert.deepEqual(await run(['lf.837', 'none.837', 'notes.txt']), {
      code: 0,
      printed: [
        'lf.837',
        '  3:8        77407 59           2026-01-05, units 1, charge 250, place 11, claim EXAMPLE1, professional',
        '',
        'none.837',
        '  No procedures.',
        '',
        'notes.txt',
        '  No X12 claim was found: there is no interchange header (ISA) and no claim segment.',
        ''
      ].join('\n'),
      complained: ''
    });
  });

  it('prints valid JSON whatever the files are, and goes on after one that cannot be opened', async () => {
    const { code, printed, complained } = await run(['--format', 'json', 'missing.837', 'notes.txt', 'lf.837', 'none.837']);
    assert.deepEqual(
      JSON.parse(printed).map(({ file, format, lines }: { file: string; format: string; lines: unknown[] }) => [
        file,
        format,
        lines.length
      ]),
      [
        ['notes.txt', null, 0],
        ['lf.837', 'x12', 1],
        ['none.837', 'x12', 0]
      ]
    );
    assert.deepEqual([code, complained], [2, 'Cannot read missing.837: there is no such file. Check the path.\n']);
  });

  it('prints an empty array when nothing could be opened', async () => {
    const { code, printed } = await run(['--format', 'json', 'missing.837']);
    assert.deepEqual([code, JSON.parse(printed)], [2, []]);
  });

  it('reads standard input', async () => {
    const { code, printed } = await run(['--format', 'json', '-'], { input: LINE });
    const [file] = JSON.parse(printed);
    assert.deepEqual([code, file.file, file.format, file.lines.length], [0, '-', 'x12', 1]);
  });

  it('stops quietly when the receiver goes away', async () => {
    const input = LINE.repeat(3000);
    const { code, printed, complained } = await run(['-'], { input, limit: 1 });
    assert.deepEqual([code, complained], [0, '']);
    assert.ok(printed.length > 0 && printed.length < 200_000);
  });
});
