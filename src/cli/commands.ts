import { PAYER_FAMILIES } from '../data/payer-families';
import { CHECK_FORMATS, FAIL_ON, SETTINGS, SEVERITY_SETTINGS } from './words';

/** One `--option` of a command. */
export interface OptionInfo {
  readonly name: string;
  /** The word for the value in the help; null for a switch. */
  readonly value: string | null;
  readonly choices?: readonly string[];
  readonly repeatable?: boolean;
  /** Shell completion offers file names. */
  readonly file?: boolean;
  readonly help: string;
}

export interface CommandInfo {
  readonly name: string;
  readonly summary: string;
  /** The operands in the help, after the options. */
  readonly operands: string;
  readonly takes: 'files' | 'codes' | 'shell' | 'nothing';
  readonly options: readonly OptionInfo[];
  readonly notes: string;
}

const FILES_NOTE =
  'FILE is a file, a folder (searched for claim files), a pattern such as "claims/**/*.837",\nor - for standard input. Files may have any size.';

const FORMAT: OptionInfo = { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'how to print (default: text)' };
const PAYER: OptionInfo = {
  name: 'payer',
  value: 'FAMILY',
  choices: PAYER_FAMILIES,
  help: 'judge as if every claim went to this payer'
};
const DATA: OptionInfo = {
  name: 'data',
  value: 'FILE',
  repeatable: true,
  file: true,
  help: "a practice's own data file, added to the bundled data"
};

const INSPECT: CommandInfo = {
  name: 'inspect',
  summary: 'list every procedure and modifier of claim files with its exact place',
  operands: 'FILE…',
  takes: 'files',
  options: [FORMAT],
  notes: `${FILES_NOTE}\n\nExit code: 0 all files read; 2 wrong usage or a file could not be opened.`
};

const CHECK: CommandInfo = {
  name: 'check',
  summary: 'report what a payer would deny, and what to do about it',
  operands: 'FILE…',
  takes: 'files',
  options: [
    { ...FORMAT, choices: CHECK_FORMATS },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: FAIL_ON,
      help: 'exit with 1 from this severity up (default: warning)'
    },
    { name: 'rule', value: 'ID=SEVERITY', repeatable: true, help: `set a rule's severity: ${SEVERITY_SETTINGS.join(', ')}` },
    PAYER,
    DATA,
    { name: 'jobs', value: 'N', help: 'files or parts of files checked at once (default: one per core)' },
    { name: 'stats', value: null, help: 'print counts and times on standard error' }
  ],
  notes: `${FILES_NOTE}\n\nExit code: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage or a file could not be opened.`
};

const EXPLAIN: CommandInfo = {
  name: 'explain',
  summary: 'explain a code and modifiers on a date, for a payer',
  operands: 'CODE [MODIFIER…]',
  takes: 'codes',
  options: [
    FORMAT,
    { name: 'date', value: 'DATE', help: 'date of service, 2026-01-31 (default: today)' },
    { ...PAYER, help: 'explain for this payer' },
    { name: 'setting', value: 'SETTING', choices: SETTINGS, help: 'kind of claim (default: professional)' },
    DATA
  ],
  notes: 'Example: claimlens explain 77407 59 --date 2026-02-03 --payer medicare'
};

const RULES: CommandInfo = {
  name: 'rules',
  summary: 'list the rules that check applies',
  operands: '',
  takes: 'nothing',
  options: [FORMAT],
  notes: ''
};

const COMPLETION: CommandInfo = {
  name: 'completion',
  summary: 'print a completion script for a shell',
  operands: 'bash|zsh|fish',
  takes: 'shell',
  options: [],
  notes: 'bash: source <(claimlens completion bash)\nzsh:  source <(claimlens completion zsh)\nfish: claimlens completion fish | source'
};

/** The commands in the order of the help. */
export const COMMANDS: readonly CommandInfo[] = [INSPECT, CHECK, EXPLAIN, RULES, COMPLETION];

export function commandNamed(name: string): CommandInfo | undefined {
  return COMMANDS.find((command) => command.name === name);
}
