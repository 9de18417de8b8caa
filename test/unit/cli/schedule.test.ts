import assert from 'node:assert/strict';
import { UNDECODED } from '../../../src/cli/decode';
import type { ReadingState, StoredSource } from '../../../src/cli/read';
import { scheduleOf, type Task } from '../../../src/cli/schedule';
import { beginning } from '../../../src/formats/windows';

const SOURCES: readonly StoredSource[] = ['a', 'b', 'c'].map((name) => ({ name, path: `/${name}`, bytes: 100 }));

function place(at: number): ReadingState {
  return { at, text: UNDECODED, windows: beginning(10) };
}

/** The tasks in short: file, step and place of each. */
function told(tasks: readonly Task[]): string {
  return tasks.map(({ source, step, from }) => `${source.name} ${step} ${from?.at ?? 'beginning'}`).join(', ');
}

/** A schedule with what has not been fetched yet in the test's hands. */
function schedule({ room = (_: number): boolean => true, together = 0, sources = SOURCES } = {}) {
  const steps = [0, 0, 0];
  const { take, ...others } = scheduleOf(sources, { ahead: 2, together }, { steps: (index) => steps[index] ?? 0, hasRoom: room });
  function taken(): Task {
    const [task] = take();
    assert.ok(task);
    return task;
  }
  return { steps, take: () => told(take()), tasks: take, taken, ...others };
}

describe('scheduleOf', () => {
  it('gives the files in their order, each once', () => {
    const { take } = schedule();
    assert.deepEqual([take(), take(), take(), take()], ['a 0 beginning', 'b 0 beginning', 'c 0 beginning', '']);
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
    const { take } = schedule({ room: (index) => index === 0, together: 100_000 });
    assert.deepEqual([take(), take()], ['a 0 beginning', '']);
  });

  const sized = (...sizes: readonly number[]) => sizes.map((bytes, index) => ({ name: `f${index}`, path: `/f${index}`, bytes }));
  const together: readonly (readonly [string, readonly StoredSource[], readonly string[]])[] = [
    ['up to so many bytes', sized(6000, 4000, 1), ['f0 0 beginning, f1 0 beginning', 'f2 0 beginning']],
    ['an empty one as if it were some', sized(0, 0, 0), ['f0 0 beginning, f1 0 beginning', 'f2 0 beginning']],
    ['a large one alone', sized(1, 50_000, 1), ['f0 0 beginning', 'f1 0 beginning', 'f2 0 beginning']]
  ];
  for (const [name, sources, expected] of together) {
    it(`gives small files together: ${name}`, () => {
      const { take } = schedule({ sources, together: 10_500 });
      assert.deepEqual([...expected.map(take), take()], [...expected, '']);
    });
  }

  it('gives files that have been given back one by one, before others', () => {
    const { tasks, take, giveBack } = schedule({ sources: sized(100, 100, 100), together: 9000 });
    giveBack(tasks());
    assert.deepEqual([take(), take(), take()], ['f0 0 beginning', 'f1 0 beginning', 'f2 0 beginning']);
  });

  it('forgets what is left of a file', () => {
    const { taken, take, goesOn, drop } = schedule();
    goesOn(taken(), place(10));
    drop(0);
    assert.equal(take(), 'b 0 beginning');
  });
});
