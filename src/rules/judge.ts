import type { Claim, ClaimFile } from '../claims/model';
import type { Knowledge, RuleSeverity } from '../data';
import type { Finding, Fix } from './finding';
import { type Batch, type FixContext, NOTHING, type Rule, type RuleOptions } from './rule';
import { RULES, RULES_BY_ID } from './rules';
import { type ClaimView, viewOf } from './view';

/** What a practice's data file gives a rule for the payer and day of a claim. */
type OwnSeverity = RuleSeverity['severity'] | undefined;

function withSeverity(finding: Finding, rule: Rule, options: RuleOptions, own: OwnSeverity): Finding {
  const setting = own ?? options.severities[rule.id];
  return setting === undefined || setting === 'off' ? finding : { ...finding, severity: setting };
}

function inFileOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What each rule does with the view of a claim: give findings now, or keep what it needs for later. */
function judgeView(view: ClaimView, options: RuleOptions, judge: (rule: Rule, view: ClaimView) => readonly Finding[]): Finding[] {
  const ignored = options.ignored[view.payer.family];
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (options.severities[rule.id] === 'off' || ignored?.includes(rule.id)) continue;
    // What a practice's data file says for this payer and day goes before the general setting.
    const own = view.knowledge.ruleSeverity(rule.id)?.severity;
    if (own === 'off') continue;
    for (const finding of judge(rule, view)) findings.push(withSeverity(finding, rule, options, own));
  }
  return inFileOrder(findings);
}

/** All findings of one claim, in file order, with the user's severities applied. */
export function judgeClaim(claim: Claim, knowledge: Knowledge, options: RuleOptions): Finding[] {
  return judgeView(viewOf(claim, knowledge, options.today), options, (rule, view) => rule.check(view));
}

/** The findings about the layout of the file as a whole, which belong to no claim. */
export function judgeLayout(file: ClaimFile, options: RuleOptions): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const setting = options.severities[rule.id];
    if (rule.checkFile === undefined || setting === 'off') continue;
    for (const finding of rule.checkFile(file)) findings.push(setting === undefined ? finding : { ...finding, severity: setting });
  }
  return findings;
}

/** The claims of a file judged one after the other; rules that compare claims speak at the end. */
export interface FileJudge {
  /** Findings of one claim. Give each claim once, in file order. */
  readonly claim: (claim: Claim) => Finding[];
  /** What comparing the claims has shown, in file order. */
  readonly end: () => Finding[];
}

/** Judges a file in steps, so that a caller may pause between claims. */
export function fileJudge(knowledge: Knowledge, options: RuleOptions): FileJudge {
  // Claims for which the practice gives a rule another severity are compared among themselves.
  const batches = new Map<Rule, Map<OwnSeverity, Batch>>();
  const judge = (rule: Rule, view: ClaimView): readonly Finding[] => {
    if (rule.batch === undefined) return rule.check(view);
    const own = view.knowledge.ruleSeverity(rule.id)?.severity;
    const ofRule = batches.get(rule) ?? new Map<OwnSeverity, Batch>();
    const batch = ofRule.get(own) ?? rule.batch();
    batches.set(rule, ofRule.set(own, batch));
    batch.add(view);
    return NOTHING;
  };
  return {
    claim: (claim) => judgeView(viewOf(claim, knowledge, options.today), options, judge),
    end() {
      const findings: Finding[] = [];
      for (const [rule, ofRule] of batches) {
        for (const [own, batch] of ofRule) {
          for (const finding of batch.findings()) findings.push(withSeverity(finding, rule, options, own));
        }
      }
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
  const compared = judge.end();
  return compared.length === 0 ? findings : inFileOrder([...findings, ...compared]);
}

/** The certain fixes of a finding. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  return RULES_BY_ID.get(finding.rule)?.fix?.(finding, context) ?? [];
}
