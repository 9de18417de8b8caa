import assert from 'node:assert/strict';
import { linesOf } from '../../../src/claims/lines';
import { foldsOf } from '../../../src/features/folding';
import type { OutlineNode } from '../../../src/features/outline-part';

const node = (start: number, end: number, children: readonly OutlineNode[] = []): OutlineNode => ({
  kind: 'claim',
  name: 'x',
  detail: '',
  start,
  end,
  selection: { start, end: start },
  children
});

describe('folding', () => {
  it('folds what spans lines, by the tree', () => {
    const { positionAt } = linesOf('a\nb\nc\nd\ne\n');
    const nodes = [node(0, 7, [node(2, 5, [node(2, 3)])]), node(8, 9)];
    assert.deepEqual(foldsOf(nodes, positionAt), [
      { start: 0, end: 3 },
      { start: 1, end: 2 }
    ]);
  });

  it('has nothing to fold in a file of one line', () => {
    assert.deepEqual(foldsOf([node(0, 7, [node(2, 5)])], linesOf('abcdefghi').positionAt), []);
  });
});
