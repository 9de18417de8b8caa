import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/claims/model';
import { byPlace } from '../../src/claims/order';
import { bundled } from '../../src/data/bundled';
import { readClaimFile } from '../../src/formats/detect';
import { compared } from '../../src/rules/comparing';
import type { Finding } from '../../src/rules/finding';
import { fileJudge, judgeFile, judgeSteps } from '../../src/rules/judge';
import { claimsOf, filesUnder, sharedFolder, textOf } from './formats/shared';
import { judged, OPTIONS } from './rules/claims';

/** Findings over the shared cases and the corpus. Cases 42, 46 and 48 are formats that are read later. */
const LATER = /^(42|46|48)-/;

/** Rules that judge codes beside 77407. */
const NEIGHBOR_RULES = /^(component\.(management|guidance-)|same-day\.|time\.|course\.)/;

type Position = readonly [line: number, character: number];

interface Place {
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
}

interface Case {
  readonly input: string;
  readonly faults?: readonly Place[];
  readonly silent?: readonly Place[];
}

/** Offsets of the line starts; a case's positions count lines by their feeds, or by returns where there are no feeds. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function spanOf(place: Place, starts: readonly number[]): Span {
  const offset = ([line, character]: Position): number => (starts[line] ?? Number.NaN) + character;
  return { start: offset(place.start), end: offset(place.end) };
}

const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

describe('findings over the shared cases', () => {
  const folder = sharedFolder('cases');
  if (folder === null) {
    it('is skipped: ../shared/cases is absent', function () {
      this.skip();
    });
    return;
  }
  for (const name of filesUnder(folder).filter((file) => file.endsWith('.expect.json') && !LATER.test(file))) {
    const { input, faults = [], silent = [] }: Case = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    it(input, () => {
      const text = textOf(join(folder, input));
      const starts = lineStarts(text);
      const findings = judged(text);
      const expected = faults.map((fault) => spanOf(fault, starts));
      for (const [index, span] of expected.entries()) {
        assert.ok(
          findings.some((finding) => isAt(finding, span)),
          `nothing is reported at ${faults[index]?.text ?? ''}`
        );
      }
      for (const place of silent) {
        const span = spanOf(place, starts);
        assert.deepEqual(
          findings.filter((finding) => overlaps(finding, span)),
          [],
          `${place.text} must stay silent`
        );
      }
      const elsewhere = findings.filter((finding) => finding.severity === 'error' && !expected.some((span) => isAt(finding, span)));
      assert.deepEqual(elsewhere, []);
    });
  }
});

describe('findings over the corpus', () => {
  const folder = sharedFolder('corpus/files');
  if (folder === null) {
    it('is skipped: ../shared/corpus is absent', function () {
      this.skip();
    });
    return;
  }

  /** The lines of a text whose code is not 77407. */
  function otherLines(text: string): readonly Span[] {
    const { file } = readClaimFile(text);
    if (file === null) return [];
    return claimsOf(file).flatMap((claim) => claim.lines.filter((line) => line.procedures[0]?.code.value !== '77407'));
  }

  it('no error on a line of another code, and no warning without a rule for that neighbor', () => {
    const wrong = filesUnder(folder).flatMap((name) => {
      const text = textOf(join(folder, name));
      const loud = judged(text).filter(
        ({ rule, severity }) => severity === 'error' || (severity === 'warning' && !NEIGHBOR_RULES.test(rule))
      );
      return loud.length === 0
        ? []
        : otherLines(text)
            .flatMap((line) => loud.filter((finding) => overlaps(finding, line)))
            .map(({ rule }) => `${name}: ${rule}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('one judge for all files finds the same as one for each', () => {
    const judge = fileJudge(bundled, OPTIONS);
    for (const name of filesUnder(folder)) {
      const { file } = readClaimFile(textOf(join(folder, name)));
      if (file === null) continue;
      const found: Finding[] = [];
      for (const _ of judgeSteps(file, file.claimCount, judge, OPTIONS, (more) => found.push(...more)));
      found.push(...compared(judge.notes()));
      assert.deepEqual(found.sort(byPlace), judgeFile(file, bundled, OPTIONS).sort(byPlace), name);
    }
  });
});
