import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { createSchedule } from '../../../src/editor/schedule';

/** A schedule with a clock that the test moves, and work that the test ends. */
function bench(urgent: readonly string[] = []) {
  const timers = new Set<{ at: number; call: () => void }>();
  const log: string[] = [];
  const open = new Map<string, () => void>();
  let now = 0;
  const schedule = createSchedule(
    (key, cancelled) => {
      log.push(`start ${key}`);
      return new Promise((resolve) => {
        open.set(key, () => {
          log.push(`${cancelled() ? 'cancelled' : 'end'} ${key}`);
          resolve();
        });
      });
    },
    (key) => urgent.includes(key),
    (milliseconds, call) => {
      const timer = { at: now + milliseconds, call };
      timers.add(timer);
      return () => timers.delete(timer);
    }
  );
  function pass(milliseconds: number): void {
    now += milliseconds;
    for (const timer of [...timers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)) {
      if (timers.delete(timer)) timer.call();
    }
  }
  async function end(key: string): Promise<void> {
    open.get(key)?.();
    await turn();
  }
  return { schedule, log, pass, end };
}

describe('schedule', () => {
  it('waits for the pause after the last touch', async () => {
    const { schedule, log, pass, end } = bench();
    schedule.touch('a', 200);
    pass(150);
    schedule.touch('a', 200);
    pass(150);
    assert.deepEqual(log, []);
    pass(50);
    await end('a');
    assert.deepEqual(log, ['start a', 'end a']);
  });

  it('does one thing at a time, urgent ones first', async () => {
    const { schedule, log, pass, end } = bench(['a', 'c']);
    for (const key of ['a', 'b', 'c']) schedule.touch(key, 0);
    pass(0);
    await end('a');
    await end('c');
    await end('b');
    assert.deepEqual(log, ['start a', 'end a', 'start c', 'end c', 'start b', 'end b']);
  });

  it('interrupts what is not urgent for what is, and comes back to it', async () => {
    const { schedule, log, pass, end } = bench(['u']);
    schedule.touch('a', 0);
    pass(0);
    schedule.touch('u', 0);
    pass(0);
    await end('a');
    await end('u');
    await end('a');
    assert.deepEqual(log, ['start a', 'cancelled a', 'start u', 'end u', 'start a', 'end a']);
  });

  it('abandons the work under way when its key is touched again', async () => {
    const { schedule, log, pass, end } = bench();
    schedule.touch('a', 0);
    pass(0);
    schedule.touch('a', 200);
    await end('a');
    pass(200);
    await end('a');
    assert.deepEqual(log, ['start a', 'cancelled a', 'start a', 'end a']);
  });

  it('forgets what is dropped', async () => {
    const { schedule, log, pass, end } = bench();
    schedule.touch('a', 0);
    schedule.touch('b', 0);
    schedule.drop('b');
    pass(0);
    schedule.drop('a');
    await end('a');
    assert.deepEqual(log, ['start a', 'cancelled a']);
  });

  it('stops when it is disposed', async () => {
    const { schedule, log, pass, end } = bench();
    schedule.touch('a', 0);
    pass(0);
    schedule.touch('b', 0);
    schedule.dispose();
    pass(0);
    await end('a');
    assert.deepEqual(log, ['start a', 'cancelled a']);
  });
});
