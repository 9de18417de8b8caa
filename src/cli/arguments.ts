import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { PayerFamily, Setting } from '../data';
import { PAYER_FAMILIES } from '../data/payer-families';
import type { SeveritySetting } from '../rules/finding';
import { COMMANDS, type CommandInfo, commandNamed } from './commands';
import {
  CHECK_FORMATS,
  type CheckFormat,
  FAIL_ON,
  type FailOn,
  oneOf,
  PLAIN_FORMATS,
  type PlainFormat,
  SETTINGS,
  SEVERITY_SETTINGS,
  SHELLS,
  type Shell
} from './words';

/** What the user asked for, checked and with every default filled in. */
export type Invocation =
  | { readonly command: 'inspect'; readonly format: PlainFormat; readonly paths: readonly string[] }
  | CheckInvocation
  | ExplainInvocation
  | { readonly command: 'rules'; readonly format: PlainFormat }
  | { readonly command: 'completion'; readonly shell: Shell }
  | { readonly command: 'help'; readonly of: CommandInfo | null }
  | { readonly command: 'version' };

export interface CheckInvocation {
  readonly command: 'check';
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly payer: PayerFamily | null;
  readonly data: readonly string[];
  /** Null: as many as there are cores. */
  readonly jobs: number | null;
  readonly stats: boolean;
  readonly paths: readonly string[];
}

export interface ExplainInvocation {
  readonly command: 'explain';
  readonly format: PlainFormat;
  readonly code: string;
  readonly modifiers: readonly string[];
  /** ISO day; null: today. */
  readonly date: string | null;
  readonly payer: PayerFamily | null;
  readonly setting: Setting;
  readonly data: readonly string[];
}

/** Why the arguments make no sense, as a sentence, and the command whose help explains them. */
export interface UsageProblem {
  readonly problem: string;
  readonly command: string | null;
}

interface Given {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly operands: readonly string[];
}

/** Collects the first problem while the values of a command are read. */
interface Reader {
  problem: string | null;
  readonly given: Given;
}

function fail(reader: Reader, problem: string): void {
  reader.problem ??= problem;
}

function optionsOf(command: CommandInfo): NonNullable<ParseArgsConfig['options']> {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const option of command.options) {
    options[option.name] = { type: option.value === null ? 'boolean' : 'string', multiple: option.repeatable === true };
  }
  return options;
}

function texts(reader: Reader, name: string): readonly string[] {
  const value = reader.given.values[name];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((entry) => typeof entry === 'string');
}

function choice<T extends string>(reader: Reader, name: string, list: readonly T[], otherwise: T): T;
function choice<T extends string>(reader: Reader, name: string, list: readonly T[], otherwise: null): T | null;
function choice<T extends string>(reader: Reader, name: string, list: readonly T[], otherwise: T | null): T | null {
  const word = texts(reader, name)[0];
  if (word === undefined) return otherwise;
  const found = oneOf(list, word);
  if (found === undefined) fail(reader, `--${name} is one of ${list.join(', ')}, not "${word}".`);
  return found ?? otherwise;
}

function severitiesOf(reader: Reader): Record<string, SeveritySetting> {
  const severities: Record<string, SeveritySetting> = {};
  for (const entry of texts(reader, 'rule')) {
    const [id = '', word = '', ...rest] = entry.split('=');
    const severity = oneOf(SEVERITY_SETTINGS, word);
    if (id === '' || severity === undefined || rest.length > 0) {
      fail(reader, `--rule wants a rule and a severity (${SEVERITY_SETTINGS.join(', ')}), such as modifier.order=off, not "${entry}".`);
    } else {
      severities[id] = severity;
    }
  }
  return severities;
}

function jobsOf(reader: Reader): number | null {
  const word = texts(reader, 'jobs')[0];
  if (word === undefined) return null;
  const jobs = Number(word);
  if (/^\d{1,4}$/.test(word) && jobs >= 1) return jobs;
  fail(reader, `--jobs wants a whole number from 1, not "${word}".`);
  return null;
}

/** Whether a word is a day of the calendar in ISO form. */
export function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
  const time = Date.parse(`${word}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(word);
}

function dayOf(reader: Reader): string | null {
  const word = texts(reader, 'date')[0];
  if (word === undefined) return null;
  const iso = /^\d{8}$/.test(word) ? `${word.slice(0, 4)}-${word.slice(4, 6)}-${word.slice(6)}` : word;
  if (!isDay(iso)) fail(reader, `--date wants a day such as 2026-01-31, not "${word}".`);
  return iso;
}

function pathsOf(reader: Reader): readonly string[] {
  if (reader.given.operands.length === 0) fail(reader, 'Name at least one file or folder, or - for standard input.');
  return reader.given.operands;
}

const CODE = /^[A-Z0-9]{5}$/;
const MODIFIER = /^[A-Z0-9]{2}$/;

function explainOf(reader: Reader): ExplainInvocation {
  const words = reader.given.operands.flatMap((word) => word.toUpperCase().split(/[\s,:>-]+/)).filter((word) => word !== '');
  const [code, ...modifiers] = words[0] === 'HC' ? words.slice(1) : words;
  if (code === undefined) fail(reader, 'Name a procedure code, such as 77407.');
  else if (!CODE.test(code)) fail(reader, `A procedure code has five letters or digits; "${code}" does not.`);
  for (const modifier of modifiers) {
    if (!MODIFIER.test(modifier)) fail(reader, `A modifier has two letters or digits; "${modifier}" does not.`);
  }
  if (modifiers.length > 4) fail(reader, `A claim line holds four modifiers; ${modifiers.length} were given.`);
  return {
    command: 'explain',
    format: choice(reader, 'format', PLAIN_FORMATS, 'text'),
    code: code ?? '',
    modifiers,
    date: dayOf(reader),
    payer: choice(reader, 'payer', PAYER_FAMILIES, null),
    setting: choice(reader, 'setting', SETTINGS, 'professional'),
    data: texts(reader, 'data')
  };
}

function shellOf(reader: Reader): Shell {
  const word = reader.given.operands[0];
  const shell = word === undefined ? undefined : oneOf(SHELLS, word);
  if (shell === undefined) fail(reader, `Name a shell: ${SHELLS.join(', ')}.`);
  return shell ?? 'bash';
}

function invocationOf(command: CommandInfo, reader: Reader): Invocation {
  switch (command.name) {
    case 'inspect':
      return { command: 'inspect', format: choice(reader, 'format', PLAIN_FORMATS, 'text'), paths: pathsOf(reader) };
    case 'check':
      return {
        command: 'check',
        format: choice(reader, 'format', CHECK_FORMATS, 'text'),
        failOn: choice(reader, 'fail-on', FAIL_ON, 'warning'),
        severities: severitiesOf(reader),
        payer: choice(reader, 'payer', PAYER_FAMILIES, null),
        data: texts(reader, 'data'),
        jobs: jobsOf(reader),
        stats: reader.given.values.stats === true,
        paths: pathsOf(reader)
      };
    case 'explain':
      return explainOf(reader);
    case 'rules':
      if (reader.given.operands.length > 0) fail(reader, 'This command takes no files.');
      return { command: 'rules', format: choice(reader, 'format', PLAIN_FORMATS, 'text') };
    default:
      return { command: 'completion', shell: shellOf(reader) };
  }
}

/** What Node.js says about the options, as one full sentence. */
function firstSentence(message: string): string {
  const end = message.search(/\.(?:\s|$)|\n/);
  const sentence = end < 0 ? message : message.slice(0, end);
  return `${sentence.replace(/^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)$/, '$1 needs a value')}.`;
}

function parseCommand(command: CommandInfo, args: readonly string[]): Invocation | UsageProblem {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: optionsOf(command), allowPositionals: true, strict: true });
    if (values.help === true) return { command: 'help', of: command };
    const reader: Reader = { problem: null, given: { values, operands: positionals } };
    const invocation = invocationOf(command, reader);
    return reader.problem === null ? invocation : { problem: reader.problem, command: command.name };
  } catch (error) {
    return { problem: firstSentence(error instanceof Error ? error.message : String(error)), command: command.name };
  }
}

/** Reads the arguments after `claimlens`. */
export function parseArguments(args: readonly string[]): Invocation | UsageProblem {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v' || name === '-V') return { command: 'version' };
  if (name === undefined) return { problem: 'Say what to do.', command: null };
  if (name === '--help' || name === '-h') return { command: 'help', of: null };
  if (name === 'help') {
    const of = rest[0] === undefined ? null : commandNamed(rest[0]);
    return of === undefined ? { problem: `There is no command "${rest[0]}".`, command: null } : { command: 'help', of };
  }
  const command = commandNamed(name);
  if (command !== undefined) return parseCommand(command, rest);
  const names = COMMANDS.map((entry) => entry.name).join(', ');
  return { problem: `There is no command "${name}"; the commands are ${names}.`, command: null };
}
