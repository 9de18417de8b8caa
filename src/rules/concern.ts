import type { Token } from '../claims/model';
import { codeOf } from '../claims/values';
import type { ModifierEntry } from '../data';
import type { Concern, Service } from './service';
import { type ClaimView, modifierOn } from './view';

/** Groups whose modifiers are told apart by the kind of claim first, then by the service. */
const KIND_FIRST: ReadonlySet<string> = new Set(['reduced', 'clinician', 'site']);

/** The component modifiers, 26 and TC. */
export function isComponent(modifier: string): boolean {
  return modifier === '26' || modifier === 'TC';
}

/** Whether the modifier belongs to the other kind of claim than this one. */
function isOfOtherKind(entry: ModifierEntry, view: ClaimView): boolean {
  if (view.setting === null || entry.claims === 'both' || entry.claims === view.setting) return false;
  return entry.verdict !== 'no' || KIND_FIRST.has(entry.group);
}

function isRepeated(modifiers: readonly Token[], index: number, value: string): boolean {
  for (let earlier = 0; earlier < index; earlier++) {
    const modifier = modifiers[earlier];
    if (modifier !== undefined && codeOf(modifier) === value) return true;
  }
  return false;
}

function concernAt(view: ClaimView, service: Service, index: number): Concern {
  const modifier = service.modifiers[index];
  if (modifier === undefined) return 'none';
  if (modifier.value.length !== 2) return 'length';
  const value = codeOf(modifier);
  if (isRepeated(service.modifiers, index, value)) return 'duplicate';
  const entry = modifierOn(view, service, value);
  // Only a practice's own file gives 26 or TC another verdict.
  if (isComponent(value)) return entry === undefined || entry.verdict === 'no' ? 'component' : 'none';
  if (entry === undefined) return 'unknown';
  if (isOfOtherKind(entry, view)) return 'claim-kind';
  return entry.verdict === 'no' ? 'unfit' : 'none';
}

/** The concerns of the modifiers of a 77407 line, in slot order; found once, as a dozen rules ask for them. */
export function concernsOf(view: ClaimView, service: Service): readonly Concern[] {
  service.concerns ??= service.modifiers.map((_, index) => concernAt(view, service, index));
  return service.concerns;
}

/** The one concern of the modifier at `index` of a 77407 line. */
export function concernOf(view: ClaimView, service: Service, index: number): Concern {
  return concernsOf(view, service)[index] ?? 'none';
}

/** The modifiers of a line that have this concern. */
export function modifiersWith(view: ClaimView, service: Service, concern: Concern): readonly Token[] {
  return service.modifiers.filter((_, index) => concernOf(view, service, index) === concern);
}

/** A modifier as messages name it: in upper case, with the writing of the file where it differs. */
export function named(modifier: Token): string {
  const value = codeOf(modifier);
  return value === modifier.value ? value : `${value} (written in lower case)`;
}
