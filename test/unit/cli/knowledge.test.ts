import assert from 'node:assert/strict';
import { forPayer, knowledgeFor } from '../../../src/cli/knowledge';
import { main } from '../../../src/cli/main';
import { bundled } from '../../../src/data/bundled';
import { memoryTerminal } from './memory';
import { temporaryFolder } from './temporary';

describe('knowledgeFor', () => {
  const folder = temporaryFolder({
    'practice.json': JSON.stringify({
      name: 'Example practice',
      modifiers: [{ code: '26', verdict: 'payer', reason: 'Our contract asks for it.' }]
    }),
    'second.json': JSON.stringify({ modifiers: [{ code: '26', verdict: 'informational' }] }),
    'wrong.json': '{\n  "modifiers": [{ "code": "26", "verdict": "maybe" }],\n  "colour": 1\n}',
    'broken.json': '{ "modifiers": ['
  });

  async function verdict(...data: readonly string[]) {
    const knowledge = await knowledgeFor(data, folder);
    return typeof knowledge === 'string' ? knowledge : knowledge.modifier('26')?.verdict;
  }

  it('is the bundled knowledge without a file', async () => assert.equal(await knowledgeFor([], folder), bundled));
  it('adds a file', async () => assert.equal(await verdict('practice.json'), 'payer'));
  it('a later file wins', async () => assert.equal(await verdict('practice.json', 'second.json'), 'informational'));

  it('says what is wrong, and where', async () => {
    const [first, second, ...rest] = String(await verdict('practice.json', 'wrong.json')).split('\n');
    assert.match(first ?? '', /^wrong\.json:2:44 {2}Use one of: /);
    assert.match(second ?? '', /^wrong\.json:3:3 {2}"colour" is not known here\.$/);
    assert.deepEqual(rest, []);
  });

  it('says that a file is no JSON or is not there', async () => {
    assert.match(String(await verdict('broken.json')), /^broken\.json:1:\d+ {2}\S/);
    assert.equal(await verdict('none.json'), 'Cannot read none.json: there is no such file. Check the path.');
  });

  for (const args of [
    ['check', '--data', 'wrong.json', '-'],
    ['explain', '77407', '--data', 'wrong.json']
  ]) {
    it(`${args[0]} does not start with such a file`, async () => {
      const terminal = memoryTerminal({ folder });
      assert.deepEqual([await main(args, terminal), terminal.printed()], [2, '']);
      assert.match(terminal.complained(), /^wrong\.json:2:44 /);
    });
  }

  it('explain shows what the practice says', async () => {
    const terminal = memoryTerminal({ folder });
    await main(['explain', '77407', '26', '--data', 'practice.json'], terminal);
    assert.ok(terminal.printed().includes('Our contract asks for it.'), terminal.printed());
  });
});

describe('forPayer', () => {
  const identity = { name: 'EXAMPLE', id: '', filingIndicator: '' };
  it('recognizes every payer as the one named', () => assert.equal(forPayer(bundled, 'cigna').payer(identity).family, 'cigna'));
  it('changes nothing without a name', () => assert.equal(forPayer(bundled, null), bundled));
});
