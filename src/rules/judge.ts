import type { Claim, ClaimFile } from '../claims/model';
import { byPlace } from '../claims/order';
import type { Knowledge } from '../data';
import { holds } from './aspects';
import { aspectsOf } from './aspects-of';
import { compared } from './comparing';
import { createDocket } from './docket';
import type { Finding, Fix, Severity } from './finding';
import type { Notes } from './notes';
import { createNoting } from './noting';
import type { FixContext, RuleOptions } from './rule';
import { RULES, RULES_BY_ID } from './rules';
import { viewOf } from './view';

function withSeverity(finding: Finding, severity: Severity | undefined): Finding {
  return severity === undefined ? finding : { ...finding, severity };
}

/** The findings by their place; as a rule most are in order already, and then nothing is sorted. */
function inFileOrder(findings: Finding[]): Finding[] {
  return isInFileOrder(findings) ? findings : findings.sort(byPlace);
}

function isInFileOrder(findings: readonly Finding[]): boolean {
  let last = findings[0];
  for (const finding of findings) {
    if (last !== undefined && byPlace(finding, last) < 0) return false;
    last = finding;
  }
  return true;
}

/** The findings about the layout of the file as a whole, which belong to no claim. */
export function judgeLayout(file: ClaimFile, options: RuleOptions): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const setting = options.severities[rule.id];
    if (rule.checkFile === undefined || setting === 'off') continue;
    for (const finding of rule.checkFile(file)) findings.push(withSeverity(finding, setting));
  }
  return findings;
}

/** Judges claims one by one, and takes note of what they show to the rules that compare them. */
export interface FileJudge {
  /** Findings of one claim. Give each claim once, in file order. */
  readonly claim: (claim: Claim) => Finding[];
  /** What the claims since the last call show; what rules say of that, `createComparing` tells. */
  readonly notes: () => Notes;
}

/**
 * Which rules are asked is chosen once for all claims of a payer. Whoever judges many files keeps one judge: the engine
 * forgets what it has compiled for functions that are gone.
 */
export function fileJudge(knowledge: Knowledge, options: RuleOptions): FileJudge {
  const docket = createDocket(options);
  const noting = createNoting();
  return {
    claim(claim) {
      const view = viewOf(claim, knowledge, options.today);
      const { called, settings } = docket(view);
      const aspects = aspectsOf(view);
      const findings: Finding[] = [];
      for (const { check, needs, severity } of called) {
        if (holds(aspects, needs)) for (const finding of check(view)) findings.push(withSeverity(finding, severity));
      }
      noting.add(view, settings);
      return inFileOrder(findings);
    },
    notes: noting.end
  };
}

/**
 * Judges the first claims of a file claim by claim, so that a caller may pause in between. Hands over findings as they are
 * made, with the claim they are of; those of the layout come first, without one. Claims without a code that rules judge are
 * not read.
 */
export function* judgeSteps(
  file: ClaimFile,
  claimCount: number,
  judge: FileJudge,
  options: RuleOptions,
  take: (found: readonly Finding[], claim: Claim | null) => void
): Generator<void, void> {
  take(judgeLayout(file, options), null);
  for (let index = 0; index < claimCount; index++) {
    if (!file.concerns(index)) continue;
    const claim = file.claim(index);
    take(judge.claim(claim), claim);
    yield;
  }
}

/** All findings of a file, in file order. */
export function judgeFile(file: ClaimFile, knowledge: Knowledge, options: RuleOptions): Finding[] {
  const findings: Finding[] = [];
  const judge = fileJudge(knowledge, options);
  const steps = judgeSteps(file, file.claimCount, judge, options, (found) => {
    for (const finding of found) findings.push(finding);
  });
  while (steps.next().done !== true);
  for (const finding of compared(judge.notes())) findings.push(finding);
  return inFileOrder(findings);
}

/** The certain fixes of a finding. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  return RULES_BY_ID.get(finding.rule)?.fix?.(finding, context) ?? [];
}
