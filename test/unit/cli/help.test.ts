import assert from 'node:assert/strict';
import { COMMANDS, commandNamed } from '../../../src/cli/commands';
import { commandHelp, programHelp } from '../../../src/cli/help';

describe('help', () => {
  it('of the program names every command', () => {
    const names = programHelp()
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim().split(' ')[0]);
    assert.deepEqual(
      names,
      COMMANDS.map((command) => command.name)
    );
  });

  it('of a command explains its options', () => {
    const command = commandNamed('inspect');
    assert.ok(command);
    assert.equal(
      commandHelp(command),
      [
        'Usage: claimlens inspect [OPTION…] FILE…',
        '',
        'list every procedure and modifier of claim files with its exact place',
        '',
        '  --format FORMAT  how to print (default: text)',
        '                   text, json',
        '  -h, --help       this help',
        '',
        'FILE is a file, a folder (searched for claim files), a pattern such as "claims/**/*.837",',
        'or - for standard input. Files may have any size.',
        '',
        'Exit code: 0 all files read; 2 wrong usage or a file could not be opened.',
        ''
      ].join('\n')
    );
  });

  it('of no command has a line wider than a terminal', () => {
    for (const command of COMMANDS) {
      const wide = commandHelp(command)
        .split('\n')
        .filter((line) => line.length > 130);
      assert.deepEqual(wide, [], command.name);
    }
  });
});
