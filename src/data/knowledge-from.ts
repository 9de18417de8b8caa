import {
  expandAdjustments,
  expandBillTypes,
  expandCodes,
  expandFiling,
  expandModifiers,
  expandPairs,
  expandPayers,
  expandPlaces,
  expandRevenueCodes,
  expandSources
} from './expand';
import type { Knowledge } from './knowledge';
import { knowledgeOf } from './lookup';
import type { ServiceProfile } from './schema';
import { segmentNames } from './segment';
import type {
  AdjustmentGroup,
  CodeGroup,
  FilingTable,
  ModifierGroup,
  PairGroup,
  PayerRow,
  PlaceTable,
  RevenueTable,
  SegmentTable,
  SourceGroup
} from './tables';

/** The JSON files of this folder by name, as the build puts them into one file (dist/data.json). */
export interface Tables {
  readonly adjustments: readonly AdjustmentGroup[];
  readonly codes: readonly CodeGroup[];
  readonly filing: FilingTable;
  readonly modifiers: readonly ModifierGroup[];
  readonly pairs: readonly PairGroup[];
  readonly payers: readonly PayerRow[];
  readonly places: PlaceTable;
  readonly profile: ServiceProfile;
  readonly revenue: RevenueTable;
  readonly segments: SegmentTable;
  readonly sources: readonly SourceGroup[];
}

/** Look-ups over tables; each table is expanded when first asked. */
export function knowledgeFrom(tables: Tables): Knowledge {
  return knowledgeOf({
    profile: () => tables.profile,
    sources: () => expandSources(tables.sources),
    codes: () => expandCodes(tables.codes),
    modifiers: () => expandModifiers(tables.modifiers),
    pairs: () => expandPairs(tables.pairs),
    places: () => expandPlaces(tables.places),
    filingIndicators: () => expandFiling(tables.filing),
    payers: () => expandPayers(tables.payers),
    adjustments: () => expandAdjustments(tables.adjustments),
    revenueCodes: () => expandRevenueCodes(tables.revenue),
    billTypes: () => expandBillTypes(tables.revenue),
    names: () => segmentNames(tables.segments)
  });
}
