import type { Claim } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Knowledge } from '../data';
import type { Window } from '../formats/windows';
import { fileJudge, judgeLayout } from '../rules/judge';
import type { RuleOptions } from '../rules/rule';
import { SUBJECT } from '../rules/view';
import { type LocatedFinding, located } from './located';

/** What a file, or a window of a large one, holds. */
export interface CheckedWindow {
  /** In file order. */
  readonly findings: readonly LocatedFinding[];
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
}

function subjectsIn(claim: Claim): number {
  return claim.lines.filter(({ procedures: [service] }) => service !== undefined && codeOf(service.code) === SUBJECT).length;
}

/** The findings of a window as `judgeFile` gives them, with their places in the whole file. Each claim is built once. */
export function checkWindow({ file, lines }: Window, knowledge: Knowledge, options: RuleOptions): CheckedWindow {
  const findings = judgeLayout(file, options);
  const judge = fileJudge(knowledge, options);
  let subjects = 0;
  for (let index = 0; index < file.claimCount; index++) {
    if (!file.concerns(index)) continue;
    const claim = file.claim(index);
    subjects += subjectsIn(claim);
    for (const finding of judge.claim(claim)) findings.push(finding);
  }
  for (const finding of judge.end()) findings.push(finding);
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings: findings.map((finding) => located(finding, lines)), claims: file.claimCount, subjects };
}
