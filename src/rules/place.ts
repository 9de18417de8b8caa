import type { Token } from '../claims/model';
import { codeOf, placeOfServiceOf } from '../claims/values';
import type { PlaceEntry } from '../data';
import { remembered } from '../data/remembered';
import { type Finding, NOTHING, type Severity } from './finding';
import { carried, finding, related } from './report';
import type { Rule } from './rule';
import type { Service } from './service';
import { type ClaimView, SUBJECT } from './view';

/** A surgery center bills on professional claims itself, so the line may be its own. */
const SURGERY_CENTER = '24';

/** Whether this payer's list calls the place a facility. UnitedHealthcare has a list of its own. */
function isFacility(view: ClaimView, place: PlaceEntry): boolean {
  return view.payer.family === 'unitedhealthcare' ? place.unitedFacility : place.facility === 'facility';
}

/** A warning where the payer's own published list says so of the line's own place; information elsewhere. */
function severityFor(view: ClaimView, place: PlaceEntry, own: boolean): Severity {
  if (!own || place.code === SURGERY_CENTER) return 'information';
  if (view.payer.family === 'unitedhealthcare') return 'warning';
  return view.payer.family === 'medicare' ? carried('warning', place.confidence) : 'information';
}

/** What to say of a facility to a payer of a family; the same for all claims of a batch. */
const advice = remembered((place: PlaceEntry, family: string): string => {
  const what = `Place of service ${place.code} (${place.name}) is a facility`;
  if (place.code === SURGERY_CENTER) {
    return `${what}: only the surgery center itself bills technical-only code ${SUBJECT} there, not a physician. Check who bills this line.`;
  }
  const bill = 'Leave the line to the facility (837I, revenue code 0333), or correct the place';
  switch (family) {
    case 'medicare':
      return `${what}: Medicare does not pay technical-only code ${SUBJECT} on a professional claim there (fee schedule July 2026: not payable in a facility) and denies it with reason 5, 58 or 171. ${bill}.`;
    case 'unitedhealthcare':
      return `${what} in UnitedHealthcare's list for technical services: it pays technical-only code ${SUBJECT} there to the facility only. ${bill}.`;
    default:
      return `${what}: payers that follow Medicare pay technical-only code ${SUBJECT} there to the facility only. ${bill}, if this payer does so too.`;
  }
});

interface Placed {
  readonly token: Token;
  readonly place: PlaceEntry;
  readonly own: boolean;
}

function facilityOf(view: ClaimView, service: Service): Placed | null {
  const token = placeOfServiceOf(view.claim, service.line);
  if (token === null) return null;
  const place = view.knowledge.place(codeOf(token));
  if (place === undefined || !isFacility(view, place)) return null;
  return { token, place, own: service.line.placeOfService !== null };
}

export const PLACE: Rule = {
  id: 'setting.place',
  needs: ['professional', 'subject'],
  check: (view) => {
    if (view.setting !== 'professional') return NOTHING;
    let all: Finding[] | null = null;
    let ofClaim: { placed: Placed; lines: Service[] } | null = null;
    for (const service of view.subjects) {
      const placed = facilityOf(view, service);
      if (placed === null) continue;
      if (all === null) all = [];
      if (placed.own) {
        all.push(finding(PLACE.id, severityFor(view, placed.place, true), placed.token, advice(placed.place, view.payer.family)));
      } else if (ofClaim === null) {
        ofClaim = { placed, lines: [service] };
      } else {
        ofClaim.lines.push(service);
      }
    }
    if (ofClaim !== null && all !== null) {
      const { placed, lines } = ofClaim;
      const places = lines.slice(0, 10).map(({ procedure }) => related(procedure.code, `${SUBJECT} is billed here`));
      all.push(finding(PLACE.id, severityFor(view, placed.place, false), placed.token, advice(placed.place, view.payer.family), places));
    }
    return all ?? NOTHING;
  }
};
