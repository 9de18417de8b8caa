import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from './temporary';

const ROOT = path.resolve(__dirname, '../../..');
const CLAIM = 'CLM*EXAMPLE1*250***11:B:1~\nLX*1~\nSV1*HC:77407:26*250*UN*1~\nDTP*472*D8*20260105~\n';

/** The program as it ships, in processes of its own. */
describe('the claimlens program', () => {
  const folder = temporaryFolder({
    'many.837': CLAIM.repeat(4000),
    'a.837': CLAIM,
    'b.837': CLAIM.repeat(3),
    'c.txt': 'Nothing to see.',
    'd.837': CLAIM.repeat(2)
  });
  const program = path.join(folder, 'cli.js');
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
  });

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28
    });
    return { status, stdout, stderr };
  }

  it('gives the same with several workers', () => {
    const alone = run('check', '--format', 'json', '--jobs', '1', 'd.837', 'a.837', 'c.txt', 'b.837', 'missing.837');
    assert.deepEqual([alone.status, JSON.parse(alone.stdout).length > 5], [2, true]);
    assert.deepEqual(run('check', '--format', 'json', '--jobs', '3', 'd.837', 'a.837', 'c.txt', 'b.837', 'missing.837'), alone);
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
    const child = spawn(process.execPath, [program, 'inspect', '--format', 'json', 'many.837'], { cwd: folder });
    let complained = '';
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      complained += piece;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, complained], [0, '']);
  });
});
