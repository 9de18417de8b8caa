import { codeOf } from '../claims/values';
import type { ModifierEntry } from '../data';
import { concernOf, named } from './concern';
import type { Finding, Severity } from './finding';
import { removesModifier } from './fixes';
import { carried, finding, isBilled, overSubjects, sentence } from './report';
import { NOTHING, type Rule } from './rule';
import type { ClaimView, Service } from './view';

/** One group of modifiers that do not belong on 77407 for the same reason. */
interface Unfit {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Groups of the modifier data; the last rule of the table takes all others. */
  readonly groups: readonly string[];
  readonly why: string;
  readonly remedy: string;
  readonly wrong: string;
  readonly sources: readonly string[];
}

const UNFIT: readonly Unfit[] = [
  {
    id: 'modifier.visit',
    title: 'Visit modifier on a delivery line',
    severity: 'warning',
    groups: ['visit'],
    why: '24, 25, 27, 57, AI, FS and FT describe visits (evaluation and management), 33, PT and TS preventive or follow-up services. 77407 is a treatment delivery: modifier 25 belongs on the visit code of that day, never here.',
    remedy: 'Move it to the visit line, or remove it.',
    wrong: '25',
    sources: ['NS24', 'RVU26-Jul']
  },
  {
    id: 'modifier.anatomic',
    title: 'Side, site or bilateral modifier',
    severity: 'warning',
    groups: ['anatomic'],
    why: 'LT, RT, 50, fingers, toes, eyelids and coronary arteries say where or on how many sides a procedure was done. Beam delivery is reported once per session whatever was treated, and the Medicare fee schedule of July 2026 gives 77407 bilateral indicator 0.',
    remedy: 'Remove it.',
    wrong: 'LT',
    sources: ['RVU26-Jul', 'NS24']
  },
  {
    id: 'modifier.surgery',
    title: 'Surgical or multiple-procedure modifier',
    severity: 'warning',
    groups: ['surgery'],
    why: 'Global-period, split-care, co-surgeon, assistant, unusual-work and multiple-procedure modifiers act on surgery. In the Medicare fee schedule of July 2026, 77407 has no global period (XXX), its multiple-procedure, assistant, co-surgeon and team indicators are 0, and it holds no physician work.',
    remedy: 'Remove it.',
    wrong: '58',
    sources: ['RVU26-Jul', 'NS24']
  },
  {
    id: 'modifier.stopped',
    title: 'Modifier for a stopped procedure',
    severity: 'warning',
    groups: ['reduced'],
    why: '53 and 73 report surgical or diagnostic procedures that were stopped. A treatment that gave no dose is not billed at all; one that was partly given is billed with 52. Some commercial payers differ, so outside Medicare this is information.',
    remedy: 'Remove the line if nothing was delivered, else use 52.',
    wrong: '53',
    sources: ['NS24']
  },
  {
    id: 'modifier.anesthesia',
    title: 'Anesthesia modifier',
    severity: 'warning',
    groups: ['anesthesia'],
    why: 'These modifiers describe who gave anesthesia, how, or the state of the patient. They act on anesthesia codes only.',
    remedy: 'Move it to the anesthesia line, or remove it.',
    wrong: 'QZ',
    sources: ['NS24']
  },
  {
    id: 'modifier.laboratory',
    title: 'Laboratory modifier',
    severity: 'warning',
    groups: ['laboratory'],
    why: '90, 91, 92, QW and their kin act on laboratory tests. A second treatment session of a day is two units or modifier 76, not 91.',
    remedy: 'Remove it.',
    wrong: '91',
    sources: ['NS24', 'OP-PCTC']
  },
  {
    id: 'modifier.drug',
    title: 'Drug or vaccine modifier',
    severity: 'warning',
    groups: ['drug'],
    why: 'JW, JZ and the anemia and vaccine modifiers describe supplies. EB names radiation therapy and LU speaks of fractions, but both belong on drug lines.',
    remedy: 'Move it to the drug line, or remove it.',
    wrong: 'JZ',
    sources: ['NS24']
  },
  {
    id: 'modifier.imaging',
    title: 'Diagnostic imaging modifier',
    severity: 'information',
    groups: ['imaging'],
    why: 'CT, FX and FY reduce the payment of diagnostic images from older equipment; others belong to mammography, PET, portable X-ray or decision support for ordered images. Radiation delivery is none of these.',
    remedy: 'Remove it.',
    wrong: 'CT',
    sources: ['NS24']
  },
  {
    id: 'modifier.telehealth',
    title: 'Telehealth modifier',
    severity: 'warning',
    groups: ['telehealth'],
    why: 'Radiation cannot be delivered remotely.',
    remedy: 'Remove it.',
    wrong: '95',
    sources: ['NS24']
  },
  {
    id: 'modifier.clinician',
    title: 'Modifier that describes a clinician',
    severity: 'information',
    groups: ['clinician', 'hospice'],
    why: 'They say which clinician worked, under whom, or where. 77407 is the technical delivery and holds no clinician work; such modifiers belong on 77427 and other physician services. Some Medicaid plans use a few of them, so this is information.',
    remedy: 'Remove it unless the payer asks for it.',
    wrong: 'GC',
    sources: ['NS24', 'RVU26-Jul']
  },
  {
    id: 'modifier.other-service',
    title: 'Modifier of another kind of service',
    severity: 'information',
    groups: [],
    why: 'Equipment, prosthetics, dialysis, therapy, ambulance, behavioral health, dental, vision and similar modifiers have no meaning on a radiation delivery line.',
    remedy: 'Remove it unless the payer asks for it.',
    wrong: 'RR',
    sources: ['NS24']
  }
];

const OTHER = 'modifier.other-service';
const RULE_OF_GROUP: ReadonlyMap<string, string> = new Map(UNFIT.flatMap((unfit) => unfit.groups.map((group) => [group, unfit.id])));

function severityOf(unfit: Unfit, entry: ModifierEntry, view: ClaimView): Severity {
  if (unfit.id === 'modifier.stopped' && view.payer.family !== 'medicare') return 'information';
  return carried(unfit.severity, entry.confidence);
}

function judge(unfit: Unfit, service: Service, view: ClaimView): readonly Finding[] {
  let all: Finding[] | null = null;
  for (const [index, modifier] of service.modifiers.entries()) {
    if (concernOf(view, service, index) !== 'unfit') continue;
    const entry = view.knowledge.modifier(codeOf(modifier));
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
    family: 'modifier',
    title: unfit.title,
    severity: unfit.severity,
    explanation: unfit.why,
    remedy: unfit.remedy,
    example: { wrong: `SV1*HC:77407:${unfit.wrong}*310*UN*1***1~`, right: 'SV1*HC:77407*310*UN*1***1~' },
    sources: unfit.sources,
    since: '0.1.0',
    fix: removesModifier(),
    check: (view) =>
      isBilled(view) ? overSubjects(view, (service) => (service.modifiers.length === 0 ? NOTHING : judge(unfit, service, view))) : NOTHING
  };
}

/** Modifiers whose verdict on 77407 is no, one rule for each understandable reason. */
export const FITNESS_RULES: readonly Rule[] = UNFIT.map(ruleOf);
