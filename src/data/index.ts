import adjustments from './adjustments.json';
import codes from './codes.json';
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
import filing from './filing.json';
import type { Knowledge } from './knowledge';
import { type Entries, knowledgeOf } from './lookup';
import modifiers from './modifiers.json';
import { tableOf } from './packed';
import pairs from './pairs.json';
import payers from './payers.json';
import places from './places.json';
import profile from './profile.json';
import revenue from './revenue.json';
import sources from './sources.json';

export type { Circumstances, Knowledge, PayerIdentity, RuleSeverity, Setting } from './knowledge';
export type * from './schema';

/** The bundled entries, expanded when first asked for. */
export const bundledEntries: Entries = {
  profile: () => tableOf(profile),
  sources: () => expandSources(tableOf(sources)),
  codes: () => expandCodes(tableOf(codes)),
  modifiers: () => expandModifiers(tableOf(modifiers)),
  pairs: () => expandPairs(tableOf(pairs)),
  places: () => expandPlaces(tableOf(places)),
  filingIndicators: () => expandFiling(tableOf(filing)),
  payers: () => expandPayers(tableOf(payers)),
  adjustments: () => expandAdjustments(tableOf(adjustments)),
  revenueCodes: () => expandRevenueCodes(tableOf(revenue)),
  billTypes: () => expandBillTypes(tableOf(revenue))
};

/** What ClaimLens knows out of the box. */
export const bundled: Knowledge = knowledgeOf(bundledEntries);
