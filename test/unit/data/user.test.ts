import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import schema from '../../../schemas/claimlens-data.schema.json';
import { readUserData } from '../../../src/data/user';
import { RULES_BY_ID } from '../../../src/rules/rules';

const RULE_IDS = new Set(['component.technical']);

/** Path, message and the text at the place of each problem. */
function problemsOf(text: string): readonly (readonly [string, string, string])[] {
  return readUserData(text, schema, RULE_IDS).problems.map(({ path, message, start, end }) => [path, message, text.slice(start, end)]);
}

describe('readUserData', () => {
  it('reads the sample without a problem', () => {
    const text = readFileSync(path.join(__dirname, '../../../samples/practice.claimlens.json'), 'utf8');
    const { data, problems } = readUserData(text, schema, new Set(RULES_BY_ID.keys()));
    assert.deepEqual(problems, []);
    assert.deepEqual(data, JSON.parse(text));
  });

  it('reads an empty object', () => assert.deepEqual(readUserData('{}', schema), { data: {}, problems: [] }));

  const families = 'medicare, medicare-advantage, medicaid, aetna, blue-cross-blue-shield, cigna, unitedhealthcare, other';
  type Problem = readonly [path: string, message: string, marked: string];
  const rows: readonly (readonly [name: string, text: string, problems: readonly Problem[]])[] = [
    ['no JSON', '{"payers": [}', [['', 'Expected a value.', '}']]],
    ['a list with something in it', '[1]', [['', 'This must be an object in braces.', '[1]']]],
    ['nothing', 'null', [['', 'This must be an object in braces.', 'null']]],
    ['a number', '1', [['', 'This must be an object in braces.', '1']]],
    ['a section that is nothing', '{"payers": null}', [['payers', 'This must be a list in square brackets.', 'null']]],
    [
      'a first and last day that are one',
      '{"rules": [{"rule": "component.technical", "severity": "off", "from": "2026-01-01", "to": "2026-01-01"}]}',
      []
    ],
    ['only a last day', '{"rules": [{"rule": "component.technical", "severity": "off", "to": "2026-01-01"}]}', []],
    ['only a first day', '{"rules": [{"rule": "component.technical", "severity": "off", "from": "2026-01-01"}]}', []],
    ['a day with more behind it', '{"updated": "2026-01-311"}', [['updated', 'A day is written like 2026-01-31.', '"2026-01-311"']]],
    ['a day with more before it', '{"updated": "A2026-01-31"}', [['updated', 'A day is written like 2026-01-31.', '"A2026-01-31"']]],
    ['no object', '[]', [['', 'This must be an object in braces.', '[]']]],
    ['an unknown name', '{"payer": []}', [['payer', '"payer" is not known here.', '"payer"']]],
    ['a section of the wrong kind', '{"payers": {}}', [['payers', 'This must be a list in square brackets.', '{}']]],
    ['a text of the wrong kind', '{"name": 1}', [['name', 'This must be a text in quotes.', '1']]],
    ['an empty text', '{"name": ""}', [['name', 'This text is empty.', '""']]],
    ['a day written otherwise', '{"updated": "1/2/2026"}', [['updated', 'A day is written like 2026-01-31.', '"1/2/2026"']]],
    ['a day that does not exist', '{"updated": "2026-02-30"}', [['updated', 'There is no such day.', '"2026-02-30"']]],
    [
      'a descriptor for no code',
      '{"descriptors": {"7740": "x"}}',
      [
        [
          'descriptors.7740',
          'A descriptor belongs to a procedure code (five characters) or a modifier (two), letters in upper case.',
          '"7740"'
        ]
      ]
    ],
    ['what a payer lacks', '{"payers": [{"name": "Sample"}]}', [['payers[0].family', '"family" is missing.', '{']]],
    [
      'a family that does not exist',
      '{"payers": [{"name": "Sample", "family": "blue"}]}',
      [['payers[0].family', `Use one of: ${families}.`, '"blue"']]
    ],
    [
      'a modifier of three characters with an unknown name inside',
      '{"modifiers": [{"code": "TC"}, {"code": "tcx", "verdict": "maybe", "why": "x"}]}',
      [
        ['modifiers[1].code', 'A modifier has two characters, letters in upper case.', '"tcx"'],
        ['modifiers[1].verdict', 'Use one of: no, conditional, payer, informational, unknown.', '"maybe"'],
        ['modifiers[1].why', '"why" is not known here.', '"why"']
      ]
    ],
    [
      'a time that ends before it begins',
      '{"modifiers": [{"code": "TC", "from": "2026-02-01", "to": "2026-01-31"}]}',
      [['modifiers[0].to', 'The last day is before the first.', '"2026-01-31"']]
    ],
    [
      'a day that does not exist beside a name that is not known',
      '{"pairs": [{"column1": "77407", "column2": "77402", "indicator": "0", "from": "2026-06-31", "why": "x"}]}',
      [
        ['pairs[0].from', 'There is no such day.', '"2026-06-31"'],
        ['pairs[0].why', '"why" is not known here.', '"why"']
      ]
    ],
    [
      'a last day that does not exist',
      '{"codes": [{"code": "77499", "name": "x", "to": "2026-13-01"}]}',
      [['codes[0].to', 'There is no such day.', '"2026-13-01"']]
    ],
    [
      'only how a last day is written',
      '{"rules": [{"rule": "component.technical", "severity": "off", "from": "2026-01-01", "to": "1/2/2026"}]}',
      [['rules[0].to', 'A day is written like 2026-01-31.', '"1/2/2026"']]
    ],
    [
      'a name that is not a code',
      '{"descriptors": {"__proto__": "x"}}',
      [
        [
          'descriptors.__proto__',
          'A descriptor belongs to a procedure code (five characters) or a modifier (two), letters in upper case.',
          '"__proto__"'
        ]
      ]
    ],
    [
      'a payer that nobody knows',
      '{"payers": [{"name": "Sample", "family": "other"}], "rules": [{"rule": "component.technical", "severity": "off", "payer": "sample"}, {"rule": "component.technical", "severity": "off", "payer": "Simple"}]}',
      [['rules[1].payer', `No payer is called "Simple": use a name from "payers" of this file, or one of: ${families}.`, '"Simple"']]
    ],
    [
      'a rule that does not exist',
      '{"rules": [{"rule": "component.tc", "severity": "off"}]}',
      [['rules[0].rule', 'There is no rule "component.tc".', '"component.tc"']]
    ],
    [
      'a rule that is written wrong',
      '{"rules": [{"rule": "TC", "severity": "loud"}]}',
      [
        ['rules[0].rule', 'The id of a rule is written like component.technical.', '"TC"'],
        ['rules[0].rule', 'There is no rule "TC".', '"TC"'],
        ['rules[0].severity', 'Use one of: off, hint, information, warning, error.', '"loud"']
      ]
    ],
    [
      'a pair without its second code',
      '{"pairs": [{"column1": "77407", "indicator": "2"}]}',
      [
        ['pairs[0].column2', '"column2" is missing.', '{'],
        ['pairs[0].indicator', 'Use one of: 0, 1.', '"2"']
      ]
    ],
    ['a name that stands twice', '{"name": "a", "name": "b"}', [['name', '"name" stands here twice; the last one counts.', '"name"']]],
    [
      'a name that stands twice inside a list',
      '{"codes": [{"code": "77499", "name": "a", "name": "b"}]}',
      [['codes[0].name', '"name" stands here twice; the last one counts.', '"name"']]
    ]
  ];
  for (const [name, text, problems] of rows) {
    it(`marks ${name}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('keeps what is right beside what is wrong', () => {
    const text = `{
      "name": "Sample", "updated": "soon", "extra": true,
      "descriptors": { "77407": "mine", "x": "wrong" },
      "payers": [{ "family": "other", "name": "One" }, { "name": "Two" }, { "family": "other", "name": "Three" }],
      "modifiers": [{ "code": "TCX" }, { "code": "TC", "verdict": "payer" }],
      "rules": [{ "rule": "no.such", "severity": "off" }, { "rule": "component.technical", "severity": "hint" }],
      "codes": "none"
    }`;
    const { data, problems } = readUserData(text, schema, RULE_IDS);
    assert.deepEqual(data, {
      name: 'Sample',
      descriptors: { '77407': 'mine' },
      payers: [
        { family: 'other', name: 'One' },
        { family: 'other', name: 'Three' }
      ],
      modifiers: [{ code: 'TC', verdict: 'payer' }],
      rules: [{ rule: 'component.technical', severity: 'hint' }]
    });
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['updated', 'extra', 'descriptors.x', 'payers[1].family', 'modifiers[0].code', 'rules[0].rule', 'codes']
    );
  });

  it('takes any well-formed rule where it is not told the rules', () => {
    const text = '{"rules": [{"rule": "no.such", "severity": "off"}]}';
    assert.deepEqual(readUserData(text, schema), { data: JSON.parse(text), problems: [] });
  });

  it('never throws, and says something of whatever it cannot use', () => {
    const key = fc.constantFrom('payers', 'modifiers', 'rules', 'codes', 'pairs', 'descriptors', 'name', 'updated', '__proto__', 'x');
    const some = fc.dictionary(key, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.array(fc.dictionary(key, fc.string()), { maxLength: 3 })));
    fc.assert(
      fc.property(some, (value) => {
        const { data, problems } = readUserData(JSON.stringify(value), schema);
        if (problems.length === 0) assert.deepEqual(data, JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 100 }
    );
    fc.assert(fc.property(fc.string(), (text) => void readUserData(text, schema)));
  });
});
