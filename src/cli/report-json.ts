import type { Reporter } from '../features/reporter';

/** One array over all files; docs/cli.md describes the members. */
export function jsonReporter(): Reporter {
  let first = true;
  return {
    begin: () => '[',
    findings: (file, findings) => {
      let text = '';
      for (const { rule, severity, message, range } of findings) {
        text += `${first ? '' : ','}\n${JSON.stringify({ file, rule, severity, message, range })}`;
        first = false;
      }
      return text;
    },
    fileEnd: () => '',
    end: () => '\n]\n'
  };
}
