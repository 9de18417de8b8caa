import type { Reporter } from '../features/reporter';

/** One array over all files; docs/cli.md describes the members. */
export function jsonReporter(): Reporter {
  let first = true;
  return {
    begin: () => '[',
    entry: (file, { rule, severity, message, range }) => `\n${JSON.stringify({ file, rule, severity, message, range })}`,
    between: ',',
    lead() {
      const comma = first ? '' : ',';
      first = false;
      return comma;
    },
    fileEnd: () => '',
    end: () => '\n]\n'
  };
}
