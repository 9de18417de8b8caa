import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../../src/cli/commands';

const PAGE = readFileSync(path.resolve(__dirname, '../../../docs/cli.md'), 'utf8');

describe('docs/cli.md', () => {
  for (const command of COMMANDS) {
    it(`describes ${command.name} with its options and their choices`, () => {
      const start = PAGE.indexOf(`\n## ${command.name}\n`);
      assert.ok(start >= 0, 'a section of its own');
      const end = PAGE.indexOf('\n## ', start + 1);
      const section = PAGE.slice(start, end);
      for (const { name, choices } of command.options) {
        assert.ok(section.includes(`--${name}`), name);
        if (name === 'fail-on') continue;
        for (const choice of choices ?? []) assert.ok(section.includes(choice) || PAGE.includes(`\`${choice}\``), choice);
      }
    });
  }
});
