import type { ReadingState, StoredSource } from './read';

/** A step in a file that a worker is asked to take. */
export interface Task {
  /** Which of the sources. */
  readonly index: number;
  /** Which step, counted from 0. */
  readonly step: number;
  readonly source: StoredSource;
  /** Null: at the beginning. */
  readonly from: ReadingState | null;
}

/** How much has been done and not been fetched yet, so that memory stays bounded. */
export interface Backlog {
  /** Steps of a file. */
  steps(index: number): number;
  /** Whether there is room for what another file may hold. The file that is printed now always has it. */
  hasRoom(index: number): boolean;
}

/** Which step is to be taken next: that of the first file first, so that files end in their order. */
export interface Schedule {
  /** The next task; null when there is none now. */
  take(): Task | null;
  /** A file goes on: the step behind a task may be taken. */
  goesOn(task: Task, from: ReadingState): void;
  /** Forgets what is left of a file. */
  drop(index: number): void;
}

/** A schedule over all sources in which no file is more than `ahead` steps before what has been fetched of it. */
export function scheduleOf(sources: readonly StoredSource[], ahead: number, backlog: Backlog): Schedule {
  /** At most one for each file, in their order. */
  let begun: readonly Task[] = [];
  let next = 0;
  function drop(index: number): void {
    begun = begun.filter((task) => task.index !== index);
  }
  return {
    take() {
      const due = begun.find(({ index }) => backlog.steps(index) < ahead);
      if (due !== undefined) {
        drop(due.index);
        return due;
      }
      const source = sources[next];
      if (source === undefined || !backlog.hasRoom(next)) return null;
      return { index: next++, step: 0, source, from: null };
    },
    goesOn({ index, step, source }, from) {
      begun = [...begun, { index, step: step + 1, source, from }].sort((a, b) => a.index - b.index);
    },
    drop
  };
}
