import type { Claim, ClaimFile } from '../claims/model';
import type { Knowledge } from '../data';
import type { Finding, Fix } from './finding';
import type { RuleOptions } from './rule';
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

/** All findings of a file. Claims without a code that rules judge are not read. */
export function judgeFile(file: ClaimFile, knowledge: Knowledge, options: RuleOptions): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < file.claimCount; index++) {
    if (file.concerns(index)) findings.push(...judgeClaim(file.claim(index), knowledge, options));
  }
  return findings;
}

/** The certain fixes of a finding. */
export function fixesOf(finding: Finding, claim: Claim, text: string): readonly Fix[] {
  return RULES_BY_ID.get(finding.rule)?.fix?.(finding, claim, text) ?? [];
}
