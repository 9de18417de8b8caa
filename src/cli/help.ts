import { COMMANDS, type CommandInfo, type OptionInfo } from './commands';

function optionUsage(option: OptionInfo): string {
  return option.value === null ? `--${option.name}` : `--${option.name} ${option.value}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function rowsOf(option: OptionInfo): (readonly [string, string])[] {
  const again = option.repeatable === true ? ' (may be repeated)' : '';
  const choices: (readonly [string, string])[] = option.choices === undefined ? [] : [['', option.choices.join(', ')]];
  return [[optionUsage(option), option.help + again], ...choices];
}

/** The help of one command. */
export function commandHelp(command: CommandInfo): string {
  const usage = ['claimlens', command.name, '[OPTION…]', command.operands].filter((word) => word !== '').join(' ');
  const rows: (readonly [string, string])[] = [...command.options.flatMap(rowsOf), ['-h, --help', 'this help']];
  const notes = command.notes === '' ? '' : `\n${command.notes}\n`;
  return `Usage: ${usage}\n\n${command.summary}\n\n${table(rows)}\n${notes}`;
}

/** The help of the whole program. */
export function programHelp(): string {
  const rows = COMMANDS.map((command) => [`${command.name} ${command.operands}`.trimEnd(), command.summary] as const);
  return [
    'Usage: claimlens COMMAND [OPTION…]',
    '',
    'Reads X12 claim files (837P, 837I, 835) for CPT 77407 and its modifiers.',
    'Nothing is sent anywhere.',
    '',
    table(rows),
    '',
    'claimlens COMMAND --help explains one command; claimlens --version prints the version.',
    'CPT is a registered trademark of the American Medical Association.',
    ''
  ].join('\n');
}
