import type { Knowledge } from './knowledge';
import type { ModifierEntry, PayerEntry } from './schema';
import type { UserModifier, UserRule } from './user-schema';

/** An entry of a practice's file with the name of the file and the id of the source that stands for it. */
export interface Own<T> {
  readonly entry: T;
  readonly origin: string;
  readonly sources: string[];
}

/** For whom and when an entry holds. */
type Scope = Pick<UserRule, 'payer' | 'from' | 'to'>;

/** The modifier as a practice's file changes it. */
export function changedModifier(base: ModifierEntry, { entry, origin, sources }: Own<UserModifier>): ModifierEntry {
  return {
    ...base,
    name: entry.name ?? base.name,
    verdict: entry.verdict ?? base.verdict,
    claims: entry.claims ?? base.claims,
    slot: entry.slot ?? base.slot,
    reason: entry.reason ?? base.reason,
    origin,
    sources: [...sources, ...base.sources],
    confidence: 'secondary'
  };
}

const CACHE_SIZE = 512;

/** Knowledge whose `under` applies the verdicts and severities that hold for a payer or a time. */
export function scopedKnowledge(plain: Knowledge, modifiers: readonly Own<UserModifier>[], rules: readonly Own<UserRule>[]): Knowledge {
  const cache = new Map<string, Knowledge>();
  const under = (payer: PayerEntry | null, date: string | null): Knowledge => {
    const key = `${payer?.family}\n${payer?.name}\n${date}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    if (cache.size >= CACHE_SIZE) cache.clear();
    const made = knowledgeFor(plain, new Map(inForce(modifiers, payer, date, 'code')), new Map(inForce(rules, payer, date, 'rule')), under);
    cache.set(key, made);
    return made;
  };
  return under(null, null);
}

function knowledgeFor(
  plain: Knowledge,
  modifiers: ReadonlyMap<string, Own<UserModifier>>,
  rules: ReadonlyMap<string, Own<UserRule>>,
  under: Knowledge['under']
): Knowledge {
  const changed = new Map<string, ModifierEntry>();
  for (const [code, own] of modifiers) {
    const entry = plain.modifier(code);
    if (entry !== undefined) changed.set(code, changedModifier(entry, own));
  }
  return {
    ...plain,
    modifiers: () => plain.modifiers().map((entry) => changed.get(entry.code) ?? entry),
    modifier: (code) => changed.get(code) ?? plain.modifier(code),
    under,
    ruleSeverity(rule) {
      const own = rules.get(rule);
      return own && { severity: own.entry.severity, origin: own.origin };
    }
  };
}

/** The entries that hold, by name: one for the payer before one for all, and of those the last. */
function inForce<Name extends string, T extends Scope & Readonly<Record<Name, string>>>(
  entries: readonly Own<T>[],
  payer: PayerEntry | null,
  date: string | null,
  name: Name
): readonly (readonly [string, Own<T>])[] {
  const holds = entries.filter(({ entry }) => isFor(entry, payer) && isOn(entry, date));
  const general = holds.filter(({ entry }) => entry.payer === undefined);
  const special = holds.filter(({ entry }) => entry.payer !== undefined);
  return [...general, ...special].map((own) => [own.entry[name], own]);
}

function isFor({ payer: wanted }: Scope, payer: PayerEntry | null): boolean {
  if (wanted === undefined) return true;
  return payer !== null && [payer.family, payer.name.toLowerCase()].includes(wanted.toLowerCase());
}

/** Without a date: what has no last day. */
function isOn({ from, to }: Scope, date: string | null): boolean {
  if (date === null) return to === undefined;
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}
