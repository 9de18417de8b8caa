import type { Terminal } from './terminal';

const PAUSE = 100;

/** One line on standard error that says how far a run is; nothing where that is no terminal. */
export interface Progress {
  show(done: number, all: number, name: string): void;
  /** Removes the line, before anything else is printed. */
  clear(): void;
}

const NONE: Progress = { show: () => undefined, clear: () => undefined };

export function progressOn({ interactive, columns, error }: Terminal, now: () => number = Date.now): Progress {
  if (!interactive) return NONE;
  let last = now();
  let shown = false;
  return {
    show(done, all, name) {
      if (now() - last < PAUSE) return;
      last = now();
      shown = true;
      const line = `${done} of ${all}  ${name}`;
      void error.write(`\r\u001b[K${line.slice(0, Math.max(columns - 1, 20))}`);
    },
    clear() {
      if (shown) void error.write('\r\u001b[K');
      shown = false;
    }
  };
}
