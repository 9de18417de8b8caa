import assert from 'node:assert/strict';
import { readProcedure } from '../../../../src/formats/x12/procedure';
import { syntaxOf, USUAL_DELIMITERS } from '../../../../src/formats/x12/syntax';

const SYNTAX = syntaxOf(USUAL_DELIMITERS);

/** Separator, qualifier, code, modifiers and description of a composite, as values; null when it holds no code. */
function read(element: string): unknown[] | null {
  const procedure = readProcedure(element, 0, element.length, SYNTAX, 'service', 'SV101', true);
  if (procedure === null) return null;
  const { separator, qualifier, code, modifiers, description } = procedure;
  return [separator, qualifier?.value ?? null, code.value, modifiers.map(({ value }) => value), description?.value ?? null];
}

describe('readProcedure', () => {
  const rows: [string, unknown[] | null][] = [
    ['HC:77407', [':', 'HC', '77407', [], null]],
    ['HC:77407:59:76:GA:KX', [':', 'HC', '77407', ['59', '76', 'GA', 'KX'], null]],
    ['HC:77407:59:76:GA:KX:RT', [':', 'HC', '77407', ['59', '76', 'GA', 'KX'], 'RT']],
    ['HC:77407:59:::: a text ', [':', 'HC', '77407', ['59'], 'a text']],
    ['HC:77407::59', [':', 'HC', '77407', ['', '59'], null]],
    ['HC:77407: :59', [':', 'HC', '77407', ['', '59'], null]],
    ['HC:77407:59::', [':', 'HC', '77407', ['59'], null]],
    ['HC:77407:', [':', 'HC', '77407', [], null]],
    ['HC:77407:59:76:GA:KX:RT:77412:more', [':', 'HC', '77407', ['59', '76', 'GA', 'KX'], 'RT']],
    ['HC>77407>59', ['>', 'HC', '77407', ['59'], null]],
    ['HC>7740726', ['>', 'HC', '7740726', [], null]],
    ['HC>77407:59', [':', 'HC>77407', '59', [], null]],
    ['hc:77407:tc', [':', 'hc', '77407', ['tc'], null]],
    [':77407', [':', null, '77407', [], null]],
    ['HC:7740\n7:5\r\n9', [':', 'HC', '77407', ['59'], null]],
    ['\r\nHC\n:77407\n', [':', 'HC', '77407', [], null]],
    ['HC', null],
    ['HC:', null],
    ['77407', null],
    ['HC>774', null],
    ['A-B-C', null],
    ['', null]
  ];
  for (const [element, expected] of rows) it(JSON.stringify(element), () => assert.deepEqual(read(element), expected));

  it('tokens keep blanks and inner line breaks, but no line break at their ends', () => {
    const element = 'HC\n:\n77\n407\r\n: 59 :\n';
    const procedure = readProcedure(element, 0, element.length, SYNTAX, 'service', 'SV101', true);
    assert.deepEqual(
      [procedure?.qualifier, procedure?.code, ...(procedure?.modifiers ?? [])],
      [
        { start: 0, end: 2, text: 'HC', value: 'HC' },
        { start: 5, end: 11, text: '77\n407', value: '77407' },
        { start: 14, end: 18, text: ' 59 ', value: '59' }
      ]
    );
  });

  it('an empty slot is a zero-width token where it stands', () => {
    const procedure = readProcedure('HC:77407::59', 0, 12, SYNTAX, 'service', 'SV101', true);
    assert.deepEqual(procedure?.modifiers[0], { start: 9, end: 9, text: '', value: '' });
  });
});
