import assert from 'node:assert/strict';
import { beginTurn } from '../../../src/editor/turn';

describe('a turn', () => {
  it('is over some time, gives others theirs, and the next one begins', async () => {
    const turn = beginTurn();
    const order: string[] = [];
    for (let count = 0; count < 3; count++) {
      setTimeout(() => order.push('typing'), 0);
      while (!turn.isOver());
      order.push('work');
      await turn.end();
    }
    assert.deepEqual(order, ['work', 'typing', 'work', 'typing', 'work', 'typing']);
  });
});
