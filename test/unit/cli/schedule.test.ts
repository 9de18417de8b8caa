import assert from 'node:assert/strict';
import { UNDECODED } from '../../../src/cli/decode';
import type { ReadingState, StoredSource } from '../../../src/cli/read';
import { scheduleOf, type Task } from '../../../src/cli/schedule';
import { beginning } from '../../../src/formats/windows';

const SOURCES: readonly StoredSource[] = ['a', 'b', 'c'].map((name) => ({ name, path: `/${name}`, bytes: 100 }));

function place(at: number): ReadingState {
  return { at, text: UNDECODED, windows: beginning(10) };
}

/** The task in short: its file, step and place. */
function told(task: Task | null): string | null {
  return task === null ? null : `${task.source.name} ${task.step} ${task.from?.at ?? 'beginning'}`;
}

/** A schedule with what has not been fetched yet in the test's hands. */
function schedule(room: (index: number) => boolean = () => true) {
  const steps = [0, 0, 0];
  const { take, goesOn, drop } = scheduleOf(SOURCES, 2, { steps: (index) => steps[index] ?? 0, hasRoom: room });
  function taken(): Task {
    const task = take();
    assert.ok(task);
    return task;
  }
  return { steps, take: () => told(take()), taken, goesOn, drop };
}

describe('scheduleOf', () => {
  it('gives the files in their order, each once', () => {
    const { take } = schedule();
    assert.deepEqual([take(), take(), take(), take()], ['a 0 beginning', 'b 0 beginning', 'c 0 beginning', null]);
  });

  it('goes on with the first file before it begins another', () => {
    const { taken, take, goesOn } = schedule();
    const [a, b] = [taken(), taken()];
    goesOn(b, place(20));
    goesOn(a, place(10));
    assert.deepEqual([take(), take(), take()], ['a 1 10', 'b 1 20', 'c 0 beginning']);
  });

  it('leaves a file of which much waits to be fetched', () => {
    const { taken, take, goesOn, steps } = schedule();
    goesOn(taken(), place(10));
    steps[0] = 2;
    assert.equal(take(), 'b 0 beginning');
    steps[0] = 1;
    assert.equal(take(), 'a 1 10');
  });

  it('begins no file for which there is no room', () => {
    const { take } = schedule((index) => index === 0);
    assert.deepEqual([take(), take()], ['a 0 beginning', null]);
  });

  it('forgets what is left of a file', () => {
    const { taken, take, goesOn, drop } = schedule();
    goesOn(taken(), place(10));
    drop(0);
    assert.equal(take(), 'b 0 beginning');
  });
});
