import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { isoDay, outputTo } from '../../../src/cli/terminal';

describe('outputTo', () => {
  it('waits for a slow receiver and loses nothing', async () => {
    let received = '';
    const slow = new Writable({
      highWaterMark: 10,
      write(chunk, _encoding, done) {
        received += String(chunk);
        setImmediate(done);
      }
    });
    const output = outputTo(slow);
    for (let index = 0; index < 50; index++) assert.equal(await output.write('0123456789ABCDEF'), true);
    await new Promise((resolve) => slow.end(resolve));
    assert.equal(received, '0123456789ABCDEF'.repeat(50));
  });

  it('says so when the receiver has gone away, and does not fail', async () => {
    const gone = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }))
    });
    const output = outputTo(gone);
    assert.equal(output.closed, false);
    assert.equal(await output.write('first'), false);
    assert.equal(output.closed, true);
    assert.equal(await output.write('second'), false);
  });
});

describe('isoDay', () => {
  it('is the local day', () => assert.equal(isoDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05'));
});
