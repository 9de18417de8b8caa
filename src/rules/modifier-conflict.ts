import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import { modifiersWith } from './concern';
import { allOf, modifierAt, placeAt, removeSlots } from './edits';
import { type Finding, NOTHING, type Severity } from './finding';
import { fixed } from './fixes';
import { finding, isBilled, overSubjects, related } from './report';
import type { Rule } from './rule';

interface Conflict {
  readonly first: string;
  readonly second: string;
  readonly severity: Severity;
  readonly why: string;
}

const DISTINCT = 'the X modifiers are the more specific form of 59, so one line carries one of them. Keep the X modifier and remove 59';
const LIABILITY = 'they say opposite things about who pays after a denial. Keep the one that matches the notice on file';

/** Only PO with PN was read in a published instruction; the others are recalled and therefore information. */
const CONFLICTS: readonly Conflict[] = [
  {
    first: 'PO',
    second: 'PN',
    severity: 'warning',
    why: 'PO is for an excepted and PN for a non-excepted off-campus department, and a department is only one of them. Keep the one that applies'
  },
  { first: '59', second: 'XE', severity: 'information', why: DISTINCT },
  { first: '59', second: 'XS', severity: 'information', why: DISTINCT },
  { first: '59', second: 'XP', severity: 'information', why: DISTINCT },
  { first: '59', second: 'XU', severity: 'information', why: DISTINCT },
  { first: 'GA', second: 'GZ', severity: 'information', why: LIABILITY },
  { first: 'GY', second: 'GA', severity: 'information', why: LIABILITY },
  { first: 'GY', second: 'GZ', severity: 'information', why: LIABILITY },
  {
    first: '76',
    second: '77',
    severity: 'information',
    why: 'a repeat is either by the same provider (76) or by another one (77). Keep the one that is true'
  }
];

function conflictOf(a: string, b: string): Conflict | undefined {
  return CONFLICTS.find(({ first, second }) => (first === a && second === b) || (first === b && second === a));
}

/** Whether two of the modifiers exclude each other, so that one of them will go. */
export function excludesItself(modifiers: readonly Token[]): boolean {
  return modifiers.some((later, index) =>
    modifiers.slice(0, index).some((earlier) => conflictOf(codeOf(earlier), codeOf(later)) !== undefined)
  );
}

function conflictsIn(modifiers: readonly Token[]): readonly Finding[] {
  const all: Finding[] = [];
  for (const [index, later] of modifiers.entries()) {
    const earlier = modifiers.slice(0, index).find((modifier) => conflictOf(codeOf(modifier), codeOf(later)) !== undefined);
    if (earlier === undefined) continue;
    const conflict = conflictOf(codeOf(earlier), codeOf(later));
    if (conflict === undefined) continue;
    all.push(
      finding(
        MODIFIER_CONFLICT.id,
        conflict.severity,
        later,
        `Modifiers ${codeOf(earlier)} and ${codeOf(later)} do not go together on one line: ${conflict.why}.`,
        [related(earlier, `${codeOf(earlier)} is here`)]
      )
    );
  }
  return all;
}

export const MODIFIER_CONFLICT: Rule = {
  id: 'modifier.conflict',
  needs: ['billed', 'several-modifiers'],
  fix: (finding, { claim, text }) => {
    const procedure = placeAt(claim, finding)?.procedure;
    const first = finding.related?.[0];
    if (procedure === undefined || first === undefined) return [];
    return [finding, first].flatMap((at) => {
      const modifier = modifierAt(procedure, at);
      return modifier === null
        ? []
        : fixed(`Remove modifier ${codeOf(modifier)}`, removeSlots(procedure, allOf(procedure, modifier), text));
    });
  },
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, (service) => (service.modifiers.length < 2 ? NOTHING : conflictsIn(modifiersWith(view, service, 'none'))));
  }
};
