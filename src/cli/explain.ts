import type { ExplainInvocation } from './arguments';
import type { Terminal } from './terminal';

/** Runs `explain`; returns the exit code. */
export async function explain(_invocation: ExplainInvocation, terminal: Terminal): Promise<number> {
  await terminal.error.write('explain is not ready yet.\n');
  return 2;
}
