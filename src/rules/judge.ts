import type { Claim, ClaimFile } from '../claims/model';
import type { Knowledge } from '../data';
import type { Finding, Fix } from './finding';
import type { FixContext, RuleOptions } from './rule';
import { RULES, RULES_BY_ID } from './rules';
import { viewOf } from './view';

/** All findings of one claim, in file order, with the user's severities applied. */
export function judgeClaim(claim: Claim, knowledge: Knowledge, options: RuleOptions): Finding[] {
  const view = viewOf(claim, knowledge, options.today);
  const ignored = options.ignored[view.payer.family];
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const setting = options.severities[rule.id];
    if (setting === 'off' || ignored?.includes(rule.id)) continue;
    for (const finding of rule.check(view)) findings.push(setting === undefined ? finding : { ...finding, severity: setting });
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
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

/** All findings of a file: its layout, then claim by claim. Claims without a code that rules judge are not read. */
export function judgeFile(file: ClaimFile, knowledge: Knowledge, options: RuleOptions): Finding[] {
  const findings = judgeLayout(file, options);
  for (let index = 0; index < file.claimCount; index++) {
    if (file.concerns(index)) findings.push(...judgeClaim(file.claim(index), knowledge, options));
  }
  return findings;
}

/** The certain fixes of a finding. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  return RULES_BY_ID.get(finding.rule)?.fix?.(finding, context) ?? [];
}
