import assert from 'node:assert/strict';
import { createEntries, roomOf } from '../../../src/cli/entries';

type Added = readonly [start: number, end: number, text: string];

function made(between: string, added: readonly Added[], room: ArrayBuffer | null = null): string | Uint8Array<ArrayBuffer> {
  const entries = createEntries(between);
  entries.add(0, 1, 'of the report before');
  entries.end();
  if (room !== null) entries.use(room);
  for (const [start, end, text] of added) entries.add(start, end, text);
  return entries.end();
}

describe('createEntries', () => {
  const cases: readonly (readonly [string, string, readonly Added[], string])[] = [
    ['nothing', ',', [], ''],
    ['one', ',', [[0, 1, 'a']], 'a'],
    [
      'in order',
      ',',
      [
        [0, 1, 'a'],
        [0, 2, 'b'],
        [5, 6, 'c']
      ],
      'a,b,c'
    ],
    [
      'nothing between',
      '',
      [
        [0, 1, 'a'],
        [5, 6, 'b']
      ],
      'ab'
    ],
    [
      'out of order',
      ',',
      [
        [5, 9, 'c'],
        [5, 6, 'b'],
        [0, 1, 'a'],
        [7, 8, 'd']
      ],
      'a,b,c,d'
    ],
    [
      'at the same place, in the order added',
      ',',
      [
        [9, 9, 'z'],
        [1, 2, 'a'],
        [1, 2, 'b'],
        [1, 2, 'c']
      ],
      'a,b,c,z'
    ],
    [
      'beyond ASCII',
      '–',
      [
        [5, 9, 'é😀'],
        [0, 1, '\ufffd']
      ],
      '\ufffd–é😀'
    ]
  ];
  for (const [name, between, added, text] of cases) {
    it(name, () => assert.equal(made(between, added), text));
  }

  const many: readonly Added[] = Array.from({ length: 40_000 }, (_, index) => [index ^ 3, index, `entry ${index ^ 3} é`]);
  const inOrder = many.map((_, index) => `entry ${index} é`).join(';');
  for (const [name, room] of [
    ['no room', null],
    ['little room', new ArrayBuffer(10)],
    ['much room', new ArrayBuffer(10_000_000)]
  ] as const) {
    it(`many, with ${name}: bytes that know their memory`, () => {
      const bytes = made(';', many, room);
      assert.ok(typeof bytes !== 'string');
      assert.equal(Buffer.from(bytes).toString(), inOrder);
      assert.equal(roomOf(bytes), bytes.buffer);
    });
  }

  it('uses the room it is given', () => {
    const room = new ArrayBuffer(1_000_000);
    const bytes = made(
      '',
      many.slice(0, 2000).sort(([a], [b]) => a - b),
      room
    );
    assert.equal(roomOf(bytes), room);
  });

  it('keeps what has been added where it is given room too late', () => {
    const entries = createEntries(',');
    entries.add(0, 1, 'a');
    entries.use(new ArrayBuffer(1_000_000));
    entries.add(2, 3, 'b');
    assert.equal(entries.end(), 'a,b');
  });

  it('short ones are text, which keeps no memory', () => assert.equal(roomOf(made(',', [[0, 1, 'a']])), null));
});
