import type {
  AdjustmentEntry,
  BillTypeEntry,
  CodeEntry,
  CodePeriod,
  FilingIndicatorEntry,
  ModifierEntry,
  PairEntry,
  PayerEntry,
  PlaceEntry,
  RevenueCodeEntry,
  Source,
  UnitLimit
} from './schema';
import type {
  AdjustmentGroup,
  CodeGroup,
  FilingTable,
  ModifierGroup,
  PairGroup,
  PayerRow,
  PlaceTable,
  RawLimit,
  RawPeriod,
  RevenueTable,
  SourceGroup
} from './tables';

/** First day of the oldest table of unit limits that was read (domain.md §11.3). */
const LIMITS_FROM = '2024-07-01';

const STATE_TEXT: Readonly<Record<CodePeriod['state'], string>> = {
  active: 'Valid.',
  deleted: 'Deleted: not valid for dates of service in this period.',
  'not-payable': "Not payable under this payer's table: another code is used.",
  bundled: 'Bundled: not paid separately.'
};

export function expandSources(groups: readonly SourceGroup[]): Source[] {
  return groups.flatMap((group) =>
    Object.entries(group.sources).map(([id, [title, publisher, read]]) => ({
      id,
      title,
      publisher,
      read: read ?? group.read,
      confidence: group.confidence
    }))
  );
}

type Named = Pick<CodeEntry, 'name' | 'sources' | 'confidence'>;

function expandPeriod(period: RawPeriod, code: Named): CodePeriod {
  return {
    from: period.from ?? null,
    to: period.to ?? null,
    state: period.state,
    ...(period.setting === undefined ? {} : { setting: period.setting }),
    ...(period.payer === undefined ? {} : { payer: period.payer }),
    title: period.title ?? sentence(code.name),
    text: period.text ?? STATE_TEXT[period.state],
    sources: period.sources ?? code.sources,
    confidence: period.confidence ?? code.confidence
  };
}

function expandLimit([where, units, indicator, from = LIMITS_FROM]: RawLimit): UnitLimit[] {
  const of = (setting: UnitLimit['setting'], source: string): UnitLimit => {
    return { setting, units, indicator, from, sources: [source], confidence: 'verified' };
  };
  const limits: UnitLimit[] = [];
  if (where !== 'institutional') limits.push(of('professional', 'MUE-PRA'));
  if (where !== 'professional') limits.push(of('institutional', 'MUE-OPH'));
  return limits;
}

export function expandCodes(groups: readonly CodeGroup[]): CodeEntry[] {
  return groups.flatMap(({ codes, ...shared }) =>
    Object.entries(codes).map(([code, own]) => {
      const row = { ...shared, ...(typeof own === 'string' ? { name: own } : own) };
      const named = { name: row.name, sources: row.sources ?? shared.sources, confidence: row.confidence ?? shared.confidence };
      return {
        code,
        ...named,
        group: row.group,
        ...(row.level === undefined ? {} : { level: row.level }),
        component: row.component ?? 'unknown',
        periods: (row.periods ?? [{ state: 'active' }]).map((period) => expandPeriod(period, named)),
        replacedBy: row.replacedBy ?? [],
        relation: row.relation ?? '',
        unitLimits: (row.limits ?? []).flatMap(expandLimit)
      };
    })
  );
}

export function expandPairs(groups: readonly PairGroup[]): PairEntry[] {
  return groups.flatMap(({ pairs, ...shared }) =>
    Object.entries(pairs).flatMap(([column1, list]) => list.split(' ').map((column2) => ({ column1, column2, ...shared })))
  );
}

/** What a group of modifiers leaves out: most are HCPCS modifiers for another kind of service. */
export function expandModifiers(groups: readonly ModifierGroup[]): ModifierEntry[] {
  return groups.flatMap((group) =>
    Object.entries(group.codes).map(([code, own]) => {
      const { name, reason, ...depth } = modifierFacts(own);
      const use = depth.use ?? group.use;
      return {
        code,
        name,
        owner: group.owner ?? 'HCPCS',
        group: group.group,
        verdict: group.verdict ?? 'no',
        claims: group.claims ?? 'both',
        slot: group.slot ?? 'informational',
        reason: reason ?? group.reason ?? '',
        ...(depth.meaning === undefined ? {} : { meaning: depth.meaning }),
        ...(use === undefined ? {} : { use }),
        ...(depth.conflicts === undefined ? {} : { conflicts: depth.conflicts }),
        sources: group.sources ?? ['NS24'],
        confidence: group.confidence ?? 'secondary'
      };
    })
  );
}

type ModifierFacts = Exclude<ModifierGroup['codes'][string], string | readonly unknown[]>;

function modifierFacts(own: ModifierGroup['codes'][string]): ModifierFacts {
  if (typeof own === 'string') return { name: own };
  return 'name' in own ? own : { name: own[0], reason: own[1] };
}

export function expandPlaces(table: PlaceTable): PlaceEntry[] {
  const united = new Set(table.unitedFacilities.split(' '));
  return table.groups.flatMap(({ places, ...shared }) =>
    Object.entries(places).map(([code, own]) => ({ code, ...nameAndNote(own), unitedFacility: united.has(code), ...shared }))
  );
}

export function expandFiling({ families, sources, confidence }: FilingTable): FilingIndicatorEntry[] {
  return Object.entries(families).flatMap(([family, codes]) =>
    Object.entries(codes).map(([code, own]) => ({ code, ...nameAndNote(own), family, sources, confidence }))
  );
}

export function expandPayers(rows: readonly PayerRow[]): PayerEntry[] {
  return rows.map((row) => ({ ...row, ids: row.ids?.split(' ') ?? [], filingIndicators: row.filingIndicators ?? [] }));
}

export function expandAdjustments(groups: readonly AdjustmentGroup[]): AdjustmentEntry[] {
  return groups.flatMap(({ codes, cause, current = true, ...shared }) =>
    Object.entries(codes).map(([code, own]) => {
      const [meaning, ownCause, advice] = typeof own === 'string' ? [own] : own;
      const likely = ownCause || cause;
      return { code, meaning, current, ...shared, ...(likely ? { cause: likely } : {}), ...(advice ? { advice } : {}) };
    })
  );
}

export function expandRevenueCodes({ codes, sources, confidence }: RevenueTable): RevenueCodeEntry[] {
  return Object.entries(codes).map(([code, [name, fit, note]]) => ({ code, name, fit, ...(note ? { note } : {}), sources, confidence }));
}

export function expandBillTypes({ billTypes, sources, confidence }: RevenueTable): BillTypeEntry[] {
  return Object.entries(billTypes).map(([code, [name, fit]]) => ({ code, name, fit, sources, confidence }));
}

function nameAndNote(own: string | readonly [string, string]): { name: string; note?: string } {
  return typeof own === 'string' ? { name: own } : { name: own[0], note: own[1] };
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
