import type { Claim, ClaimFile } from '../claims/model';
import type { Knowledge } from '../data';
import { holds } from './aspects';
import { aspectsOf } from './aspects-of';
import { createCourseTally } from './course-tally';
import { type BatchFor, type Called, createDocket } from './docket';
import type { Finding, Fix, Severity } from './finding';
import type { Batch, FixContext, Rule, RuleOptions } from './rule';
import { RULES, RULES_BY_ID } from './rules';
import { type ClaimView, viewOf } from './view';

function withSeverity(finding: Finding, severity: Severity | undefined): Finding {
  return severity === undefined ? finding : { ...finding, severity };
}

/** The findings by their place; as a rule most are in order already, and then nothing is sorted. */
function inFileOrder(findings: Finding[]): Finding[] {
  return isInFileOrder(findings) ? findings : findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isInFileOrder(findings: readonly Finding[]): boolean {
  let last = findings[0];
  for (const finding of findings) {
    if (last !== undefined && comesBefore(finding, last)) return false;
    last = finding;
  }
  return true;
}

/** Two lists in file order as one. What stands at the same place keeps its order: that of the first list comes first. */
function merged(a: Finding[], b: readonly Finding[]): Finding[] {
  if (b.length === 0) return a;
  const all: Finding[] = [];
  let next = 0;
  for (const finding of a) {
    for (let other = b[next]; other !== undefined && comesBefore(other, finding); other = b[++next]) all.push(other);
    all.push(finding);
  }
  for (const other of b.slice(next)) all.push(other);
  return all;
}

function comesBefore(a: Finding, b: Finding): boolean {
  return a.start < b.start || (a.start === b.start && a.end < b.end);
}

/** Adds what a rule says of a claim; one that compares claims takes note of it. */
function ask({ rule, severity, batch }: Called, view: ClaimView, findings: Finding[]): void {
  if (batch !== null) batch.add(view);
  else for (const finding of rule.check(view)) findings.push(withSeverity(finding, severity));
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

/** All findings of one claim, in file order, with the user's severities applied. */
export function judgeClaim(claim: Claim, knowledge: Knowledge, options: RuleOptions): Finding[] {
  return claimJudge(knowledge, options, () => null)(claim);
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
  /** What is kept of the claims of this file. */
  batch: Batch;
  /** Adds to the batch, whichever that is. */
  readonly adding: Batch;
}

/**
 * Judges files in steps, so that a caller may pause between claims. Which rules are asked is chosen once for all of them;
 * of one file nothing is kept for the next.
 */
export function fileJudge(knowledge: Knowledge, options: RuleOptions): FileJudge {
  const comparisons: Comparison[] = [];
  let courses = createCourseTally();
  const batchFor: BatchFor = (rule, severity) => {
    if (rule.batch === undefined) return null;
    const known = comparisons.find((comparison) => comparison.rule === rule && comparison.severity === severity);
    if (known !== undefined) return known.adding;
    const adding: Batch = { add: (view) => comparison.batch.add(view), findings: () => comparison.batch.findings() };
    const comparison: Comparison = { rule, severity, batch: rule.batch(courses), adding };
    comparisons.push(comparison);
    return adding;
  };
  return {
    claim: claimJudge(knowledge, options, batchFor),
    end() {
      const findings: Finding[] = [];
      for (const { severity, batch } of comparisons) {
        for (const finding of batch.findings()) findings.push(withSeverity(finding, severity));
      }
      courses = createCourseTally();
      for (const comparison of comparisons) comparison.batch = comparison.rule.batch?.(courses) ?? comparison.batch;
      return inFileOrder(findings);
    }
  };
}

/** All findings of a file, in file order. Claims without a code that rules judge are not read. */
export function judgeFile(file: ClaimFile, knowledge: Knowledge, options: RuleOptions): Finding[] {
  const findings = judgeLayout(file, options);
  const judge = fileJudge(knowledge, options);
  for (let index = 0; index < file.claimCount; index++) {
    if (!file.concerns(index)) continue;
    for (const finding of judge.claim(file.claim(index))) findings.push(finding);
  }
  return merged(inFileOrder(findings), judge.end());
}

/** The certain fixes of a finding. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  return RULES_BY_ID.get(finding.rule)?.fix?.(finding, context) ?? [];
}
