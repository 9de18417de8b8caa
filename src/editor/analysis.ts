import type { ClaimFile } from '../claims/model';
import { byPlace } from '../claims/order';
import type { Knowledge } from '../data';
import type { Finding } from '../rules/finding';
import type { FileJudge } from '../rules/judge';
import type { RuleOptions } from '../rules/rule';
import { beginTurn } from './turn';

/** All findings of the first claims of a file; null when cancelled. One file at a time. */
export type JudgeInSlices = (file: ClaimFile, claimCount: number, cancelled: () => boolean) => Promise<readonly Finding[] | null>;

/** Judges files one after the other in slices, so that typing and hovers are answered in between. */
export function judgeInSlices(knowledge: Knowledge, options: RuleOptions): JudgeInSlices {
  let judge: FileJudge | null = null;
  return async (file, claimCount, cancelled) => {
    // The rules are loaded when the first claim file is judged.
    const { fileJudge, judgeSteps } = await import('../rules/judge');
    judge ??= fileJudge(knowledge, options);
    const findings: Finding[] = [];
    const steps = judgeSteps(file, claimCount, judge, options, (found) => {
      for (const finding of found) findings.push(finding);
    });
    if ((await inSlices(steps, cancelled)) === null) {
      // It has seen claims of a file that does not come to its end.
      judge = null;
      return null;
    }
    return findings.sort(byPlace);
  };
}

/** Does work that has steps in slices, so that typing and hovers are answered in between; null when cancelled. */
export async function inSlices<Result>(steps: Generator<void, Result>, cancelled: () => boolean): Promise<Result | null> {
  const turn = beginTurn();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!turn.isOver()) continue;
    await turn.end();
    if (cancelled()) return null;
  }
}
