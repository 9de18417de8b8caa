import assert from 'node:assert/strict';
import { beginsSegment, findCount, raised } from '../../../src/features/segment-count';

const DELIMITERS = { element: '*', component: ':', repetition: '^', segment: '~' };

/** The text after the edit for three more segments at the bar; the bar itself is taken out. */
function counted(marked: string, delimiters = DELIMITERS, level = { opening: 'ST', closing: 'SE' }): string {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const { count, settled } = findCount(text, offset, delimiters, level);
  if (count === null) return settled ? 'none' : 'further behind';
  const edit = raised(count, 3);
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['one segment per line', 'ST*837*1~\n¦\nSE*21*0001~\n', 'ST*837*1~\n\nSE*24*0001~\n'],
  ['one line', 'ST*837*1~LX*1~¦SE*9*1~GE*1*1~', 'ST*837*1~LX*1~SE*12*1~GE*1*1~'],
  ['a count with zeros in front', '¦SE*0009*1~', 'SE*0012*1~'],
  ['a typed word before it', 'ST*837*1~\n837p-774¦\n  SE*21*0001~', 'ST*837*1~\n837p-774\n  SE*24*0001~'],
  ['a typed word right before it', 'ST*837*1~837p-774¦SE*21*0001~', 'ST*837*1~837p-774SE*24*0001~'],
  ['text that ends like SE', '¦NTE*HOUSE*1~SE*4*1~', 'NTE*HOUSE*1~SE*7*1~'],
  ['the next set has one, this has none', '¦LX*1~\nST*837*2~\nSE*5*2~', 'none'],
  ['no SE, but the next set', '¦LX*1~ST*837*2~', 'none'],
  ['no SE', '¦LX*1~', 'further behind'],
  ['a count that is no number', '¦SE*X*1~', 'none'],
  ['the SE before', 'SE*5*1~¦', 'further behind']
];

describe('segment count', () => {
  for (const [what, marked, expected] of CASES) {
    it(`${/^[nf]/.test(expected) ? 'leaves alone' : 'raises'}: ${what}`, () => assert.equal(counted(marked), expected));
  }

  it('uses the delimiters of the file', () => {
    const delimiters = { element: '|', component: '>', repetition: '', segment: '$' };
    assert.equal(counted('ST|837|1$¦SE|2|1$', delimiters), 'ST|837|1$SE|5|1$');
  });

  it('counts the sets of a group and the groups of an interchange', () => {
    assert.equal(counted('SE*9*1~¦GE*1*1~IEA*1*1~', DELIMITERS, { opening: 'GS', closing: 'GE' }), 'SE*9*1~GE*4*1~IEA*1*1~');
    assert.equal(counted('GE*1*1~¦IEA*1*1~', DELIMITERS, { opening: 'ISA', closing: 'IEA' }), 'GE*1*1~IEA*4*1~');
  });

  const STARTS: readonly (readonly [string, boolean])[] = [
    ['¦LX', true],
    ['LX*1~¦', true],
    ['LX*1~\n¦', true],
    ['LX*1~\r\n \t¦', true],
    ['LX*1~ ¦', true],
    ['LX*1 ¦', false],
    ['LX*¦', false]
  ];
  for (const [marked, expected] of STARTS) {
    it(`${JSON.stringify(marked)} ${expected ? 'begins' : 'does not begin'} a segment`, () => {
      assert.equal(beginsSegment(marked.replace('¦', ''), marked.indexOf('¦'), DELIMITERS), expected);
    });
  }
});
