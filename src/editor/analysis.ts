import type { ClaimFile } from '../claims/model';
import { byPlace } from '../claims/order';
import type { Knowledge } from '../data';
import type { Finding } from '../rules/finding';
import type { FileJudge } from '../rules/judge';
import { NO_NOTES, type Notes, type PartNotes } from '../rules/notes';
import type { RuleOptions } from '../rules/rule';
import { beginTurn, pause } from './turn';

/** What the claims of a file, or of a part of it, show. */
export interface Found {
  /** In file order. */
  readonly findings: readonly Finding[];
  readonly notes: Notes;
}

export const NOTHING_FOUND: Found = { findings: [], notes: NO_NOTES };

/** Judges the first claims of a file; null when cancelled. One file at a time. */
export type JudgeInSlices = (file: ClaimFile, claimCount: number, cancelled: () => boolean) => Promise<Found | null>;

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
    const done = await inSlices(steps, cancelled);
    const notes = judge.notes();
    return done === null ? null : { findings: findings.sort(byPlace), notes };
  };
}

/** Hands over what comparing the claims of a text shows, in no order; false when cancelled. */
export type CompareNotes = (parts: readonly PartNotes[], take: (finding: Finding) => void, cancelled: () => boolean) => Promise<boolean>;

/** Compares in slices. */
export const compareInSlices: CompareNotes = async (parts, take, cancelled) => {
  const { createComparing } = await import('../rules/comparing');
  const comparing = createComparing(take);
  for (const part of parts) comparing.add(part);
  // There may be thousands of parts.
  await pause();
  return (await inSlices(comparing.end(), cancelled)) !== null;
};

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
