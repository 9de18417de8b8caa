import type { Reporter } from '../features/reporter';
import type { Severity } from '../rules/finding';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Workflow commands that GitHub shows as annotations beside the lines of a pull request. */
export function githubReporter(): Reporter {
  return {
    begin: () => '',
    entry(file, { rule, severity, message, range: { start, end } }) {
      const place = [
        `file=${property(file)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        `col=${start.character + 1}`,
        `endColumn=${end.character + 1}`,
        `title=${property(`ClaimLens ${rule}`)}`
      ];
      return `::${COMMANDS[severity]} ${place.join(',')}::${data(message)}\n`;
    },
    between: '',
    lead: () => '',
    fileEnd: () => '',
    end: () => ''
  };
}
