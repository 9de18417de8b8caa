import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { COMMANDS } from '../../../src/cli/commands';
import { completionScript } from '../../../src/cli/completion';
import { SHELLS } from '../../../src/cli/words';

function hasShell(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

describe('completionScript', () => {
  for (const shell of SHELLS) {
    it(`${shell}: knows every command and option`, () => {
      const script = completionScript(shell);
      for (const command of COMMANDS) {
        assert.ok(script.includes(command.name), command.name);
        for (const { name } of command.options) assert.ok(script.includes(shell === 'fish' ? `-l ${name} ` : `--${name}`), name);
      }
    });

    it(`${shell}: the shell accepts it`, function () {
      if (!hasShell(shell)) this.skip();
      const { status, stderr } = spawnSync(shell, ['-n'], { input: completionScript(shell), encoding: 'utf8' });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    });
  }

  it('bash: completes commands, options and values', function () {
    if (!hasShell('bash')) this.skip();
    const ask = (words: string): string =>
      `COMP_WORDS=(claimlens ${words}); COMP_CWORD=\${#COMP_WORDS[@]}; COMP_CWORD=$((COMP_CWORD-1)); _claimlens; echo "\${COMPREPLY[@]}"\n`;
    const input = `${completionScript('bash')}\n${ask('in')}${ask('check --fo')}${ask('check --format s')}${ask('explain 7')}${ask('completion z')}`;
    const { stdout } = spawnSync('bash', [], { input, encoding: 'utf8' });
    assert.deepEqual(stdout.split('\n'), ['inspect', '--format', 'sarif', '77407', 'zsh', '']);
  });
});
