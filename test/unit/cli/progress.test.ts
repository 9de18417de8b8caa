import assert from 'node:assert/strict';
import { progressOn } from '../../../src/cli/progress';
import { memoryTerminal } from './memory';

describe('progressOn', () => {
  it('draws one line now and then, cut to the width, and removes it', () => {
    const terminal = memoryTerminal({ interactive: true });
    let time = 0;
    const progress = progressOn(terminal, () => time);
    progress.show(0, 9, 'too early.837');
    time = 150;
    progress.show(1, 9, `${'n'.repeat(100)}.837`);
    time = 200;
    progress.show(2, 9, 'too soon.837');
    progress.clear();
    progress.clear();
    assert.equal(terminal.complained(), `\r\u001b[K1 of 9  ${'n'.repeat(71)}\r\u001b[K`);
  });

  it('draws nothing where standard error is no terminal', () => {
    const terminal = memoryTerminal();
    let time = 0;
    const progress = progressOn(terminal, () => (time += 1000));
    progress.show(1, 9, 'a.837');
    progress.clear();
    assert.equal(terminal.complained(), '');
  });
});
