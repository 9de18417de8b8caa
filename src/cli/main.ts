import { parseArguments } from './arguments';
import { check } from './check';
import { completionScript } from './completion';
import { explain } from './explain';
import { commandHelp, programHelp } from './help';
import { inspect } from './inspect';
import { listRules } from './rules';
import type { Terminal } from './terminal';
import { VERSION } from './version';

async function printed(text: string, terminal: Terminal): Promise<number> {
  await terminal.out.write(text);
  return 0;
}

/** Runs one command line (the arguments after `claimlens`) and returns its exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const invocation = parseArguments(args);
  if ('problem' in invocation) {
    const help = invocation.command === null ? 'claimlens --help' : `claimlens ${invocation.command} --help`;
    await terminal.error.write(`${invocation.problem} See "${help}".\n`);
    return 2;
  }
  switch (invocation.command) {
    case 'inspect':
      return inspect(invocation, terminal);
    case 'check':
      return check(invocation, terminal);
    case 'explain':
      return explain(invocation, terminal);
    case 'rules':
      return printed(listRules(invocation.format), terminal);
    case 'completion':
      return printed(completionScript(invocation.shell), terminal);
    case 'version':
      return printed(`${VERSION}\n`, terminal);
    case 'help':
      return printed(invocation.of === null ? programHelp() : commandHelp(invocation.of), terminal);
  }
}
