/** Waits, then calls; the function that it returns takes the call back. */
export type Wait = (milliseconds: number, call: () => void) => () => void;

export interface Schedule {
  /** Work on the key after the pause, counted from the last touch. Work that is under way for it is abandoned. */
  touch(key: string, pause: number): void;
  /** No more work for the key. */
  drop(key: string): void;
  dispose(): void;
}

interface Running {
  readonly key: string;
  cancelled: boolean;
}

/**
 * Runs one piece of work at a time, urgent keys first; urgent work interrupts work that is not, which starts
 * again later. `work` looks at `cancelled` whenever it has given the thread away.
 */
export function createSchedule(
  work: (key: string, cancelled: () => boolean) => Promise<void>,
  isUrgent: (key: string) => boolean,
  wait: Wait
): Schedule {
  const waiting = new Map<string, () => void>();
  const ready = new Set<string>();
  let running: Running | null = null;

  function touch(key: string, pause: number): void {
    drop(key);
    waiting.set(
      key,
      wait(pause, () => {
        waiting.delete(key);
        ready.add(key);
        if (running !== null && !isUrgent(running.key) && isUrgent(key)) {
          running.cancelled = true;
          ready.add(running.key);
        }
        next();
      })
    );
  }

  function drop(key: string): void {
    waiting.get(key)?.();
    waiting.delete(key);
    ready.delete(key);
    if (running?.key === key) running.cancelled = true;
  }

  function next(): void {
    const key = [...ready].find(isUrgent) ?? [...ready][0];
    if (running !== null || key === undefined) return;
    ready.delete(key);
    const mine: Running = { key, cancelled: false };
    running = mine;
    const done = () => {
      running = null;
      next();
    };
    work(key, () => mine.cancelled).then(done, done);
  }

  return {
    touch,
    drop,
    dispose: () => {
      for (const key of [...waiting.keys(), ...ready]) drop(key);
      if (running !== null) running.cancelled = true;
    }
  };
}
