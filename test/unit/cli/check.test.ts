import assert from 'node:assert/strict';
import { main } from '../../../src/cli/main';
import { severalCourses } from '../courses';
import { type MemoryOptions, memoryTerminal } from './memory';
import { temporaryFolder } from './temporary';

interface Located {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

const SUBSCRIBER = [
  'HL*1**20*1',
  'HL*2*1*22*0',
  'SBR*P*18*******CI',
  'NM1*IL*1*SAMPLE*PAT****MI*EXAMPLE1',
  'NM1*PR*2*EXAMPLE PAYER*****PI*EXAMPLEID'
];

/** A professional claim with one line. */
function claim(procedure: string, date = '20260105'): string {
  return [
    'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:',
    'GS*HC*EXAMPLE*EXAMPLE*20260105*0900*1*X*005010X222A1',
    'ST*837*0001*005010X222A1',
    ...SUBSCRIBER,
    'CLM*EXAMPLE1*250***11:B:1*Y*A*Y*Y',
    'HI*ABK:C61',
    'LX*1',
    `SV1*${procedure}*250*UN*1***1`,
    `DTP*472*D8*${date}`,
    'SE*13*0001',
    'GE*1*1',
    'IEA*1*000000001'
  ]
    .map((segment) => `${segment}~\r\n`)
    .join('');
}

const CLEAN = claim('HC:77407');
const WRONG = claim('HC:77407:26');

describe('check', () => {
  const folder = temporaryFolder({
    'clean.837': CLEAN,
    'wrong.837': WRONG,
    'batch/a.837': WRONG,
    'batch/b.837': CLEAN,
    'notes.txt': 'Nothing to see.',
    'courses.837': severalCourses('\r\n')
  });

  async function run(args: readonly string[], options: MemoryOptions = {}) {
    const terminal = memoryTerminal({ folder, ...options });
    const code = await main(['check', ...args], terminal);
    return { code, printed: terminal.printed(), complained: terminal.complained() };
  }

  async function found(args: readonly string[], options: MemoryOptions = {}) {
    const { code, printed } = await run(['--format', 'json', ...args], options);
    const findings: readonly Located[] = JSON.parse(printed);
    return { code, findings };
  }

  it('finds nothing on a clean claim', async () => {
    assert.deepEqual(await found(['clean.837']), { code: 0, findings: [] });
  });

  it('finds the modifier at its place', async () => {
    const { code, findings } = await found(['wrong.837']);
    const [finding, ...rest] = findings;
    assert.deepEqual([code, rest], [1, []]);
    assert.deepEqual(
      { ...finding, message: typeof finding?.message },
      {
        file: 'wrong.837',
        rule: 'component.professional',
        severity: 'warning',
        message: 'string',
        range: { start: { line: 11, character: 13 }, end: { line: 11, character: 15 } }
      }
    );
  });

  const exits: readonly (readonly [readonly string[], number])[] = [
    [['clean.837'], 0],
    [['wrong.837'], 1],
    [['--fail-on', 'error', 'wrong.837'], 0],
    [['--fail-on', 'error', '--payer', 'medicare', 'wrong.837'], 1],
    [['--fail-on', 'never', 'wrong.837'], 0],
    [['--rule', 'component.professional=information', 'wrong.837'], 0],
    [['--rule', 'component.professional=information', '--fail-on', 'information', 'wrong.837'], 1],
    [['--rule', 'component.professional=off', '--fail-on', 'information', 'wrong.837'], 0],
    [['notes.txt'], 0],
    [['wrong.837', 'missing.837'], 2],
    [['--rule', 'no.such=off', 'clean.837'], 2],
    [['--format', 'pdf', 'clean.837'], 2],
    [[], 2]
  ];
  for (const [args, code] of exits) {
    it(`exit code ${code}: check ${args.join(' ')}`, async () => assert.equal((await run(args)).code, code));
  }

  it('judges as if the claims went to the payer', async () => {
    const { findings } = await found(['--payer', 'medicare', 'wrong.837']);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['component.professional', 'error']]
    );
  });

  it('checks a folder and standard input in the order given', async () => {
    const { findings } = await found(['-', 'batch', 'wrong.837'], { input: WRONG });
    assert.deepEqual(
      findings.map(({ file, rule }) => [file, rule]),
      [
        ['-', 'component.professional'],
        ['batch/a.837', 'component.professional'],
        ['wrong.837', 'component.professional']
      ]
    );
  });

  it('says one sentence about each file it could not read, and judges the others', async () => {
    const { printed, complained } = await run(['missing.837', 'wrong.837', 'notes.txt']);
    assert.equal(complained, 'Cannot read missing.837: there is no such file. Check the path.\n');
    assert.match(
      printed,
      /^wrong\.837:12:14 {2}warning {6}Modifier 26 .*\[component\.professional\]\n\nnotes\.txt {2}No X12 claim was found/
    );
    assert.match(printed, /\n\n1 warning in 2 files \(1 claim, 1 line with 77407\)\.\n$/);
  });

  it('finds the same in windows as at once, in one thread and from standard input', async () => {
    const inOrder = ({ findings }: { readonly findings: readonly Located[] }) =>
      findings.map((finding) => JSON.stringify({ ...finding, file: '' })).sort();
    const small = { sizes: { whole: 500, window: 1000, piece: 300 } };
    const whole = await found(['courses.837']);
    assert.ok(whole.findings.filter(({ rule }) => rule.startsWith('course.')).length > 3);
    for (const windows of [await found(['courses.837'], small), await found(['-'], { ...small, input: severalCourses('\r\n') })]) {
      assert.deepEqual([windows.code, inOrder(windows)], [whole.code, inOrder(whole)]);
    }
  });

  it('says which rule does not exist', async () => {
    const { complained } = await run(['--rule', 'no.such=off', 'clean.837']);
    assert.equal(complained, 'There is no rule "no.such"; "claimlens rules" lists them.\n');
  });

  it('prints statistics on standard error', async () => {
    const { printed, complained } = await run(['--format', 'json', '--stats', 'batch', 'notes.txt']);
    assert.equal(JSON.parse(printed).length, 1);
    assert.match(complained, /^files read +3\n {2}without claims +1\n {2}not readable +0\nclaims +2\nlines with 77407 +2\n/);
  });

  for (const format of ['text', 'json', 'sarif', 'github', 'csv']) {
    it(`${format}: holds no text of the claim`, async () => {
      const { printed } = await run(['--format', format, 'wrong.837']);
      assert.doesNotMatch(printed, /SAMPLE|EXAMPLE|C61/);
      assert.ok(printed.includes('component.professional'));
    });
  }
});
