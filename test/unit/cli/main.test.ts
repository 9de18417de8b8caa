import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../../src/cli/commands';
import { completionScript } from '../../../src/cli/completion';
import { commandHelp, programHelp } from '../../../src/cli/help';
import { main } from '../../../src/cli/main';
import { listRules } from '../../../src/cli/rules';
import { memoryTerminal } from './memory';

async function run(...args: readonly string[]) {
  const terminal = memoryTerminal();
  const code = await main(args, terminal);
  return { code, printed: terminal.printed(), complained: terminal.complained() };
}

describe('main', () => {
  const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8'));
  const printed: readonly (readonly [readonly string[], string])[] = [
    [['--version'], `${version}\n`],
    [['--help'], programHelp()],
    ...COMMANDS.map((command) => [[command.name, '--help'], commandHelp(command)] as const),
    [['rules'], listRules('text')],
    [['rules', '--format', 'json'], listRules('json')],
    [['completion', 'zsh'], completionScript('zsh')]
  ];
  for (const [args, text] of printed) {
    it(`prints what ${args.join(' ')} asks for`, async () => {
      assert.deepEqual(await run(...args), { code: 0, printed: text, complained: '' });
    });
  }

  it('says what is wrong and where help is', async () => {
    assert.deepEqual(await run('check'), {
      code: 2,
      printed: '',
      complained: 'Name at least one file or folder, or - for standard input. See "claimlens check --help".\n'
    });
    assert.deepEqual(await run(), { code: 2, printed: '', complained: 'Say what to do. See "claimlens --help".\n' });
  });
});
