import { COMMANDS, type CommandInfo, type OptionInfo } from './commands';
import { SHELLS, type Shell } from './words';

function optionNames(command: CommandInfo): readonly string[] {
  return [...command.options.map((option) => `--${option.name}`), '--help'];
}

function bashValue(option: OptionInfo): string {
  if (option.choices !== undefined) return `COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$word"))`;
  return option.file === true ? 'COMPREPLY=($(compgen -f -- "$word"))' : 'COMPREPLY=()';
}

function bashCase(command: CommandInfo): string {
  const values = command.options
    .filter((option) => option.value !== null)
    .map((option) => `        --${option.name}) ${bashValue(option)}; return ;;`);
  const operands: Readonly<Record<CommandInfo['takes'], string>> = {
    files: 'COMPREPLY=($(compgen -f -- "$word"))',
    codes: 'COMPREPLY=($(compgen -W \'77407\' -- "$word"))',
    shell: `COMPREPLY=($(compgen -W '${SHELLS.join(' ')}' -- "$word"))`,
    nothing: 'COMPREPLY=()'
  };
  return [
    `    ${command.name})`,
    '      case "$previous" in',
    ...values,
    '      esac',
    `      if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W '${optionNames(command).join(' ')}' -- "$word"))`,
    `      else ${operands[command.takes]}; fi ;;`
  ].join('\n');
}

function bash(): string {
  const names = COMMANDS.map((command) => command.name).join(' ');
  return [
    '_claimlens() {',
    `  local word="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"`,
    '  COMPREPLY=()',
    '  if [[ $COMP_CWORD -eq 1 ]]; then',
    `    COMPREPLY=($(compgen -W '${names} help --help --version' -- "$word")); return`,
    '  fi',
    `  case "\${COMP_WORDS[1]}" in`,
    ...COMMANDS.map(bashCase),
    '  esac',
    '}',
    'complete -o filenames -F _claimlens claimlens',
    ''
  ].join('\n');
}

/** Text between single quotes of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function zshOption(option: OptionInfo): string {
  const repeat = option.repeatable === true ? '*' : '';
  const help = option.help.replaceAll(/[[\]:]/g, '\\$&');
  if (option.value === null) return quoted(`${repeat}--${option.name}[${help}]`);
  const values = option.choices === undefined ? (option.file === true ? '_files' : ' ') : `(${option.choices.join(' ')})`;
  return quoted(`${repeat}--${option.name}[${help}]:${option.value}:${values}`);
}

function zshCase(command: CommandInfo): string {
  const operands: Readonly<Record<CommandInfo['takes'], readonly string[]>> = {
    files: ["'*:file:_files'"],
    codes: ["'1:code:(77407)'", "'*:modifier: '"],
    shell: [`'1:shell:(${SHELLS.join(' ')})'`],
    nothing: []
  };
  const specs = [...command.options.map(zshOption), "'(-h --help)'{-h,--help}'[this help]'", ...operands[command.takes]];
  return `    ${command.name}) _arguments ${specs.join(' ')} ;;`;
}

function zsh(): string {
  const described = COMMANDS.map((command) => `    ${quoted(`${command.name}:${command.summary}`)}`);
  return [
    '#compdef claimlens',
    '_claimlens() {',
    '  local -a commands',
    '  commands=(',
    ...described,
    '  )',
    '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
    '  shift words; (( CURRENT-- ))',
    '  case "$words[1]" in',
    ...COMMANDS.map(zshCase),
    '  esac',
    '}',
    'if [[ "$funcstack[1]" == "_claimlens" ]]; then _claimlens "$@"; else compdef _claimlens claimlens; fi',
    ''
  ].join('\n');
}

function fishOption(command: CommandInfo, option: OptionInfo): string {
  const from = `complete -c claimlens -n '__fish_seen_subcommand_from ${command.name}'`;
  const values = option.choices === undefined ? (option.file === true ? ' -rF' : ' -x') : ` -x -a ${quoted(option.choices.join(' '))}`;
  return `${from} -l ${option.name}${option.value === null ? '' : values} -d ${quoted(option.help)}`;
}

function fish(): string {
  const lines = ["complete -c claimlens -f -n '__fish_use_subcommand'"];
  for (const command of COMMANDS) {
    lines.push(`complete -c claimlens -f -n '__fish_use_subcommand' -a ${command.name} -d ${quoted(command.summary)}`);
    for (const option of command.options) lines.push(fishOption(command, option));
    const from = `complete -c claimlens -n '__fish_seen_subcommand_from ${command.name}'`;
    if (command.takes === 'codes') lines.push(`${from} -f -a 77407`);
    if (command.takes === 'shell') lines.push(`${from} -f -a ${quoted(SHELLS.join(' '))}`);
    if (command.takes === 'nothing') lines.push(`${from} -f`);
  }
  return `${lines.join('\n')}\n`;
}

const SCRIPTS: Readonly<Record<Shell, () => string>> = { bash, zsh, fish };

/** A completion script made from the table of commands. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell]();
}
