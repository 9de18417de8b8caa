import type { Circumstances, Knowledge, PayerIdentity } from './knowledge';
import { once } from './once';
import { payerRecognition } from './payers';
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
  ServiceProfile,
  Source,
  UnitLimit
} from './schema';
import type { SegmentNames } from './segment';

/** The entries a Knowledge is made of; each list is asked for once, when first needed. */
export interface Entries {
  readonly profile: () => ServiceProfile;
  readonly sources: () => readonly Source[];
  readonly codes: () => readonly CodeEntry[];
  readonly modifiers: () => readonly ModifierEntry[];
  readonly pairs: () => readonly PairEntry[];
  readonly places: () => readonly PlaceEntry[];
  readonly filingIndicators: () => readonly FilingIndicatorEntry[];
  readonly payers: () => readonly PayerEntry[];
  readonly adjustments: () => readonly AdjustmentEntry[];
  readonly revenueCodes: () => readonly RevenueCodeEntry[];
  readonly billTypes: () => readonly BillTypeEntry[];
  readonly names: () => SegmentNames;
}

interface Table<T> {
  readonly all: () => readonly T[];
  readonly get: (key: string) => T | undefined;
}

function table<T>(entries: () => readonly T[], key: (entry: T) => string): Table<T> {
  const all = once(entries);
  const index = once(() => new Map(all().map((entry) => [key(entry), entry])));
  return { all, get: (wanted) => index().get(wanted) };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Look-ups over entries. Where two entries share a key, the later one is found. */
export function knowledgeOf(entries: Entries): Knowledge {
  const codes = table(entries.codes, (entry) => entry.code);
  const modifiers = table(entries.modifiers, (entry) => entry.code);
  const places = table(entries.places, (entry) => entry.code);
  const filing = table(entries.filingIndicators, (entry) => entry.code);
  const adjustments = table(entries.adjustments, (entry) => `${entry.kind} ${entry.code}`);
  const revenueCodes = table(entries.revenueCodes, (entry) => entry.code);
  const billTypes = table(entries.billTypes, (entry) => entry.code);
  const sources = table(entries.sources, (entry) => entry.id);
  const pairs = table(entries.pairs, (entry) => pairKey(entry.column1, entry.column2));
  const payers = once(entries.payers);
  const recognize = once(() => payerRecognition(payers()));
  const pairsByCode = once(() => byCode(pairs.all()));
  const profile = once(entries.profile);
  const names = once(entries.names);
  const knowledge: Knowledge = {
    get profile() {
      return profile();
    },
    codes: codes.all,
    code: codes.get,
    period: (code, circumstances) => periodOf(codes.get(code)?.periods ?? [], circumstances),
    unitLimit: (code, setting, date) => limitOf(codes.get(code)?.unitLimits ?? [], setting, date),
    modifiers: modifiers.all,
    modifier: modifiers.get,
    pair: (a, b) => pairs.get(pairKey(a, b)),
    pairs: pairs.all,
    pairsOf: (code) => pairsByCode().get(code) ?? [],
    places: places.all,
    place: places.get,
    filingIndicators: filing.all,
    filingIndicator: filing.get,
    adjustment: (kind, code) => adjustments.get(`${kind} ${code}`),
    adjustments: adjustments.all,
    revenueCode: (code) => revenueCodes.get(code.padStart(4, '0')),
    revenueCodes: revenueCodes.all,
    billType: (code) => billTypes.get(billTypeKey(code)),
    billTypes: billTypes.all,
    get names() {
      return names();
    },
    payers,
    payer: (identity: PayerIdentity) => recognize()(identity),
    under: () => knowledge,
    ruleSeverity: () => undefined,
    sources: sources.all,
    source: sources.get
  };
  return knowledge;
}

/** A type of bill as in CLM05-1 (`13`), with its leading zero (`013`), or with its frequency (`0131`). */
function billTypeKey(code: string): string {
  return code.padStart(3, '0').slice(0, 3);
}

function byCode(pairs: readonly PairEntry[]): Map<string, PairEntry[]> {
  const index = new Map<string, PairEntry[]>();
  for (const pair of pairs) {
    for (const code of [pair.column1, pair.column2]) {
      const list = index.get(code);
      if (list === undefined) index.set(code, [pair]);
      else list.push(pair);
    }
  }
  return index;
}

/** The most specific period in force; without a date, the most specific of the latest. */
function periodOf(periods: readonly CodePeriod[], { date, setting, payer }: Circumstances): CodePeriod | undefined {
  let best: CodePeriod | undefined;
  for (const period of periods) {
    if (period.setting !== undefined && period.setting !== setting) continue;
    if (period.payer !== undefined && period.payer !== payer) continue;
    if (date !== null && !covers(period, date)) continue;
    if (best === undefined || isBetter(period, best, date)) best = period;
  }
  return best;
}

function covers(period: CodePeriod, date: string): boolean {
  return (period.from === null || period.from <= date) && (period.to === null || date <= period.to);
}

function isBetter(period: CodePeriod, best: CodePeriod, date: string | null): boolean {
  if (date === null) {
    const order = compareEnds(period.to, best.to);
    if (order !== 0) return order > 0;
  }
  const order = specificity(period) - specificity(best);
  return order !== 0 ? order > 0 : (period.from ?? '') > (best.from ?? '');
}

/** Later end first; an open end is the latest. */
function compareEnds(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function specificity(period: CodePeriod): number {
  return (period.setting === undefined ? 0 : 1) + (period.payer === undefined ? 0 : 1);
}

function limitOf(limits: readonly UnitLimit[], setting: string, date: string | null): UnitLimit | undefined {
  let best: UnitLimit | undefined;
  for (const limit of limits) {
    if (limit.setting !== setting || (date !== null && date < limit.from)) continue;
    if (best === undefined || limit.from >= best.from) best = limit;
  }
  return best;
}
