import type { Reporter, Sums } from '../features/reporter';
import { unreadableSentence } from '../features/unreadable';
import { counted } from '../features/words';
import type { Severity } from '../rules/finding';
import { SEVERITIES } from '../rules/severity';
import { paint, printable } from './paint';

const WIDTH = 'information'.length;

/** `2 errors and 1 warning in 3 files (41 claims, 12 lines with 77407).` */
function summary(totals: Sums): string {
  const found = SEVERITIES.filter((severity) => totals.severities[severity] > 0).map((severity) =>
    counted(totals.severities[severity], severity, severity === 'information' ? severity : `${severity}s`)
  );
  const what = found.length === 0 ? 'No findings' : found.join(', ');
  const where = `${counted(totals.files, 'file')} (${counted(totals.claims, 'claim')}, ${counted(totals.subjects, 'line')} with 77407)`;
  return `${what} in ${where}.\n`;
}

/** A text for each severity. */
function labelled(text: (level: Severity) => string): Readonly<Record<Severity, string>> {
  return { error: text('error'), warning: text('warning'), information: text('information'), hint: text('hint') };
}

/** For people: one line per finding, which terminals turn into a link to the place; an empty line between files. */
export function textReporter(colors: boolean): Reporter {
  const { bold, dim, severity: painted } = paint(colors);
  const label = labelled((level) => `  ${painted(level, level.padEnd(WIDTH))}  `);
  let last: string | null = null;
  function lead(file: string): string {
    const gap = last === null || last === file ? '' : '\n';
    last = file;
    return gap;
  }
  return {
    begin: () => '',
    entry(file, { rule, severity, message, range }) {
      const { line, character } = range.start;
      const place = bold(`${printable(file)}:${line + 1}:${character + 1}`);
      return `${place}${label[severity]}${printable(message)} ${dim(`[${rule}]`)}\n`;
    },
    between: '',
    lead,
    fileEnd: (file, { reason }) => (reason === null ? '' : `${lead(file)}${bold(printable(file))}  ${unreadableSentence(reason)}\n`),
    end: (totals) => `${last === null ? '' : '\n'}${summary(totals)}`
  };
}
