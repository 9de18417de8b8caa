import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Span } from '../../../src/claims/model';
import { bundled } from '../../../src/data/bundled';
import { elementHoverAt } from '../../../src/features/element-hover';
import { highlightsAt } from '../../../src/features/highlights';
import { nameHintsIn } from '../../../src/features/inlay-hints';
import { createOutline } from '../../../src/features/outline';
import { type OutlineNode, outlinePart } from '../../../src/features/outline-part';
import { semanticTokensIn } from '../../../src/features/semantic-tokens';
import { readClaimFile } from '../../../src/formats/detect';
import { mutated, randomFrom } from '../formats/fuzzing';
import { filesUnder, sharedFolder, textOf } from '../formats/shared';

const INPUTS = 80;
const LARGEST = 10_000;

/** Every place lies in the one around it, behind the one before it, holds its selection and has a name: the editor demands it. */
function checkPlaces(nodes: readonly OutlineNode[], around: Span): void {
  let free = around.start;
  for (const { start, end, selection, name, children } of nodes) {
    assert.ok(start >= free && end <= around.end && start <= end, `${name} lies in what is around it`);
    assert.ok(selection.start >= start && selection.end <= end && selection.start <= selection.end, `${name} holds its selection`);
    assert.notEqual(name, '');
    checkPlaces(children, { start, end });
    free = end;
  }
}

/** Tokens come in order, do not overlap, and none runs over a line break. */
function checkTokens(text: string, tokens: readonly Span[]): void {
  let free = 0;
  for (const { start, end } of tokens) {
    assert.ok(start >= free && end > start && !/[\r\n]/.test(text.slice(start, end)), `token at ${start}`);
    free = end;
  }
}

function check(text: string, random: (limit: number) => number): void {
  const { file } = readClaimFile(text);
  if (file === null) return;
  const outline = createOutline();
  outline.add(outlinePart({ text, file, claimCount: file.claimCount, from: 0, until: text.length }, true), 0);
  checkPlaces(outline.finish(), { start: 0, end: text.length });
  for (const span of [
    { start: 0, end: text.length },
    { start: random(text.length), end: random(text.length) }
  ]) {
    checkTokens(text, semanticTokensIn(text, file, span));
    for (const { offset } of nameHintsIn(file, span, bundled)) assert.ok(offset >= span.start && offset <= span.end);
  }
  for (let count = 0; count < 10; count++) {
    const offset = random(text.length + 1);
    const hover = elementHoverAt(text, file, offset, bundled, true);
    assert.ok(hover === null || (hover.start <= offset && offset < hover.end));
    for (const span of highlightsAt(file, file.claimCount, offset) ?? []) assert.ok(span.end <= text.length);
  }
}

describe('outline, colors, hints and hovers of mutated corpus files', () => {
  const folder = sharedFolder('corpus/files');
  if (folder === null) {
    it('the corpus is not beside the project', function () {
      this.skip();
    });
    return;
  }
  it('are in place', () => {
    const texts = filesUnder(folder)
      .map((name) => textOf(join(folder, name)))
      .filter((text) => text.length > 0 && text.length <= LARGEST);
    for (let seed = 1; seed <= INPUTS; seed++) {
      const random = randomFrom(seed);
      const text = mutated(texts, random);
      assert.doesNotThrow(() => check(text, random), `seed ${seed}`);
    }
  });
});
