// The clock for everything that takes milliseconds or more.
import { readFileSync } from 'node:fs';

/**
 * Milliseconds that this thread has had a processor, so that other work on the machine does not count; its resolution is
 * that of the scheduler, a few milliseconds. Where the system does not tell: milliseconds that have passed.
 */
export function clock() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ', 1)[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
