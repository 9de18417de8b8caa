import type { CodeEntry, CodePeriod } from '../data';

/** When codes were not valid, or not payable to somebody: found once for each code, as every line of a batch is asked for it. */
interface Life {
  /** Periods in which the code was deleted for everybody. */
  readonly ended: readonly CodePeriod[];
  /** The first period of a code that came into being in a known time; null when it has no known beginning. */
  readonly beginning: CodePeriod | null;
  /** Periods in which some payer or setting did not pay it. */
  readonly unpayable: readonly CodePeriod[];
}

const lives = new WeakMap<CodeEntry, Life>();

function lifeOf(entry: CodeEntry): Life {
  const known = lives.get(entry);
  if (known !== undefined) return known;
  const life = {
    ended: entry.periods.filter((period) => period.state === 'deleted' && isUnrestricted(period)),
    beginning: beginningIn(entry.periods),
    unpayable: entry.periods.filter(({ state }) => state === 'not-payable')
  };
  lives.set(entry, life);
  return life;
}

function isUnrestricted(period: CodePeriod): boolean {
  return period.setting === undefined && period.payer === undefined;
}

function beginningIn(periods: readonly CodePeriod[]): CodePeriod | null {
  let first: CodePeriod | null = null;
  for (const period of periods) {
    if (!isUnrestricted(period) || period.state === 'deleted') continue;
    if (period.from === null) return null;
    if (first === null || period.from < (first.from ?? '')) first = period;
  }
  return first;
}

function isIn(period: CodePeriod, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || period.to >= day);
}

/** The period of an ISO day on which a code was no longer valid. */
export function endOf(entry: CodeEntry, day: string): CodePeriod | null {
  for (const period of lifeOf(entry).ended) if (isIn(period, day)) return period;
  return null;
}

/** The first period of a code that came into being in a known time; null when it has no known beginning. */
export function beginningOf(entry: CodeEntry): CodePeriod | null {
  return lifeOf(entry).beginning;
}

/** Whether a code was no longer valid on the first day, or not yet on the last. */
export function isOutsideLife(entry: CodeEntry, from: string, to: string): boolean {
  const first = beginningOf(entry)?.from ?? null;
  return endOf(entry, from) !== null || (first !== null && to < first);
}

/** Whether some payer or setting did not pay the code on a day. */
export function isUnpayable(entry: CodeEntry, day: string): boolean {
  for (const period of lifeOf(entry).unpayable) if (isIn(period, day)) return true;
  return false;
}
