// The clock for everything that other work on the machine could lengthen.
import { readFileSync } from 'node:fs';

/**
 * Milliseconds that this thread has had a processor, so that other work on the machine does not count; good to some
 * hundredths, which is what asking costs. Where the system does not tell: milliseconds that have passed.
 */
export function clock() {
  try {
    // The system brings its count up to date when it is asked for this; else it lags by up to four milliseconds.
    process.cpuUsage();
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ', 1)[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
