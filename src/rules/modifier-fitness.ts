import { codeOf } from '../claims/values';
import type { ModifierEntry } from '../data';
import { concernOf, named } from './concern';
import { type Finding, NOTHING, type Severity } from './finding';
import { removesModifier } from './fixes';
import { carried, finding, isBilled, overSubjects, sentence } from './report';
import type { RuleId } from './row';
import type { Rule } from './rule';
import type { Service } from './service';
import { type ClaimView, modifierOn } from './view';

/** One group of modifiers that do not belong on 77407 for the same reason. */
interface Unfit {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Groups of the modifier data; the last rule of the table takes all others. */
  readonly groups: readonly string[];
  /** What to do: the end of each message, and the remedy of the rule's row. */
  readonly remedy: string;
}

const UNFIT: readonly Unfit[] = [
  {
    id: 'modifier.visit',
    severity: 'warning',
    groups: ['visit'],
    remedy: 'Move it to the visit line, or remove it.'
  },
  {
    id: 'modifier.anatomic',
    severity: 'warning',
    groups: ['anatomic'],
    remedy: 'Remove it.'
  },
  {
    id: 'modifier.surgery',
    severity: 'warning',
    groups: ['surgery'],
    remedy: 'Remove it.'
  },
  {
    id: 'modifier.stopped',
    severity: 'warning',
    groups: ['reduced'],
    remedy: 'Remove the line if nothing was delivered, else use 52.'
  },
  {
    id: 'modifier.anesthesia',
    severity: 'warning',
    groups: ['anesthesia'],
    remedy: 'Move it to the anesthesia line, or remove it.'
  },
  {
    id: 'modifier.laboratory',
    severity: 'warning',
    groups: ['laboratory'],
    remedy: 'Remove it.'
  },
  {
    id: 'modifier.drug',
    severity: 'warning',
    groups: ['drug'],
    remedy: 'Move it to the drug line, or remove it.'
  },
  {
    id: 'modifier.imaging',
    severity: 'information',
    groups: ['imaging'],
    remedy: 'Remove it.'
  },
  {
    id: 'modifier.telehealth',
    severity: 'warning',
    groups: ['telehealth'],
    remedy: 'Remove it.'
  },
  {
    id: 'modifier.clinician',
    severity: 'information',
    groups: ['clinician', 'hospice'],
    remedy: 'Remove it unless the payer asks for it.'
  },
  {
    id: 'modifier.other-service',
    severity: 'information',
    groups: [],
    remedy: 'Remove it unless the payer asks for it.'
  }
];

const OTHER: RuleId = 'modifier.other-service';
const RULE_OF_GROUP: ReadonlyMap<string, RuleId> = new Map(UNFIT.flatMap((unfit) => unfit.groups.map((group) => [group, unfit.id])));

function severityOf(unfit: Unfit, entry: ModifierEntry, view: ClaimView): Severity {
  if (unfit.id === 'modifier.stopped' && view.payer.family !== 'medicare') return 'information';
  return carried(unfit.severity, entry.confidence);
}

function judge(unfit: Unfit, service: Service, view: ClaimView): readonly Finding[] {
  let all: Finding[] | null = null;
  for (const [index, modifier] of service.modifiers.entries()) {
    if (concernOf(view, service, index) !== 'unfit') continue;
    const entry = modifierOn(view, service, codeOf(modifier));
    if (entry === undefined || (RULE_OF_GROUP.get(entry.group) ?? OTHER) !== unfit.id) continue;
    if (all === null) all = [];
    all.push(
      finding(
        unfit.id,
        severityOf(unfit, entry, view),
        modifier,
        `Modifier ${named(modifier)} (${entry.name}) does not belong on 77407. ${sentence(entry.reason)} ${unfit.remedy}`
      )
    );
  }
  return all ?? NOTHING;
}

function ruleOf(unfit: Unfit): Rule {
  return {
    id: unfit.id,
    needs: ['billed', 'unfit-modifier'],
    fix: removesModifier(),
    check: (view) =>
      isBilled(view) ? overSubjects(view, (service) => (service.modifiers.length === 0 ? NOTHING : judge(unfit, service, view))) : NOTHING
  };
}

/** Modifiers whose verdict on 77407 is no, one rule for each understandable reason. */
export const FITNESS_RULES: readonly Rule[] = UNFIT.map(ruleOf);
