import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { concernOf } from './concern';
import { type Finding, NOTHING, type Severity } from './finding';
import { normalizesModifier, removesRepetition } from './fixes';
import { lengthFixes } from './modifier-length-fix';
import { counted, finding, overSubjects } from './report';
import type { Rule } from './rule';
import type { Service } from './service';
import type { ClaimView } from './view';

/** How strongly a formal fault counts: not on remittances, as information on requests and status answers. */
export function formalSeverity(view: ClaimView, severity: Severity): Severity | null {
  switch (view.claim.kind) {
    case 'professional':
    case 'institutional':
    case 'unknown':
      return severity;
    case 'remittance':
    case 'dental':
      return null;
    default:
      return 'information';
  }
}

/** Judges each modifier of each 77407 line that is not still being typed. */
function overModifiers(
  view: ClaimView,
  severity: Severity,
  judge: (modifier: Token, severity: Severity, service: Service, index: number) => Finding | null
): readonly Finding[] {
  const strength = formalSeverity(view, severity);
  if (strength === null) return NOTHING;
  return overSubjects(view, (service) => {
    if (service.modifiers.length === 0 || !service.procedure.complete) return NOTHING;
    let all: Finding[] | null = null;
    for (const [index, modifier] of service.modifiers.entries()) {
      const found = judge(modifier, strength, service, index);
      if (found === null) continue;
      if (all === null) all = [];
      all.push(found);
    }
    return all ?? NOTHING;
  });
}

/** Whether the token has blanks around it in the file. Line breaks of wrapped files do not count. */
export function hasBlanks(token: Token): boolean {
  if (token.text.length === token.value.length) return false;
  return /^[\r\n]*[ \t]|[ \t][\r\n]*$/.test(token.text);
}

function hasLowerCase(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}

export const MODIFIER_LENGTH: Rule = {
  id: 'modifier.length',
  needs: ['odd-length'],
  fix: lengthFixes,
  check: (view) =>
    overModifiers(view, 'error', (modifier, severity) =>
      modifier.value.length === 2
        ? null
        : finding(
            MODIFIER_LENGTH.id,
            severity,
            modifier,
            `Modifier ${modifier.value} has ${counted(modifier.value.length, 'character')}; X12 takes exactly two. Correct it, or separate modifiers that were run together.`
          )
    )
};

export const MODIFIER_CASE: Rule = {
  id: 'modifier.case',
  needs: ['odd-writing'],
  fix: normalizesModifier((value) => `Write ${value} in upper case`),
  check: (view) =>
    overModifiers(view, 'warning', (modifier, severity, service, index) => {
      if (!hasLowerCase(modifier.value)) return null;
      const concern = concernOf(view, service, index);
      if (concern !== 'none' && concern !== 'unknown') return null;
      const value = codeOf(modifier);
      return finding(
        MODIFIER_CASE.id,
        severity,
        modifier,
        `Modifier ${modifier.value} is in lower case; claim systems expect ${value}. Write it in upper case.`
      );
    })
};

export const MODIFIER_SPACE: Rule = {
  id: 'modifier.space',
  needs: ['odd-writing'],
  fix: normalizesModifier((value) => `Delete the blanks around ${value}`),
  check: (view) =>
    overModifiers(view, 'warning', (modifier, severity) =>
      hasBlanks(modifier)
        ? finding(
            MODIFIER_SPACE.id,
            severity,
            modifier,
            `Modifier ${modifier.value} has blanks around it, which many systems count as characters. Delete the blanks.`
          )
        : null
    )
};

export const MODIFIER_DUPLICATE: Rule = {
  id: 'modifier.duplicate',
  needs: ['repeated-modifier'],
  fix: removesRepetition,
  check: (view) =>
    overModifiers(view, 'warning', (modifier, severity, service, index) =>
      concernOf(view, service, index) === 'duplicate'
        ? finding(
            MODIFIER_DUPLICATE.id,
            severity,
            modifier,
            `Modifier ${codeOf(modifier)} is on this line twice; payers commonly reject that as an invalid combination (remark code N519). Remove the second one.`
          )
        : null
    )
};
