import type { PayerIdentity } from './knowledge';
import type { PayerEntry, PayerFamily } from './schema';

/** Filing indicators that settle the payer whatever id and name say (domain.md §11.4). */
const DECISIVE: Readonly<Record<string, PayerFamily>> = {
  MA: 'medicare',
  MB: 'medicare',
  MC: 'medicaid',
  BL: 'blue-cross-blue-shield',
  '16': 'medicare-advantage',
  CH: 'other',
  VA: 'other',
  WC: 'other'
};

/** Names that hold the words of one family and belong to another. */
const EXCEPTIONS: readonly (readonly [words: string, family: PayerFamily])[] = [
  ['OPTUM VA', 'other'],
  ['OPTUM VETERANS', 'other'],
  ['WPS HEALTH INSURANCE', 'other'],
  ['WPS HEALTH PLAN', 'other'],
  ['CENTERS FOR MEDICARE', 'medicare']
];

/** Words that may stand beside "Medicare" in a contractor's name; any other word is taken for an insurer's plan. */
const MEDICARE_WORDS: ReadonlySet<string> = new Set(
  (
    'MEDICARE PART A B AB RAILROAD RR ORIGINAL TRADITIONAL FEE FOR SERVICE SERVICES FFS MAC JURISDICTION REGION FEDERAL CMS OF THE AND ' +
    'CONTRACTOR ADMINISTRATIVE CARRIER INTERMEDIARY PAYER US USA PROGRAM INC LLC J5 J6 J8 J15 JE JF JH JJ JK JL JM JN ' +
    'NORTH SOUTH EAST WEST NORTHERN SOUTHERN NEW ALABAMA ALASKA ARIZONA ARKANSAS CALIFORNIA COLORADO CONNECTICUT DELAWARE FLORIDA GEORGIA ' +
    'HAWAII IDAHO ILLINOIS INDIANA IOWA KANSAS KENTUCKY LOUISIANA MAINE MARYLAND MASSACHUSETTS MICHIGAN MINNESOTA MISSISSIPPI MISSOURI ' +
    'MONTANA NEBRASKA NEVADA HAMPSHIRE JERSEY MEXICO YORK CAROLINA DAKOTA OHIO OKLAHOMA OREGON PENNSYLVANIA RHODE ISLAND TENNESSEE TEXAS ' +
    'UTAH VERMONT VIRGINIA WASHINGTON WISCONSIN WYOMING DISTRICT COLUMBIA PUERTO RICO ' +
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT ' +
    'VT WA WV WI WY DC PR'
  ).split(' ')
);

const CACHE_SIZE = 512;

/**
 * Recognizes a payer by filing indicator, then id and name (words, in any case). A commercial name beats a
 * Medicare contractor's number, and "… Medicare …" of an insurer is Medicare Advantage. Where two entries
 * claim an id or a name, the later one has it. Results are cached, because every claim of a batch asks.
 */
export function payerRecognition(payers: readonly PayerEntry[]): (identity: PayerIdentity) => PayerEntry {
  const index = indexOf(payers);
  const cache = new Map<string, PayerEntry>();
  return (identity) => {
    const key = `${identity.filingIndicator}\n${identity.id}\n${identity.name}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const payer = recognize(identity, index);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, payer);
    return payer;
  };
}

/** Words in upper case between single blanks (` BLUE CROSS `), longest first. */
type Names = readonly (readonly [words: string, payer: PayerEntry])[];

interface Index {
  readonly family: (family: PayerFamily) => PayerEntry;
  readonly ids: ReadonlyMap<string, PayerEntry>;
  readonly insurers: Names;
  readonly contractors: Names;
}

function indexOf(payers: readonly PayerEntry[]): Index {
  const families = new Map<PayerFamily, PayerEntry>();
  const ids = new Map<string, PayerEntry>();
  const names = new Map<string, PayerEntry>();
  for (const payer of payers) {
    if (!families.has(payer.family)) families.set(payer.family, payer);
    for (const id of payer.ids) ids.set(id.toUpperCase(), payer);
    for (const name of payer.names) names.set(name.endsWith('*') ? wordsOf(name).trimEnd() : wordsOf(name), payer);
  }
  const fallback = families.get('other');
  if (fallback === undefined) throw new Error('The payers have no entry for the family "other".');
  const sorted = [...names].sort(([a], [b]) => b.length - a.length);
  return {
    family: (family) => families.get(family) ?? fallback,
    ids,
    insurers: sorted.filter(([, payer]) => payer.family !== 'medicare'),
    contractors: sorted.filter(([, payer]) => payer.family === 'medicare')
  };
}

function wordsOf(name: string): string {
  return ` ${(name.toUpperCase().match(/[A-Z0-9]+/g) ?? []).join(' ')} `;
}

function named(name: string, names: Names): PayerEntry | undefined {
  return names.find(([words]) => name.includes(words))?.[1];
}

function recognize(identity: PayerIdentity, index: Index): PayerEntry {
  const name = wordsOf(identity.name);
  const byId = index.ids.get(identity.id.trim().toUpperCase());
  const decisive = DECISIVE[identity.filingIndicator.trim().toUpperCase()];
  if (decisive !== undefined) {
    const candidates = [byId, named(name, index.insurers), named(name, index.contractors)];
    return candidates.find((payer) => payer?.family === decisive) ?? index.family(decisive);
  }
  const exception = EXCEPTIONS.find(([words]) => name.includes(` ${words} `));
  return exception === undefined ? byIdAndName(byId, name, index) : index.family(exception[1]);
}

function byIdAndName(byId: PayerEntry | undefined, name: string, index: Index): PayerEntry {
  const byName = named(name, index.insurers);
  if (byName?.family === 'medicaid') return byName;
  const insurer = byId !== undefined && byId.family !== 'medicare' ? byId : byName;
  if (insurer !== undefined) return planOf(insurer, name, index);
  const contractor = named(name, index.contractors);
  if (contractor !== undefined) return contractor;
  if (!name.includes(' MEDICARE')) return byId ?? index.family('other');
  return isOriginalMedicare(name) ? index.family('medicare') : planOf(index.family('other'), name, index);
}

/** The plan an insurer's name speaks of: Medicare Advantage, else the insurer itself. A supplement is not a plan of its own. */
function planOf(insurer: PayerEntry, name: string, index: Index): PayerEntry {
  const isSupplement = name.includes(' SUPPLEMENT') || name.includes(' MEDIGAP ');
  return name.includes(' MEDICARE') && !isSupplement ? index.family('medicare-advantage') : insurer;
}

/** Whether a name has no word that only an insurer's plan would have, as in "Example Medicare Complete". */
function isOriginalMedicare(name: string): boolean {
  return name
    .trim()
    .split(' ')
    .every((word) => MEDICARE_WORDS.has(word) || !/[A-Z]/.test(word));
}
