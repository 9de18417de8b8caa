import type { Reporter } from '../features/reporter';

/** One array over all files; docs/cli.md describes the members. */
export function jsonReporter(): Reporter {
  let first = true;
  return {
    begin: () => '[',
    entries: (file, findings) =>
      findings.map(({ rule, severity, message, range }) => `\n${JSON.stringify({ file, rule, severity, message, range })}`).join(','),
    lead() {
      const comma = first ? '' : ',';
      first = false;
      return comma;
    },
    fileEnd: () => '',
    end: () => '\n]\n'
  };
}
