import assert from 'node:assert/strict';
import { createExcerpts, type Excerpt } from '../../../src/editor/excerpts';
import { partsOf } from '../../../src/formats/parts';

const ISA = 'ISA|00|          |00|          |ZZ|EXAMPLESENDER  |ZZ|EXAMPLEPAYER   |260105|0900|^|00501|000000001|0|T|>$\n';
const claim = (id: number) => `CLM|EXAMPLE${id}|250|||11>B>1$\nLX|1$\nSV1|HC>77407>59|250|UN|1|||1$\nNTE|ADD|${'NOTE '.repeat(40)}$\n`;
const TEXT = `${ISA}ST|837|0001$\n${Array.from({ length: 1000 }, (_, id) => claim(id)).join('')}`;
const fetch = (start: number, end: number) => TEXT.slice(start, end);

/** The claim at an offset of the document, in its offsets. */
function claimIn({ file, base }: Excerpt, offset: number): { id: string | undefined; start: number } {
  const found = file?.claim(file.claimAt(offset - base));
  return { id: found?.id?.value, start: (found?.start ?? 0) + base };
}

describe('excerpts', () => {
  const offset = TEXT.indexOf('77407', TEXT.indexOf('EXAMPLE700|'));
  const expected = { id: 'EXAMPLE700', start: TEXT.indexOf('CLM|EXAMPLE700|') };

  it('holds the neighborhood of an offset while a long text is not read, with the delimiters of its header', () => {
    const excerpt = createExcerpts(partsOf(TEXT.length)).at(offset, fetch);
    assert.deepEqual(claimIn(excerpt, offset), expected);
    assert.ok(excerpt.text.length < 40_000);
    assert.equal(excerpt.file?.interchanges[0]?.delimiters.component, '>');
  });

  it('holds the part of an offset once it is read', () => {
    const parts = partsOf(TEXT.length);
    const excerpts = createExcerpts(parts);
    while (!excerpts.reach(TEXT.length, fetch));
    const excerpt = excerpts.at(offset, fetch);
    assert.deepEqual(claimIn(excerpt, offset), expected);
    assert.equal(
      TEXT.slice(excerpt.base + excerpt.from, excerpt.base + excerpt.from + 30),
      excerpt.text.slice(excerpt.from, excerpt.from + 30)
    );
    assert.equal(excerpts.at(offset, fetch).file, excerpt.file, 'and is read once');
  });

  it('gives all of a text part by part', () => {
    const excerpts = createExcerpts(partsOf(TEXT.length));
    const stretches = [...excerpts.from(0, fetch)];
    assert.equal(
      stretches.reduce((count, stretch) => count + stretch.read().claimCount, 0),
      1000
    );
    assert.equal(
      stretches.map(({ part }) => part.length).reduce((sum, length) => sum + length, 0),
      TEXT.length
    );
  });

  it('gives the part at an offset, having read what stands before it and no more', () => {
    const parts = partsOf(TEXT.length);
    const [stretch] = createExcerpts(parts).from(100_000, fetch);
    assert.ok(stretch !== undefined && stretch.start <= 100_000 && 100_000 < stretch.start + stretch.part.length);
    assert.ok((parts.unread()?.start ?? 0) > 100_000);
  });

  it('gives the same parts after an edit, but for the one that was edited', () => {
    const parts = partsOf(TEXT.length);
    const excerpts = createExcerpts(parts);
    const before = new Set([...excerpts.from(0, fetch)].map(({ part }) => part));
    parts.edit(offset, 1, 1);
    const after = [...excerpts.from(0, fetch)].map(({ part }) => part);
    assert.equal(after.filter((part) => !before.has(part)).length, 1);
  });

  it('holds a claim that is longer than a part as a whole', () => {
    const long = `${ISA}ST|837|0001$\nCLM|LONG|250|||11>B>1$\n${'LX|1$\nSV1|HC>77407|250|UN|1|||1$\n'.repeat(6_000)}${claim(1)}`;
    const read = (start: number, end: number) => long.slice(start, end);
    const excerpts = createExcerpts(partsOf(long.length));
    while (!excerpts.reach(long.length, read));
    const middle = long.indexOf('77407', 100_000);
    assert.equal(claimIn(excerpts.at(middle, read), middle).id, 'LONG');
  });

  it('gives the reason when the text holds no claims', () => {
    assert.equal(createExcerpts(partsOf(5)).at(0, () => 'prose').reason, 'prose');
  });
});
