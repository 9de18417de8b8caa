import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from '../unit/cli/temporary';
import { severalCourses } from '../unit/courses';

const ROOT = path.resolve(__dirname, '../..');
const CLAIM = 'CLM*EXAMPLE1*250***11:B:1~\nLX*1~\nSV1*HC:77407:26*250*UN*1~\nDTP*472*D8*20260105~\n';

const HEADER = [
  'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*>',
  'GS*HC*EXAMPLE*EXAMPLE*20260105*0900*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'HL*1**20*1',
  'NM1*85*2*EXAMPLE GROUP*****XX*1234567893'
];

/** A batch whose claims take their payer from what stands far before them, and whose interchange declares a wrong separator. */
function batch(): string {
  const subscribers = ['CIGNA*****PI*62308', 'AETNA*****PI*60054', 'EXAMPLE PÄYER*****PI*EXAMPLEID'].map((payer, index) =>
    [`HL*${index + 2}*1*22*0`, 'SBR*P*18*******CI', 'NM1*IL*1*SAMPLE*PAT****MI*EXAMPLE1', `NM1*PR*2*${payer}`, '']
      .join('~\r\n')
      .concat(CLAIM.repeat(200))
  );
  return `${HEADER.join('~\r\n')}~\r\n${subscribers.join('')}SE*1*0001~\nGE*1*1~\nIEA*1*000000001~\n`;
}

/** The program with windows of a few claims, so that a small file takes many steps. */
const SMALL_WINDOWS = `
  import { isMainThread } from 'node:worker_threads';
  import { main } from './src/cli/main';
  import { processTerminal } from './src/cli/terminal';
  import { serve } from './src/cli/worker';
  const terminal = { ...processTerminal(__filename), sizes: { whole: 1000, window: 2000, piece: 700 } };
  if (isMainThread) void main(process.argv.slice(2), terminal).then((code) => { process.exitCode = code; });
  else void serve();`;

/** The program with workers that end as one does for which there is no memory; it takes small files together. */
const NO_MEMORY = SMALL_WINDOWS.replace('whole: 1000', 'whole: 100_000').replace('void serve()', "throw new Error('out of memory')");

/** The program as it ships, in processes of its own. */
describe('the claimlens program', () => {
  const folder = temporaryFolder({
    'batch.837': batch(),
    'courses.837': severalCourses('\n'),
    'wide.837': Buffer.from(`\uFEFF${batch()}`, 'utf16le'),
    'prose.837': 'Nothing to see here, and much of it. '.repeat(200),
    'many.837': CLAIM.repeat(4000),
    'a.837': CLAIM,
    'b.837': CLAIM.repeat(3),
    'c.txt': 'Nothing to see.',
    'd.837': CLAIM.repeat(2)
  });
  const program = path.join(folder, 'cli.js');
  const smallWindows = path.join(folder, 'small-windows.js');
  const noMemory = path.join(folder, 'no-memory.js');
  before(() => {
    buildSync({
      absWorkingDir: ROOT,
      entryPoints: ['src/cli.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022'
    });
    for (const [outfile, contents] of [
      [smallWindows, SMALL_WINDOWS],
      [noMemory, NO_MEMORY]
    ] as const) {
      buildSync({
        absWorkingDir: ROOT,
        stdin: { contents, resolveDir: ROOT, loader: 'ts' },
        outfile,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'es2022'
      });
    }
  });

  /** Runs a script whose reader goes away once something has come. */
  async function closedEarly(script: string, ...args: readonly string[]) {
    const child = spawn(process.execPath, [script, ...args], { cwd: folder });
    let complained = '';
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      complained += piece;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    return { code, complained };
  }

  function runOf(script: string, ...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28
    });
    return { status, stdout, stderr };
  }

  /** The same with one thread and with several, both at the same time. */
  async function aloneAndTogether(script: string, jobs: number, ...args: readonly string[]) {
    const [alone, several] = await Promise.all([finished(script, ...args, '--jobs', '1'), finished(script, ...args, '--jobs', `${jobs}`)]);
    return { alone, several };
  }

  function finished(script: string, ...args: readonly string[]) {
    return new Promise<ReturnType<typeof runOf>>((resolve) => {
      const child = execFile(process.execPath, [script, ...args], { cwd: folder, maxBuffer: 2 ** 28 }, (_, stdout, stderr) => {
        resolve({ status: child.exitCode, stdout, stderr });
      });
    });
  }

  it('gives the same with several workers', async () => {
    const args = ['check', '--format', 'json', 'd.837', 'a.837', 'c.txt', 'b.837', 'missing.837'];
    const { alone, several } = await aloneAndTogether(program, 3, ...args);
    assert.deepEqual([alone.status, JSON.parse(alone.stdout).length > 5], [2, true]);
    assert.deepEqual(several, alone);
  });

  for (const format of ['text', 'json', 'sarif', 'csv', 'github']) {
    it(`${format}: gives the same of large files with several workers`, async () => {
      const args = ['check', '--format', format, 'batch.837', 'a.837', 'wide.837', 'prose.837', 'd.837'];
      const { alone, several } = await aloneAndTogether(smallWindows, 2, ...args);
      assert.deepEqual([alone.status, alone.stderr, alone.stdout.length > 100_000], [1, '', true]);
      assert.deepEqual(several, alone);
    });
  }

  it('gives the same of one large file with several workers, and counts the same', async () => {
    const counts = ({ stderr }: { readonly stderr: string }) => stderr.slice(0, stderr.indexOf('seconds'));
    const { alone, several } = await aloneAndTogether(smallWindows, 3, 'check', '--stats', 'batch.837');
    assert.match(alone.stderr, /claims +600\nlines with 77407 +600\n/);
    assert.match(alone.stdout, / \[layout\.component-separator\]\n/);
    assert.deepEqual([several.status, several.stdout, counts(several)], [alone.status, alone.stdout, counts(alone)]);
  });

  it('gives the same of a large file as of a small one', async () => {
    const args = ['check', 'batch.837', 'courses.837'];
    const [large, small] = await Promise.all([finished(smallWindows, ...args, '--jobs', '2'), finished(program, ...args)]);
    assert.ok(/the 8 claims of this patient .*\[course\.management-units\]/.test(small.stdout));
    assert.deepEqual(large.stdout.split('\n').sort(), small.stdout.split('\n').sort());
  });

  it('says of each file whose worker ended that there was no memory', () => {
    const { status, stderr } = runOf(noMemory, 'check', '--jobs', '2', 'batch.837', 'a.837');
    assert.equal(stderr, ['batch.837', 'a.837'].map((name) => `Cannot check ${name}: it needs more memory than there is.\n`).join(''));
    assert.equal(status, 2);
  });

  it('stops a large file when the reader of the pipe has seen enough', async () => {
    const { complained } = await closedEarly(smallWindows, 'check', 'batch.837', '--jobs', '2');
    assert.equal(complained, '');
  });

  it('sends everything through a slow pipe', async () => {
    const child = spawn(process.execPath, [program, 'inspect', '--format', 'json', 'many.837'], { cwd: folder });
    let printed = '';
    child.stdout.setEncoding('utf8');
    for await (const piece of child.stdout) {
      printed += piece;
      if (printed.length < 300_000) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.equal(JSON.parse(printed)[0].lines.length, 4000);
  });

  it('ends quietly when the reader of the pipe has seen enough', async () => {
    const { code, complained } = await closedEarly(program, 'inspect', '--format', 'json', 'many.837');
    assert.deepEqual([code, complained], [0, '']);
  });
});
