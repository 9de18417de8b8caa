/** The longest the thread is kept, in milliseconds. */
const SLICE = 8;

/** Gives the thread away until everything that waits has had its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Long work takes turns with typing and hovers: between two of its steps it asks whether this turn is over, and then ends it. */
export interface Turn {
  isOver(): boolean;
  /** Gives the thread away; then the next turn begins. Whoever waited may have changed anything. */
  end(): Promise<void>;
}

export function beginTurn(): Turn {
  let deadline = performance.now() + SLICE;
  return {
    isOver: () => performance.now() >= deadline,
    async end() {
      await pause();
      deadline = performance.now() + SLICE;
    }
  };
}
