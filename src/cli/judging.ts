import type { Knowledge } from '../data';
import { checkWindow } from '../features/check-window';
import type { LocatedFinding } from '../features/located';
import type { FileOutcome } from '../features/reporter';
import type { RuleOptions } from '../rules/rule';
import { readSource } from './read';
import { problemOf, type Source } from './sources';

export interface Judge {
  readonly knowledge: Knowledge;
  readonly options: RuleOptions;
}

/** Judges one file. `take` receives its findings in file order, piece by piece, and says whether to go on. Never throws. */
export async function judgeSource(
  source: Source,
  input: AsyncIterable<Uint8Array>,
  judge: Judge,
  take: (findings: readonly LocatedFinding[]) => Promise<boolean>
): Promise<FileOutcome> {
  const tally = { claims: 0, subjects: 0, length: 0 };
  try {
    const reason = await readSource(source, input, async (window) => {
      const { findings, claims, subjects } = checkWindow(window, judge.knowledge, judge.options);
      tally.claims += claims;
      tally.subjects += subjects;
      tally.length += window.length;
      return take(findings);
    });
    return { reason, problem: null, ...tally };
  } catch (error) {
    return { reason: null, problem: problemOf(source.name, error), ...tally };
  }
}
