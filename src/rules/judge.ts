import type { Claim, ClaimFile } from '../claims/model';
import { byPlace } from '../claims/order';
import type { Knowledge } from '../data';
import { holds } from './aspects';
import { aspectsOf } from './aspects-of';
import { createCourseTally } from './course-tally';
import { type BatchFor, type Called, createDocket } from './docket';
import { type Finding, type Fix, NOTHING, type Severity } from './finding';
import type { Batch, FixContext, Rule, RuleOptions } from './rule';
import { RULES, RULES_BY_ID } from './rules';
import { type ClaimView, viewOf } from './view';

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

/** Adds what a rule says of a claim; one that compares claims takes note of it. */
function ask({ rule, severity, batch }: Called, view: ClaimView, findings: Finding[]): void {
  if (batch !== null) batch.add(view);
  else for (const finding of rule.check?.(view) ?? NOTHING) findings.push(withSeverity(finding, severity));
}

/** Judges claims one by one; rules that compare claims only keep what they need where `batchFor` gives them a place for it. */
function claimJudge(knowledge: Knowledge, options: RuleOptions, batchFor: BatchFor): (claim: Claim) => Finding[] {
  const docket = createDocket(options, batchFor);
  return (claim) => {
    const view = viewOf(claim, knowledge, options.today);
    const aspects = aspectsOf(view);
    const findings: Finding[] = [];
    for (const called of docket(view)) if (holds(aspects, called.needs)) ask(called, view, findings);
    return inFileOrder(findings);
  };
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

/** The claims of a file judged one after the other; rules that compare claims speak at the end. */
export interface FileJudge {
  /** Findings of one claim. Give each claim once, in file order. */
  readonly claim: (claim: Claim) => Finding[];
  /** What comparing the claims has shown, in file order. The next claim is the first of another file. */
  readonly end: () => Finding[];
}

interface Comparison {
  readonly rule: Rule;
  readonly severity: Severity | undefined;
  readonly batch: Batch;
}

/**
 * Judges files in steps, so that a caller may pause between claims. Which rules are asked is chosen once for all of them;
 * of one file nothing is kept for the next. Whoever judges many files keeps one: the engine forgets what it has compiled
 * for functions that are gone.
 */
export function fileJudge(knowledge: Knowledge, options: RuleOptions): FileJudge {
  const comparisons: Comparison[] = [];
  const courses = createCourseTally();
  const batchFor: BatchFor = (rule, severity) => {
    const { batch } = rule;
    if (batch === undefined) return null;
    const known = comparisons.find((comparison) => comparison.rule === rule && comparison.severity === severity);
    if (known !== undefined) return known.batch;
    const comparison = { rule, severity, batch: batch(courses) };
    comparisons.push(comparison);
    return comparison.batch;
  };
  return {
    claim: claimJudge(knowledge, options, batchFor),
    end() {
      const findings: Finding[] = [];
      for (const { severity, batch } of comparisons) {
        for (const finding of batch.findings()) findings.push(withSeverity(finding, severity));
      }
      courses.clear();
      return inFileOrder(findings);
    }
  };
}

/**
 * Judges the first claims of a file claim by claim, so that a caller may pause in between. Hands over findings as they are
 * made, with the claim they are of: those of the layout come first and those of comparing claims last, both without one.
 * Claims without a code that rules judge are not read.
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
  take(judge.end(), null);
}

/** All findings of a file, in file order. */
export function judgeFile(file: ClaimFile, knowledge: Knowledge, options: RuleOptions): Finding[] {
  const findings: Finding[] = [];
  const steps = judgeSteps(file, file.claimCount, fileJudge(knowledge, options), options, (found) => {
    for (const finding of found) findings.push(finding);
  });
  while (steps.next().done !== true);
  return inFileOrder(findings);
}

/** The certain fixes of a finding. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  return RULES_BY_ID.get(finding.rule)?.fix?.(finding, context) ?? [];
}
