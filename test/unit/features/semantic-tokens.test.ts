import assert from 'node:assert/strict';
import { semanticTokensIn } from '../../../src/features/semantic-tokens';
import { readClaimFile } from '../../../src/formats/detect';
import { professional, remittance } from './claims';

/** The tokens of the part of a text that begins and ends with these words (all of it by default), as `type:text`. */
function tokens(text: string, first = '', last = ''): string[] {
  const { file } = readClaimFile(text);
  assert.ok(file);
  const start = text.indexOf(first);
  const end = last === '' ? text.length : text.indexOf(last, start) + last.length;
  return semanticTokensIn(text, file, { start, end }).map((token) => `${token.type}:${text.slice(token.start, token.end)}`);
}

const CLAIM = [
  'keyword:CLM',
  'class:EXAMPLE1',
  'number:500',
  'number:11',
  'enumMember:B',
  'number:1',
  'enumMember:Y',
  'enumMember:A',
  'enumMember:Y',
  'enumMember:Y',
  'keyword:HI',
  'enumMember:ABK',
  'variable:Z510',
  'enumMember:ABF',
  'variable:C61',
  'keyword:LX',
  'number:1',
  'keyword:SV1',
  'enumMember:HC',
  'function:77407',
  'parameter:59',
  'parameter:GP',
  'number:77407',
  'enumMember:UN',
  'number:1',
  'number:1',
  'number:2'
];
const TEXT = professional([['SV1*HC:77407:59::GP*77407*UN*1***1:2', 'DTP*472*RD8*20260105-20260106']]);

describe('semantic tokens', () => {
  it('name every part of a claim', () => assert.deepEqual(tokens(TEXT, 'CLM', '1:2'), CLAIM));

  it('are the same for other delimiters', () => {
    for (const [element, component, repetition, segment] of ['|>^~', "+:!'", '\u001d\u001f\u001c\u001e', '*^<\n'].map((marks) => [
      ...marks
    ])) {
      const other = TEXT.replace(/[*:~^]\n?/g, (mark) =>
        mark === '*'
          ? `${element}`
          : mark === ':'
            ? `${component}`
            : mark === '^'
              ? `${repetition}`
              : segment === '\n'
                ? '\n'
                : `${segment}\n`
      );
      assert.deepEqual(tokens(other, 'CLM', `1${component}2`), CLAIM, JSON.stringify(element));
    }
  });

  it('take the delimiters of a header for marks', () => {
    assert.deepEqual(tokens(TEXT, 'ISA', 'GS'), [
      'keyword:ISA',
      'number:00',
      'number:00',
      'enumMember:ZZ',
      'string:EXAMPLESENDER',
      'enumMember:ZZ',
      'string:EXAMPLEPAYER',
      'number:260105',
      'number:0900',
      'number:00501',
      'number:000000001',
      'number:0',
      'enumMember:T',
      'keyword:GS'
    ]);
  });

  it('know dates, amounts and text', () => {
    assert.deepEqual(tokens(TEXT, 'DTP', '06'), ['keyword:DTP', 'number:472', 'enumMember:RD8', 'number:20260105-20260106']);
    const text = remittance([['SVC*HC:77407*-350.5*-105**1', 'NTE*ADD*A NOTE: 77407']]);
    assert.deepEqual(tokens(text, 'SVC', '77407~'), [
      'keyword:SVC',
      'enumMember:HC',
      'function:77407',
      'number:-350.5',
      'number:-105',
      'number:1',
      'keyword:NTE',
      'enumMember:ADD',
      'string:A NOTE',
      'number:77407'
    ]);
  });

  it('of a piece are those that it touches', () => {
    assert.deepEqual(tokens(TEXT, '7407:59', '::G'), ['function:77407', 'parameter:59', 'parameter:GP']);
  });

  it('end at the line break of a file wrapped at a fixed width', () => {
    const wrapped = TEXT.replaceAll('~\n', '~').replace('77407:59', '774\r\n07:59');
    assert.deepEqual(tokens(wrapped, 'SV1', '59'), ['keyword:SV1', 'enumMember:HC', 'function:774', 'function:07', 'parameter:59']);
  });

  it('use the separator that a procedure uses, whatever is declared', () => {
    const text = TEXT.replace('HC:77407:59::GP', 'HC>77407>59');
    assert.deepEqual(tokens(text, 'SV1', '>59'), ['keyword:SV1', 'enumMember:HC', 'function:77407', 'parameter:59']);
  });
});
