import assert from 'node:assert/strict';
import { LanguageModelTextPart, lm } from 'vscode';
import { eventually } from './editor';

const NAME = 'claimlens_explain';

async function ask(input: object): Promise<string> {
  const { content } = await lm.invokeTool(NAME, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
}

describe('the tool of language models', () => {
  before(async function () {
    // An editor without language models has none to ask.
    if (typeof lm?.invokeTool !== 'function') this.skip();
    await eventually(
      () => lm.tools.map(({ name }) => name),
      (names) => assert.ok(names.includes(NAME), names.join())
    );
  });

  it('answers what a code with modifiers is on a date for a payer', async () => {
    const answer = await ask({ modifiers: ['TC'], date: '2026-02-03', payer: 'medicare' });
    assert.match(answer, /^77407 · Treatment delivery, level 2/);
    assert.match(answer, /^Modifier TC · technical component: does not belong on 77407$/m);
    assert.match(answer, /^Feb 3, 2026, professional claim to Medicare$/m);
  });

  it('takes codes and no claim text', async () => {
    assert.match(await ask({ code: 'SV1*HC:77407*400~' }), /^code: one code of five characters/);
  });
});
