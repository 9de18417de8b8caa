import type { Reporter } from './reporter';

/** RFC 4180: quotes only where needed, doubled inside. */
function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function row(values: readonly (string | number)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

/** One row per finding; lines and columns count from 1, as in the text format. */
export function csvReporter(): Reporter {
  return {
    begin: () => row(['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'rule', 'message']),
    entry: (file, { rule, severity, message, range: { start, end } }) =>
      row([file, start.line + 1, start.character + 1, end.line + 1, end.character + 1, severity, rule, message]),
    between: '',
    lead: () => '',
    fileEnd: () => '',
    end: () => ''
  };
}
