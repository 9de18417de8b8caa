import type { LocatedFinding } from '../../../src/features/located';
import type { FileOutcome, Totals } from '../../../src/features/reporter';
import type { RuleRow } from '../../../src/rules/row';

/** Invented findings for the tests of the report formats. */

function range(line: number, character: number, length: number): LocatedFinding['range'] {
  return { start: { line, character }, end: { line, character: character + length } };
}

export const TECHNICAL: LocatedFinding = {
  rule: 'component.example',
  severity: 'error',
  message: 'Modifier 26 does not belong on 77407. Remove it, or "bill" the professional code.',
  range: range(20, 13, 2),
  related: [{ message: 'The payer is Medicare.', range: range(16, 9, 13) }]
};

export const LIMIT: LocatedFinding = {
  rule: 'units.example',
  severity: 'information',
  message: '3 units,\n100 % above the limit.',
  range: range(23, 30, 1),
  related: []
};

export const CLAIMS: FileOutcome = { reason: null, problem: null, claims: 2, subjects: 3, length: 900 };
export const NO_CLAIMS: FileOutcome = { reason: 'json', problem: null, claims: 0, subjects: 0, length: 0 };

export function totals(over: Partial<Totals> = {}): Totals {
  return {
    files: 2,
    without: 0,
    problems: [],
    claims: 2,
    subjects: 3,
    length: 900,
    severities: { error: 1, warning: 0, information: 1, hint: 0 },
    rules: new Map([
      ['units.example', 1],
      ['component.example', 1]
    ]),
    ...over
  };
}

export const EXAMPLE_RULE: RuleRow = {
  id: 'component.example',
  family: 'component',
  title: 'Component modifier on a technical-only code',
  severity: 'error',
  explanation: 'Why.',
  remedy: 'What to do.',
  example: { wrong: 'SV1*HC:77407:26~', right: 'SV1*HC:77407~' },
  sources: ['mpfs'],
  since: '0.1.0'
};
