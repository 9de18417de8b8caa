import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byPlace } from '../../../src/claims/order';
import { bundled } from '../../../src/data/bundled';
import type { CompareNotes } from '../../../src/editor/analysis';
import { createCompared } from '../../../src/editor/compared';
import { createExcerpts } from '../../../src/editor/excerpts';
import { createJudged, type JudgeExcerpt } from '../../../src/editor/judged';
import { readClaimFile } from '../../../src/formats/detect';
import { partsOf } from '../../../src/formats/parts';
import { createComparing } from '../../../src/rules/comparing';
import type { Finding } from '../../../src/rules/finding';
import { fileJudge, judgeFile, judgeSteps } from '../../../src/rules/judge';
import { NO_NOTES, type PartNotes } from '../../../src/rules/notes';
import { severalCourses } from '../courses';

const OPTIONS = { severities: {}, ignored: {}, today: '2026-06-30' };
const never = () => false;

const compareNotes: CompareNotes = async (parts, take, cancelled) => {
  const comparing = createComparing(take);
  for (const part of parts) comparing.add(part);
  for (const _ of comparing.end());
  return !cancelled();
};

const judge: JudgeExcerpt = async ({ file, claimCount }) => {
  const claims = fileJudge(bundled, OPTIONS);
  const findings: Finding[] = [];
  if (file !== null) for (const _ of judgeSteps(file, claimCount, claims, OPTIONS, (found) => findings.push(...found)));
  return { findings: findings.sort(byPlace), notes: claims.notes() };
};

/** A text that is judged in parts, and edited. */
function opened(initial: string, size: number) {
  let text = initial;
  const parts = partsOf(text.length, size);
  const judged = createJudged(parts, createExcerpts(parts), compareNotes);
  const fetch = (start: number, end: number) => text.slice(start, end);
  return {
    text: () => text,
    edit(offset: number, removed: number, inserted: string): void {
      text = text.slice(0, offset) + inserted + text.slice(offset + removed);
      parts.edit(offset, removed, inserted.length);
    },
    async select(limit = 1000) {
      while (!judged.complete()) assert.equal(await judged.step(fetch, judge, never), true);
      return judged.select(limit, 0, fetch, judge, never);
    },
    async halfway() {
      await judged.step(fetch, judge, never);
      return judged.select(1000, 0, fetch, judge, never);
    }
  };
}

function atOnce(text: string): readonly Finding[] {
  const { file } = readClaimFile(text);
  return file === null ? [] : judgeFile(file, bundled, OPTIONS);
}

const inOrder = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => JSON.stringify(Object.entries(finding).sort())).sort();

describe('comparing the claims of a text that is judged in parts', () => {
  for (const size of [800, 2000, 100_000]) {
    it(`finds the same in parts of ${size} as at once`, async () => {
      const text = severalCourses('\n');
      const selection = await opened(text, size).select();
      const expected = atOnce(text);
      assert.ok(expected.filter(({ rule }) => rule.startsWith('course.')).length > 3);
      assert.deepEqual(inOrder(selection?.findings ?? []), inOrder(expected));
      assert.equal(selection?.found, expected.length);
      assert.equal(selection?.counts.information, expected.filter(({ severity }) => severity === 'information').length);
    });
  }

  it('finds the same after any edits', async () => {
    const text = severalCourses('\n');
    const codes = [...text.matchAll(/774(?:07|27|31|12)/g)].map(({ index }) => index);
    const edit = fc.record({
      at: fc.constantFrom(...codes),
      code: fc.constantFrom('77407', '77427', '77431', '99213', 'x', '77407*1*UN*1***1~\nDTP*472*D8*20260204~\nLX*9~\nSV1*HC:77427')
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const open = opened(text, 1500);
        await open.select();
        for (const { at, code } of edits) {
          open.edit(Math.min(at, open.text().length), 5, code);
          const selection = await open.select();
          assert.deepEqual(inOrder(selection?.findings ?? []), inOrder(atOnce(open.text())));
        }
      }),
      { numRuns: 30 }
    );
  });

  it('says nothing of what only a part of the text shows', async () => {
    const selection = await opened(severalCourses('\n'), 1500).halfway();
    assert.ok(selection !== null && selection.claims > 0);
    assert.deepEqual(
      selection.findings.filter(({ rule }) => rule.startsWith('course.')),
      []
    );
  });

  it('leaves out what is less important', async () => {
    const text = severalCourses('\n').replace('77407*500', '77407:5*500');
    const open = opened(text, 1500);
    const selection = await open.select(3);
    const all = atOnce(text);
    assert.deepEqual(
      selection?.findings.map(({ severity }) => severity),
      ['error', 'warning']
    );
    assert.equal(selection?.found, all.length);
  });
});

const FINDINGS = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, start) => ({ rule: 'x.y', severity: 'information', message: `${start}`, start, end: start + 1 }));

describe('createCompared', () => {
  /** Compares by handing over these findings; `log` counts how often. */
  function counting(findings: readonly Finding[]) {
    const log = { asked: 0 };
    const compared = createCompared(async (_, take, cancelled) => {
      log.asked++;
      for (const finding of findings) take(finding);
      return !cancelled();
    });
    return { compared, log };
  }
  const all = () => true;
  const part = (...rows: readonly number[]): PartNotes => ({ notes: { ...NO_NOTES, rows: Int32Array.from(rows) }, by: 0 });

  it('compares again only where notes have changed', async () => {
    const { compared, log } = counting(FINDINGS(3));
    assert.equal(await compared.compare([part(1), part(), part(2)], never), true);
    assert.equal(await compared.compare([part(1), part(), part(2)], never), true);
    assert.equal(log.asked, 1);
    for (const notes of [
      [part(1), part(2)],
      [part(1), part(3)],
      [part(1), { ...part(3), by: 7 }]
    ]) {
      assert.equal(await compared.compare(notes, never), true);
    }
    assert.equal(log.asked, 4);
    assert.deepEqual([compared.countsIn(0).information, compared.countsIn(1).information], [3, 0]);
  });

  it('keeps what was found when it is cancelled', async () => {
    const { compared } = counting(FINDINGS(3));
    assert.equal(await compared.compare([part(1)], never), true);
    assert.equal(await compared.compare([part(2), part(3)], () => true), false);
    assert.equal(compared.countsIn(0).information, 3);
    assert.equal((await compared.findings([0], all, never))?.length, 3);
  });

  it('finds very many again when some are wanted', async () => {
    const { compared, log } = counting(FINDINGS(501));
    await compared.compare([part(1)], never);
    assert.deepEqual(await compared.findings([10], (_, severity) => severity === 'error', never), []);
    assert.equal(log.asked, 1, 'there are none of the severity');
    assert.equal((await compared.findings([10], all, never))?.length, 501);
    assert.equal(log.asked, 2);
    assert.equal(await compared.findings([10], all, () => true), null);
  });

  it('keeps a few', async () => {
    const { compared, log } = counting(FINDINGS(500));
    await compared.compare([part(1)], never);
    assert.equal((await compared.findings([10], all, () => true))?.[499]?.start, 509);
    assert.equal(log.asked, 1);
  });
});
