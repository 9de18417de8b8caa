import type { Procedure } from '../claims/model';
import { codeOf } from '../claims/values';
import { placeAt, replaceToken, separate } from './edits';
import { type Finding, NOTHING } from './finding';
import { FORMAL, fixed } from './fixes';
import { formalSeverity, hasBlanks } from './modifier-form';
import { finding, listed, overServices, overSubjects } from './report';
import type { RuleId } from './row';
import type { Rule } from './rule';
import { SUBJECT } from './view';

/** The modifiers run together with 77407 (`7740726`, `77407-59`, `7740759XE`); null when the code is none of that. */
function gluedModifiers(code: string): readonly string[] | null {
  if (code.length < 7 || !code.startsWith(SUBJECT)) return null;
  const rest = code.slice(SUBJECT.length).replaceAll(/[- ]/g, '');
  return /^(?:[A-Za-z0-9]{2}){1,4}$/.test(rest) ? (rest.match(/../g) ?? null) : null;
}

export const CODE_GLUED: Rule = {
  id: 'code.glued',
  needs: ['odd-form'],
  fix: (finding, { claim, text }) => {
    const procedure = placeAt(claim, finding)?.procedure;
    const modifiers = procedure === undefined ? null : gluedModifiers(procedure.code.value);
    return procedure === undefined || modifiers === null
      ? []
      : fixed(`Separate ${listed([SUBJECT, ...modifiers])}`, separate(procedure, procedure.code, [SUBJECT, ...modifiers], text), FORMAL);
  },
  check: (view) => {
    const severity = formalSeverity(view, 'error');
    if (severity === null) return NOTHING;
    return overServices(view.services, view, ({ code, procedure }) => {
      if (code.length < 7 || !procedure.complete) return NOTHING;
      const modifiers = gluedModifiers(code);
      if (modifiers === null) return NOTHING;
      const what = modifiers.length === 1 ? `modifier ${modifiers[0] ?? ''}` : `modifiers ${listed(modifiers)}`;
      return [
        finding(
          CODE_GLUED.id,
          severity,
          procedure.code,
          `${procedure.code.value} is code 77407 with ${what} run together; X12 gives each a component of its own, and payers reject the whole as an unknown code. Put the component separator in between.`
        )
      ];
    });
  }
};

export const CODE_SPACE: Rule = {
  id: 'code.space',
  needs: ['odd-writing'],
  fix: (finding, { claim }) => {
    const code = placeAt(claim, finding)?.procedure.code;
    return code === undefined ? [] : fixed('Delete the blanks around 77407', [replaceToken(code, code.value)], FORMAL);
  },
  check: (view) => {
    const severity = formalSeverity(view, 'warning');
    if (severity === null) return NOTHING;
    return overSubjects(view, ({ procedure }) =>
      procedure.complete && hasBlanks(procedure.code)
        ? [
            finding(
              CODE_SPACE.id,
              severity,
              procedure.code,
              'Code 77407 has blanks around it, which many systems count as part of the code. Delete the blanks.'
            )
          ]
        : NOTHING
    );
  }
};

function qualifierFault(procedure: Procedure, id: RuleId): Finding | null {
  const qualifier = procedure.qualifier;
  if (qualifier === null || qualifier.value === 'HC' || !procedure.complete || codeOf(procedure.code) !== SUBJECT) return null;
  if (codeOf(qualifier) === 'HC') {
    return finding(
      id,
      'warning',
      qualifier,
      `Qualifier ${qualifier.value} is in lower case; X12 defines HC, and systems that compare letter by letter reject the line. Write HC.`
    );
  }
  if (codeOf(qualifier) === 'AD') {
    return finding(
      id,
      'information',
      qualifier,
      'Qualifier AD announces a dental code, but 77407 is a CPT code of radiation oncology. HC is the qualifier for it.'
    );
  }
  return null;
}

export const QUALIFIER: Rule = {
  id: 'code.qualifier',
  needs: ['odd-form'],
  fix: (finding, { claim }) => {
    const qualifier = placeAt(claim, finding)?.procedure.qualifier ?? null;
    if (qualifier === null) return [];
    return fixed('Write HC', [replaceToken(qualifier, 'HC')], codeOf(qualifier) === 'HC' ? FORMAL : {});
  },
  check: (view) => {
    if (formalSeverity(view, 'warning') === null) return NOTHING;
    let all: Finding[] | null = null;
    for (const line of view.claim.lines) {
      const procedure = line.procedures[0];
      if (procedure === undefined || procedure.role !== 'service') continue;
      const fault = qualifierFault(procedure, QUALIFIER.id);
      if (fault === null) continue;
      if (all === null) all = [];
      all.push({ ...fault, severity: formalSeverity(view, fault.severity) ?? fault.severity });
    }
    return all ?? NOTHING;
  }
};
