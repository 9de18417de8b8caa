import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { main } from './cli/main';
import { processTerminal } from './cli/terminal';
import { serve } from './cli/worker';

// A young generation that does not grow keeps a batch of any size within some 60 MB of memory, at no cost in time.
setFlagsFromString('--semi-space-growth-factor=1');

/** The command line. The same script serves as its own worker when many files are checked. */
if (isMainThread) {
  // The exit code is set, never forced: what is still on its way through a pipe arrives whole.
  void main(process.argv.slice(2), processTerminal(__filename)).then((code) => {
    process.exitCode = code;
  });
} else {
  void serve();
}
