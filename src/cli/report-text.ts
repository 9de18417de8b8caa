import type { Reporter, Sums } from '../features/reporter';
import { unreadableSentence } from '../features/unreadable';
import { counted } from '../features/words';
import type { Severity } from '../rules/finding';
import { paint, printable } from './paint';
import { SEVERITY_ORDER } from './words';

const WIDTH = 'information'.length;

/** `2 errors and 1 warning in 3 files (41 claims, 12 lines with 77407).` */
function summary(totals: Sums): string {
  const found = SEVERITY_ORDER.filter((severity) => totals.severities[severity] > 0).map((severity) =>
    counted(totals.severities[severity], severity, severity === 'information' ? severity : `${severity}s`)
  );
  const what = found.length === 0 ? 'No findings' : found.join(', ');
  const where = `${counted(totals.files, 'file')} (${counted(totals.claims, 'claim')}, ${counted(totals.subjects, 'line')} with 77407)`;
  return `${what} in ${where}.\n`;
}

/** For people: one line per finding, which terminals turn into a link to the place; an empty line between files. */
export function textReporter(colors: boolean): Reporter {
  const { bold, dim, severity } = paint(colors);
  let last: string | null = null;
  function separated(file: string, text: string): string {
    if (text === '') return '';
    const gap = last === null || last === file ? '' : '\n';
    last = file;
    return gap + text;
  }
  function label(level: Severity): string {
    return severity(level, level.padEnd(WIDTH));
  }
  return {
    begin: () => '',
    findings: (file, findings) =>
      separated(
        file,
        findings
          .map(({ rule, severity: level, message, range: { start } }) => {
            const place = `${printable(file)}:${start.line + 1}:${start.character + 1}`;
            return `${bold(place)}  ${label(level)}  ${printable(message)} ${dim(`[${rule}]`)}\n`;
          })
          .join('')
      ),
    fileEnd: (file, { reason }) => (reason === null ? '' : separated(file, `${bold(printable(file))}  ${unreadableSentence(reason)}\n`)),
    end: (totals) => `${last === null ? '' : '\n'}${summary(totals)}`
  };
}
