import type { Knowledge } from './knowledge';
import { type Entries, knowledgeOf } from './lookup';
import type { CodeEntry, CodePeriod, ModifierEntry, PairEntry, PayerEntry, Source } from './schema';
import { type Own, scopedKnowledge } from './scoped';
import type { PracticeData, UserCode, UserModifier, UserPair, UserPayer } from './user-schema';

/** A practice's own data with the name of its file, which everything from it carries as its origin. */
export interface UserData {
  readonly origin: string;
  readonly data: PracticeData;
}

/**
 * The knowledge with a practice's own files on top; a later file wins over an earlier one. The base stays as
 * it is. Verdicts and severities that hold for a payer or a time are found through `under`.
 */
export function extend(base: Knowledge, users: readonly UserData[]): Knowledge {
  if (users.length === 0) return base;
  const own = <T>(part: (data: PracticeData) => readonly T[] | undefined): readonly Own<T>[] =>
    users.flatMap(({ origin, data }) => (part(data) ?? []).map((entry) => ({ entry, origin, sources: [sourceId(origin)] })));
  const modifiers = own((data) => data.modifiers);
  const rules = own((data) => data.rules);
  const descriptors = new Map(
    own((data) => Object.entries(data.descriptors ?? {})).map(({ entry: [code, text], origin }) => [code, { text, origin }])
  );
  const described = <T extends { readonly code: string }>(entry: T): T => {
    const descriptor = descriptors.get(entry.code);
    return descriptor === undefined ? entry : { ...entry, descriptor };
  };
  const entries: Entries = {
    profile: () => base.profile,
    sources: () => [...base.sources(), ...users.map(sourceOf)],
    codes: () =>
      withCodes(
        base.codes(),
        own((data) => data.codes)
      ).map(described),
    modifiers: () => withModifiers(base.modifiers(), modifiers).map(described),
    pairs: () =>
      withPairs(
        base.pairs(),
        own((data) => data.pairs)
      ),
    places: base.places,
    filingIndicators: base.filingIndicators,
    payers: () =>
      withPayers(
        base.payers(),
        own((data) => data.payers)
      ),
    adjustments: base.adjustments,
    revenueCodes: base.revenueCodes,
    billTypes: base.billTypes,
    names: () => base.names
  };
  return scopedKnowledge(knowledgeOf(entries), modifiers, rules);
}

function sourceId(origin: string): string {
  return `practice:${origin}`;
}

function sourceOf({ origin, data }: UserData): Source {
  return {
    id: sourceId(origin),
    title: data.name ?? origin,
    publisher: 'your practice',
    origin,
    read: data.updated ?? '',
    confidence: 'secondary'
  };
}

function withCodes(base: readonly CodeEntry[], own: readonly Own<UserCode>[]): readonly CodeEntry[] {
  const codes = new Map(base.map((entry) => [entry.code, entry]));
  for (const one of own) codes.set(one.entry.code, codeEntry(one, codes.get(one.entry.code)));
  return [...codes.values()];
}

function codeEntry({ entry, origin, sources }: Own<UserCode>, base: CodeEntry | undefined): CodeEntry {
  const relation = entry.relation ?? base?.relation ?? 'Added by your practice.';
  const named = { name: entry.name, relation, origin, sources: sources, confidence: 'secondary' } as const;
  const dated = entry.from !== undefined || entry.to !== undefined;
  const period: CodePeriod = {
    from: entry.from ?? null,
    to: entry.to ?? null,
    state: 'active',
    title: entry.name,
    text: relation,
    sources: sources,
    confidence: 'secondary'
  };
  return {
    code: entry.code,
    unitLimits: [],
    ...base,
    ...named,
    group: entry.group ?? base?.group ?? 'other',
    component: entry.component ?? base?.component ?? 'unknown',
    periods: base === undefined || dated ? [period] : base.periods,
    replacedBy: entry.replacedBy ?? base?.replacedBy ?? []
  };
}

function withModifiers(base: readonly ModifierEntry[], own: readonly Own<UserModifier>[]): readonly ModifierEntry[] {
  const modifiers = new Map(base.map((entry) => [entry.code, entry]));
  // A modifier that is new is known everywhere, even where its verdict holds for one payer only.
  for (const { entry } of own) if (!modifiers.has(entry.code)) modifiers.set(entry.code, unknownModifier(entry));
  return [...modifiers.values()];
}

function unknownModifier({ code, name = 'modifier of your practice' }: UserModifier): ModifierEntry {
  return {
    code,
    name,
    owner: 'HCPCS',
    group: 'practice',
    verdict: 'payer',
    claims: 'both',
    slot: 'informational',
    reason: 'Defined in a data file of your practice.',
    sources: ['RECALLED'],
    confidence: 'recalled'
  };
}

function withPairs(base: readonly PairEntry[], own: readonly Own<UserPair>[]): readonly PairEntry[] {
  const key = (a: string, b: string): string => [a, b].sort().join(' ');
  const pairs = new Map(base.map((pair) => [key(pair.column1, pair.column2), pair]));
  for (const { entry, origin, sources } of own) {
    const { column1, column2, indicator, from = '1900-01-01' } = entry;
    const pair: PairEntry = { column1, column2, indicator, scope: 'core', from, origin, sources: sources, confidence: 'secondary' };
    pairs.set(key(column1, column2), pair);
  }
  return [...pairs.values()];
}

function withPayers(base: readonly PayerEntry[], own: readonly Own<UserPayer>[]): readonly PayerEntry[] {
  const added = own.map(({ entry, origin, sources }): PayerEntry => {
    const notes = (entry.notes ?? []).map((text) => ({ text, sources: sources, confidence: 'secondary' as const }));
    const family = base.find((payer) => payer.family === entry.family);
    return {
      family: entry.family,
      name: entry.name,
      ids: entry.ids ?? [],
      names: entry.names ?? [entry.name],
      filingIndicators: [],
      notes: [...notes, ...(family?.notes ?? [])],
      unknown: family?.unknown ?? [],
      origin,
      sources: sources,
      confidence: 'secondary'
    };
  });
  return [...base, ...added];
}
