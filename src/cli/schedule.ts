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
  /** What is to be done next: a step of a file that goes on, or the first steps of some files; nothing when there is none now. */
  take(): readonly Task[];
  /** A file goes on: the step behind a task may be taken. */
  goesOn(task: Task, from: ReadingState): void;
  /** Tasks that have been taken have not been done. Each is given again, alone. */
  giveBack(tasks: readonly Task[]): void;
  /** Forgets what is left of a file. */
  drop(index: number): void;
}

export interface Limits {
  /** How many steps a file may be before what has been fetched of it. */
  readonly ahead: number;
  /** Bytes of the files that are begun together: to hand over each alone would cost as much as to judge it. */
  readonly together: number;
}

/** What to open a file costs, in bytes that could be read instead. */
const OPENING = 4096;

/** A schedule over all sources. */
export function scheduleOf(sources: readonly StoredSource[], { ahead, together }: Limits, backlog: Backlog): Schedule {
  /** At most one for each file, in their order. */
  let begun: readonly Task[] = [];
  let next = 0;
  function drop(index: number): void {
    begun = begun.filter((task) => task.index !== index);
  }
  function add(tasks: readonly Task[]): void {
    begun = [...begun, ...tasks].sort((a, b) => a.index - b.index);
  }
  function begin(): readonly Task[] {
    const tasks: Task[] = [];
    for (let bytes = 0; ; next++) {
      const source = sources[next];
      if (source === undefined || !backlog.hasRoom(next)) return tasks;
      bytes += Math.max(source.bytes, OPENING);
      if (tasks.length > 0 && bytes > together) return tasks;
      tasks.push({ index: next, step: 0, source, from: null });
    }
  }
  return {
    take() {
      const due = begun.find(({ index }) => backlog.steps(index) < ahead);
      if (due === undefined) return begin();
      drop(due.index);
      return [due];
    },
    goesOn: ({ index, step, source }, from) => add([{ index, step: step + 1, source, from }]),
    giveBack: add,
    drop
  };
}
