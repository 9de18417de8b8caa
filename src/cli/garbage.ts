import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/**
 * Collects the garbage of this thread. One that waits for others most of the time makes so little of it that the engine does
 * not look for long, and what other threads have sent, which lies outside of its heap, adds up meanwhile.
 */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc');
  }
  collect?.();
}
