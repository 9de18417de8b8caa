import { isMainThread } from 'node:worker_threads';
import { main } from './cli/main';
import { processTerminal } from './cli/terminal';
import { serve } from './cli/worker';

/** The command line. The same script serves as its own worker when many files are checked. */
if (isMainThread) {
  // The exit code is set, never forced: what is still on its way through a pipe arrives whole.
  void main(process.argv.slice(2), processTerminal(__filename)).then((code) => {
    process.exitCode = code;
  });
} else {
  void serve();
}
