import type { Claim, ClaimFile, Unreadable } from '../claims/model';
import { codeOf } from '../claims/values';
import type { Knowledge } from '../data';
import type { Finding } from '../rules/finding';
import { fileJudge, judgeLayout } from '../rules/judge';
import type { RuleOptions } from '../rules/rule';
import { SUBJECT } from '../rules/view';
import { type LocatedFinding, located } from './located';
import { readSource } from './read';
import { problemOf, type Source } from './sources';

/** What came of one file besides its findings. */
export interface FileOutcome {
  /** Why it holds no claims; null when it does. */
  readonly reason: Unreadable | null;
  /** A sentence when it could not be opened or read. */
  readonly problem: string | null;
  readonly claims: number;
  /** Service lines with 77407. */
  readonly subjects: number;
  /** UTF-16 code units read. */
  readonly length: number;
}

export interface Judge {
  readonly knowledge: Knowledge;
  readonly options: RuleOptions;
}

function subjectsIn(claim: Claim): number {
  return claim.lines.filter(({ procedures: [service] }) => service !== undefined && codeOf(service.code) === SUBJECT).length;
}

/** The findings of a file as `judgeFile` gives them, and how many lines with 77407 there are: each claim is built once. */
function judged(file: ClaimFile, { knowledge, options }: Judge): { readonly findings: readonly Finding[]; readonly subjects: number } {
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
  return { findings: findings.sort((a, b) => a.start - b.start || a.end - b.end), subjects };
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
    const reason = await readSource(source, input, async ({ file, lines, length }) => {
      tally.claims += file.claimCount;
      tally.length += length;
      const { findings, subjects } = judged(file, judge);
      tally.subjects += subjects;
      return take(findings.map((finding) => located(finding, lines)));
    });
    return { reason, problem: null, ...tally };
  } catch (error) {
    return { reason: null, problem: problemOf(source.name, error), ...tally };
  }
}
