import assert from 'node:assert/strict';
import { batched } from '../../../src/cli/batched';
import { memoryTerminal } from './memory';

describe('batched', () => {
  it('writes nothing small before it is asked to', async () => {
    const terminal = memoryTerminal();
    const output = batched(terminal.out);
    assert.equal(await output.add('small'), true);
    assert.equal(terminal.printed(), '');
    assert.equal(await output.flush(), true);
    assert.equal(terminal.printed(), 'small');
  });

  it('writes by itself when much has come together', async () => {
    const terminal = memoryTerminal();
    const output = batched(terminal.out);
    await output.add('x'.repeat(70_000));
    assert.equal(terminal.printed().length, 70_000);
  });

  it('says when the receiver has gone away', async () => {
    const terminal = memoryTerminal({ limit: 1 });
    const output = batched(terminal.out);
    assert.equal(await output.add('x'.repeat(70_000)), false);
    assert.equal(await output.add('more'), false);
  });
});
