import assert from 'node:assert/strict';
import { isDay, parseArguments } from '../../../src/cli/arguments';
import { commandNamed } from '../../../src/cli/commands';

const CHECK = {
  command: 'check',
  format: 'text',
  failOn: 'warning',
  severities: {},
  payer: null,
  data: [],
  jobs: null,
  stats: false,
  paths: ['a.837']
};

const EXPLAIN = {
  command: 'explain',
  format: 'text',
  code: '77407',
  modifiers: [],
  date: null,
  payer: null,
  setting: 'professional',
  data: []
};

const ACCEPTED: readonly (readonly [string, object])[] = [
  ['inspect a.837', { command: 'inspect', format: 'text', paths: ['a.837'] }],
  ['inspect --format json a.837 - b', { command: 'inspect', format: 'json', paths: ['a.837', '-', 'b'] }],
  ['inspect a.837 --format=json', { command: 'inspect', format: 'json', paths: ['a.837'] }],
  ['inspect -- --odd.837', { command: 'inspect', format: 'text', paths: ['--odd.837'] }],
  ['check a.837', CHECK],
  ['check --format sarif a.837', { ...CHECK, format: 'sarif' }],
  ['check --fail-on never a.837', { ...CHECK, failOn: 'never' }],
  ['check --rule a.b=off --rule c.d=error a.837', { ...CHECK, severities: { 'a.b': 'off', 'c.d': 'error' } }],
  ['check --payer cigna --jobs 3 --stats a.837', { ...CHECK, payer: 'cigna', jobs: 3, stats: true }],
  ['check --data x.json --data y.json a.837', { ...CHECK, data: ['x.json', 'y.json'] }],
  ['explain 77407', EXPLAIN],
  ['explain 77407 59 xs', { ...EXPLAIN, modifiers: ['59', 'XS'] }],
  ['explain g6012', { ...EXPLAIN, code: 'G6012' }],
  ['explain HC:77407:26', { ...EXPLAIN, modifiers: ['26'] }],
  ['explain 77407-26', { ...EXPLAIN, modifiers: ['26'] }],
  ['explain 77407,26,59', { ...EXPLAIN, modifiers: ['26', '59'] }],
  ['explain 77407 --date 2026-02-03 --payer medicare', { ...EXPLAIN, date: '2026-02-03', payer: 'medicare' }],
  ['explain 77407 --date 20260203 --setting institutional', { ...EXPLAIN, date: '2026-02-03', setting: 'institutional' }],
  ['rules', { command: 'rules', format: 'text' }],
  ['rules --format json', { command: 'rules', format: 'json' }],
  ['completion fish', { command: 'completion', shell: 'fish' }],
  ['--version', { command: 'version' }],
  ['-v', { command: 'version' }],
  ['--help', { command: 'help', of: null }],
  ['help', { command: 'help', of: null }],
  ['help check', { command: 'help', of: commandNamed('check') }],
  ['check --help', { command: 'help', of: commandNamed('check') }],
  ['inspect -h', { command: 'help', of: commandNamed('inspect') }]
];

const REFUSED: readonly (readonly [string, string | null, string])[] = [
  ['', null, 'Say what to do.'],
  ['chekc a', null, 'There is no command "chekc"; the commands are inspect, check, explain, rules, completion.'],
  ['help nothing', null, 'There is no command "nothing".'],
  ['inspect', 'inspect', 'Name at least one file or folder, or - for standard input.'],
  ['inspect --format xml a', 'inspect', '--format is one of text, json, not "xml".'],
  ['inspect --format', 'inspect', '--format needs a value.'],
  ['inspect --colour a', 'inspect', "Unknown option '--colour'."],
  ['check --fail-on hint a', 'check', '--fail-on is one of error, warning, information, never, not "hint".'],
  ['check --jobs 0 a', 'check', '--jobs wants a whole number from 1, not "0".'],
  ['check --jobs two a', 'check', '--jobs wants a whole number from 1, not "two".'],
  [
    'check --payer none a',
    'check',
    '--payer is one of medicare, medicare-advantage, medicaid, aetna, blue-cross-blue-shield, cigna, unitedhealthcare, other, not "none".'
  ],
  [
    'check --rule a.b a',
    'check',
    '--rule wants a rule and a severity (off, hint, information, warning, error), such as modifier.order=off, not "a.b".'
  ],
  [
    'check --rule a.b=loud a',
    'check',
    '--rule wants a rule and a severity (off, hint, information, warning, error), such as modifier.order=off, not "a.b=loud".'
  ],
  ['explain', 'explain', 'Name a procedure code, such as 77407.'],
  ['explain 7740', 'explain', 'A procedure code has five letters or digits; "7740" does not.'],
  ['explain 77407 5', 'explain', 'A modifier has two letters or digits; "5" does not.'],
  ['explain 77407 26 59 76 77 GA', 'explain', 'A claim line holds four modifiers; 5 were given.'],
  ['explain 77407 --date 2026-02-30', 'explain', '--date wants a day such as 2026-01-31, not "2026-02-30".'],
  ['check a --format', 'check', '--format needs a value.'],
  ['check --format --fail-on', 'check', '--format needs a value.'],
  ['check --help=yes', 'check', "Option '-h, --help' does not take an argument."],
  ['check --a.b', 'check', "Unknown option '--a.b'."],
  ['rules a', 'rules', 'This command takes no files.'],
  ['completion', 'completion', 'Name a shell: bash, zsh, fish.'],
  ['completion tcsh', 'completion', 'Name a shell: bash, zsh, fish.']
];

function words(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}

describe('parseArguments', () => {
  for (const [line, expected] of ACCEPTED) {
    it(`accepts ${line}`, () => assert.deepEqual(parseArguments(words(line)), expected));
  }
  for (const [line, command, problem] of REFUSED) {
    it(`refuses "${line}"`, () => assert.deepEqual(parseArguments(words(line)), { problem, command }));
  }
});

describe('isDay', () => {
  for (const [word, expected] of [
    ['2026-01-31', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-1-1', false]
  ] as const) {
    it(`${word}: ${expected}`, () => assert.equal(isDay(word), expected));
  }
});
