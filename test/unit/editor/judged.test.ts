import assert from 'node:assert/strict';
import { createExcerpts } from '../../../src/editor/excerpts';
import { countsOf, createJudged, type JudgeExcerpt } from '../../../src/editor/judged';
import { partsOf } from '../../../src/formats/parts';
import type { Finding, Severity } from '../../../src/rules/finding';
import { NO_NOTES } from '../../../src/rules/notes';

const claim = (id: number, note: string) => `CLM*EXAMPLE${id}*250***11:B:1~\nLX*1~\nSV1*HC:77407*250*UN*1***1~\nNTE*ADD*${note}~\n`;
const OPENING =
  'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:~\nST*837*0001~\n';

const MARKS: Readonly<Record<string, Severity>> = { '!': 'error', '?': 'warning', '.': 'information' };

/** Finds marks in an excerpt, as rules find faults; `seen` counts the excerpts that it was given. */
function judging() {
  const log = { seen: 0 };
  const judge: JudgeExcerpt = async ({ text }) => {
    log.seen++;
    const findings = [...text].flatMap((character, start): Finding[] => {
      const severity = MARKS[character];
      return severity === undefined
        ? []
        : [{ start, end: start + 1, severity, rule: 'x.y', message: character, related: [{ start, end: start, message: '' }] }];
    });
    return { findings, notes: NO_NOTES };
  };
  return { judge, log };
}

async function judgedText(initial: string, size = 300) {
  let text = initial;
  const parts = partsOf(text.length, size);
  const judged = createJudged(parts, createExcerpts(parts), async () => true);
  const { judge, log } = judging();
  const fetch = (start: number, end: number) => text.slice(start, end);
  const never = () => false;
  async function read(): Promise<number> {
    const before = log.seen;
    while (!judged.complete()) assert.equal(await judged.step(fetch, judge, never), true);
    return log.seen - before;
  }
  await read();
  return {
    judged,
    log,
    read,
    text: () => text,
    edit(offset: number, removed: number, inserted: string): Promise<number> {
      text = text.slice(0, offset) + inserted + text.slice(offset + removed);
      parts.edit(offset, removed, inserted.length);
      return read();
    },
    async select(limit: number, offset: number, cancelled = never) {
      return judged.select(limit, offset, fetch, judge, cancelled);
    }
  };
}

const TEXT = OPENING + Array.from({ length: 20 }, (_, id) => claim(id, id === 9 ? 'BAD!' : 'SO SO?.')).join('');
const marksIn = (text: string) => [...text.matchAll(/[!?.]/g)].map((match) => match.index);

describe('judged', () => {
  it('finds in parts what is in the whole, at its place', async () => {
    const { select } = await judgedText(TEXT);
    const selection = await select(1000, 0);
    assert.deepEqual(
      selection?.findings.map(({ start, related }) => [start, related?.[0]?.start]),
      marksIn(TEXT).map((start) => [start, start])
    );
    assert.deepEqual(
      [selection?.claims, selection?.found, selection?.counts],
      [20, 39, { error: 1, warning: 19, information: 19, hint: 0 }]
    );
  });

  it('judges one part again after an edit, and moves what stands behind it', async () => {
    const open = await judgedText(TEXT);
    assert.equal(await open.edit(TEXT.indexOf('BAD'), 3, 'MUCH WORSE!'), 1);
    assert.deepEqual(
      (await open.select(1000, 0))?.findings.map(({ start }) => start),
      marksIn(open.text())
    );
  });

  it('selects the most severe, then the nearest, and leaves room for the note about the others', async () => {
    const open = await judgedText(TEXT);
    const center = TEXT.indexOf('EXAMPLE15*');
    const selection = await open.select(5, center);
    assert.deepEqual(
      selection?.findings.map(({ message, start }) => [message, TEXT.slice(0, start).split('CLM*').length - 2]),
      [
        ['!', 9],
        ['?', 13],
        ['?', 14],
        ['?', 15]
      ]
    );
    assert.equal(selection?.found, 39);
  });

  it('judges everything again when it is told to', async () => {
    const open = await judgedText(TEXT);
    const before = open.log.seen;
    open.judged.forget();
    assert.equal(open.judged.complete(), false);
    assert.equal(await open.read(), before);
  });

  it('gives up when it is cancelled', async () => {
    const parts = partsOf(TEXT.length, 300);
    const judged = createJudged(parts, createExcerpts(parts), async () => true);
    assert.equal(
      await judged.step(
        (start, end) => TEXT.slice(start, end),
        async () => null,
        () => true
      ),
      false
    );
    assert.equal(judged.complete(), false);
  });

  it('keeps no findings of a text that has very many, and finds them again where they are needed', async () => {
    const many = OPENING + Array.from({ length: 20 }, (_, id) => claim(id, '?'.repeat(300))).join('');
    const open = await judgedText(many);
    const judgedOnce = open.log.seen;
    const first = await open.select(10, 0);
    assert.equal(open.log.seen, judgedOnce, 'what is needed at the beginning was kept');
    assert.deepEqual([first?.found, first?.findings.length, first?.findings[0]?.start], [6000, 9, many.indexOf('?')]);
    const judgedBefore = open.log.seen;
    const last = await open.select(10, many.length);
    assert.equal(last?.findings[8]?.start, many.lastIndexOf('?'));
    assert.ok(open.log.seen > judgedBefore, 'the part at the end is judged again');
    assert.equal(await open.select(10, many.length / 2, () => true), null);
  });

  it('counts by severity', () => {
    assert.deepEqual(countsOf([]), { error: 0, warning: 0, information: 0, hint: 0 });
  });
});
