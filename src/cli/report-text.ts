import type { Reporter, Sums } from '../features/reporter';
import { unreadableSentence } from '../features/unreadable';
import { counted } from '../features/words';
import type { Severity } from '../rules/finding';
import { type Paint, paint, printable } from './paint';
import { SEVERITY_ORDER } from './words';

const WIDTH = 'information'.length;
/** Texts behind a place that are kept, because the same are said again and again. */
const KEPT = 2000;

/** `2 errors and 1 warning in 3 files (41 claims, 12 lines with 77407).` */
function summary(totals: Sums): string {
  const found = SEVERITY_ORDER.filter((severity) => totals.severities[severity] > 0).map((severity) =>
    counted(totals.severities[severity], severity, severity === 'information' ? severity : `${severity}s`)
  );
  const what = found.length === 0 ? 'No findings' : found.join(', ');
  const where = `${counted(totals.files, 'file')} (${counted(totals.claims, 'claim')}, ${counted(totals.subjects, 'line')} with 77407)`;
  return `${what} in ${where}.\n`;
}

/** What stands behind the place of a finding. */
type Statement = (severity: Severity, message: string, rule: string) => string;

/** Makes the same statement once, as far as there are not too many. */
function statements({ dim, severity: painted }: Paint): Statement {
  const kept = new Map<string, { readonly severity: Severity; readonly rule: string; readonly text: string }>();
  return (severity, message, rule) => {
    const known = kept.get(message);
    if (known !== undefined && known.severity === severity && known.rule === rule) return known.text;
    const text = `  ${painted(severity, severity.padEnd(WIDTH))}  ${printable(message)} ${dim(`[${rule}]`)}\n`;
    if (kept.size === KEPT) kept.clear();
    kept.set(message, { severity, rule, text });
    return text;
  };
}

/** For people: one line per finding, which terminals turn into a link to the place; an empty line between files. */
export function textReporter(colors: boolean): Reporter {
  const painted = paint(colors);
  const { bold } = painted;
  const statement = statements(painted);
  let last: string | null = null;
  function lead(file: string): string {
    const gap = last === null || last === file ? '' : '\n';
    last = file;
    return gap;
  }
  return {
    begin: () => '',
    entries(file, findings) {
      const name = printable(file);
      let text = '';
      for (const { rule, severity, message, range } of findings) {
        const { line, character } = range.start;
        text += bold(`${name}:${line + 1}:${character + 1}`) + statement(severity, message, rule);
      }
      return text;
    },
    lead,
    fileEnd: (file, { reason }) => (reason === null ? '' : `${lead(file)}${bold(printable(file))}  ${unreadableSentence(reason)}\n`),
    end: (totals) => `${last === null ? '' : '\n'}${summary(totals)}`
  };
}
