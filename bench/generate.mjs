// Invented X12 837P batches of any size: correct counts and hierarchy, a realistic mix of radiation oncology lines.
// usage: node generate.mjs --bytes 10000000 [--newline '\n'|''] [--out FILE]
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomSource } from './random.mjs';

const SYLLABLES = ['AN', 'BEL', 'COR', 'DA', 'EL', 'FEN', 'GAR', 'HOL', 'IS', 'JOR', 'KEN', 'LO', 'MAR', 'NOR', 'OS', 'PEL'];
const PAYERS = [
  ['EXAMPLE MEDICARE PART B', 'MB', '12502'],
  ['AETNA', 'CI', '60054'],
  ['UNITED HEALTHCARE', 'CI', '87726'],
  ['BLUE CROSS BLUE SHIELD', 'BL', 'EXBLUE'],
  ['CIGNA', 'CI', '62308'],
  ['EXAMPLE MEDICAID', 'MC', '77027']
];
const CODES = [
  [14, ['77407', 345]],
  [10, ['77412', 401]],
  [4, ['77402', 228]],
  [8, ['77387', 62]],
  [8, ['77014', 118]],
  [6, ['77427', 210]],
  [4, ['77336', 95]],
  [3, ['77334', 176]],
  [2, ['77300', 78]],
  [4, ['77386', 590]],
  [2, ['77263', 190]],
  [3, ['99213', 92]],
  [3, ['99214', 131]],
  [2, ['36415', 8]],
  [2, ['G6012', 280]]
];
const MODIFIERS = [
  [80, ''],
  [8, ':26'],
  [4, ':TC'],
  [5, ':59'],
  [5, ':XE'],
  [4, ':76'],
  [3, ':GT'],
  [3, ':LT'],
  [3, ':RT'],
  [2, ':KX'],
  [1, ':26:59'],
  [1, ':TC:76:59'],
  [1, ':52'],
  [1, ':GA'],
  [1, ':ZZ'],
  [1, ':26:TC'],
  [1, ':59:XS:76:KX']
];
const DIAGNOSES = ['C50911', 'C50412', 'C61', 'C3411', 'C3490', 'C20', 'C7951', 'C7931', 'C159', 'C541'];
const OTHER_DIAGNOSES = ['Z510', 'Z923', 'R5383', 'L580', 'D649', 'K1233'];

const UNITS = [
  [95, 1],
  [4, 2],
  [1, 5]
];
const PLACES = [
  [50, '11'],
  [35, '22'],
  [10, '24'],
  [5, '19']
];
const CLAIM_COUNTS = [
  [70, 1],
  [20, 2],
  [10, 3]
];
const LINE_COUNTS = [
  [20, 1],
  [20, 2],
  [20, 3],
  [15, 5],
  [10, 6],
  [10, 8],
  [5, 12]
];

/** The most claims a transaction set may hold. */
const MOST_CLAIMS = 5000;

function nameOf({ between, pick }) {
  return Array.from({ length: between(2, 3) }, () => pick(SYLLABLES)).join('');
}

function dayOf(year, month, offset) {
  return new Date(Date.UTC(year, month - 1, 1 + offset)).toISOString().slice(0, 10).replaceAll('-', '');
}

const NOTES = [
  'BOOST DELIVERED PER PLAN',
  'WEEK 3 OF 6 OF THE COURSE',
  'PATIENT REPOSITIONED, FRACTION REPEATED',
  'SECOND SESSION AFTER DOWNTIME'
];

/** These segments in this share of all cases, else none. */
function sometimes({ next }, share, segments) {
  return next() < share ? segments : [];
}

function address({ between, digits, ...random }, street) {
  return [`N3*${between(1, 9999)} ${nameOf({ between, ...random })} ${street}`, `N4*${nameOf({ between, ...random })}*TX*${digits(9)}`];
}

/** The segments of a claim before its lines. */
function claimHeader(random, total, year, month) {
  const { between, pick, weighted, digits } = random;
  const person = (qualifier) => `NM1*${qualifier}*1*${nameOf(random)}*${nameOf(random)}****XX*1234567893`;
  return [
    `CLM*RO${digits(7)}*${total}***${weighted(PLACES)}:B:1*Y*A*Y*Y`,
    ...sometimes(random, 0.3, [`DTP*431*D8*${dayOf(year, month, -30)}`]),
    ...sometimes(random, 0.35, [`REF*G1*AUTH${digits(6)}`]),
    ...sometimes(random, 0.5, [`REF*D9*${digits(12)}`]),
    ...sometimes(random, 0.08, [`NTE*ADD*${pick(NOTES)}`]),
    `HI*ABK:${pick(DIAGNOSES)}${Array.from({ length: between(1, 4) }, () => `*ABF:${pick(OTHER_DIAGNOSES)}`).join('')}`,
    person('DN'),
    person('82'),
    'PRV*PE*PXC*2085R0001X',
    ...sometimes(random, 0.4, [`NM1*77*2*${nameOf(random)} CANCER CENTER*****XX*1234567893`, ...address(random, 'PKWY')]),
    ...sometimes(random, 0.2, [
      'SBR*S*18*******CI',
      `AMT*D*${digits(3)}`,
      'OI***Y***Y',
      `NM1*IL*1*${nameOf(random)}*${nameOf(random)}****MI*W${digits(9)}`,
      `NM1*PR*2*${pick(PAYERS)[0]}*****PI*OTHER`
    ])
  ];
}

/** The segments of a claim with its lines, a day apart. */
function claim(random) {
  const { next, between, pick, weighted, digits } = random;
  const [year, month, first] = [between(2025, 2026), between(1, 10), between(0, 20)];
  const services = Array.from({ length: weighted(LINE_COUNTS) }, () => {
    const [code, price] = weighted(CODES);
    const units = weighted(UNITS);
    return { code, units, charge: price * units };
  });
  const total = services.reduce((sum, { charge }) => sum + charge, 0);
  return [
    ...claimHeader(random, total, year, month),
    ...services.flatMap(({ code, units, charge }, index) => [
      `LX*${index + 1}`,
      `SV1*HC:${code}${weighted(MODIFIERS)}*${charge}*UN*${units}***1${next() < 0.4 ? ':2' : ''}`,
      `DTP*472*D8*${dayOf(year, month, first + index)}`,
      `REF*6R*${digits(8)}`,
      ...sometimes(random, 0.12, [`NTE*ADD*${pick(NOTES)}`])
    ])
  ];
}

function patient(random, level, parent) {
  return [
    `HL*${level}*${parent}*23*0`,
    'PAT*19',
    `NM1*QC*1*${nameOf(random)}*${nameOf(random)}`,
    ...address(random, 'ST'),
    `DMG*D8*${random.between(1990, 2015)}0115*F`
  ];
}

/** A subscriber with one to three claims; `level` is the number of the last HL. */
function subscriber(random, provider, level) {
  const { next, between, pick, weighted, digits } = random;
  const [payerName, filing, payerId] = pick(PAYERS);
  const dependent = next() < 0.15;
  const claims = Array.from({ length: weighted(CLAIM_COUNTS) }, () => claim(random));
  return {
    levels: dependent ? 2 : 1,
    claims: claims.length,
    segments: [
      `HL*${level + 1}*${provider}*22*${dependent ? 1 : 0}`,
      `SBR*P*${dependent ? '' : '18'}*******${filing}`,
      `NM1*IL*1*${nameOf(random)}*${nameOf(random)}****MI*W${digits(9)}`,
      ...address(random, 'ST'),
      `DMG*D8*${between(1935, 1990)}0115*${pick('MF')}`,
      `NM1*PR*2*${payerName}*****PI*${payerId}`,
      ...(dependent ? patient(random, level + 2, level + 1) : []),
      ...claims.flat()
    ]
  };
}

function billingProvider(random, level) {
  const { next, between, digits } = random;
  return [
    `HL*${level}**20*1`,
    'PRV*BI*PXC*261QX0203X',
    `NM1*85*2*${nameOf(random)} RADIATION ONCOLOGY*****XX*1234567893`,
    `N3*${between(1, 9999)} ${nameOf(random)} AVE`,
    `N4*${nameOf(random)}*TX*${next() < 0.1 ? '77407' : digits(5)}`
  ];
}

/** The segments of one transaction set of about this many characters. */
function* transactionSet(random, control, characters, terminatorLength) {
  let made = 0;
  let count = 0;
  const counted = (segments) => {
    count += segments.length;
    made += segments.reduce((sum, { length }) => sum + length + terminatorLength, 0);
    return segments;
  };
  yield* counted([
    `ST*837*${control}*005010X222A1`,
    `BHT*0019*00*${random.digits(6)}*20260301*0830*CH`,
    'NM1*41*2*EXAMPLE BILLING SERVICE*****46*EX00123',
    'NM1*40*2*EXAMPLE CLEARINGHOUSE*****46*EX00999'
  ]);
  let level = 0;
  let claims = 0;
  const isFull = () => claims >= MOST_CLAIMS || made >= characters;
  while (!isFull()) {
    const provider = ++level;
    yield* counted(billingProvider(random, provider));
    for (let left = random.between(5, 40); left > 0 && !isFull(); left--) {
      const added = subscriber(random, provider, level);
      level += added.levels;
      claims += added.claims;
      yield* counted(added.segments);
    }
  }
  yield `SE*${count + 1}*${control}`;
}

/** Yields the segments of a batch without terminators until about `bytes` characters were made. */
export function* segments({ bytes, seed = 77407, terminatorLength = 2 }) {
  const random = randomSource(seed);
  yield 'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLERECEIVER*260301*0830*^*00501*000000001*0*T*:';
  yield 'GS*HC*EXAMPLESENDER*EXAMPLERECEIVER*20260301*0830*1*X*005010X222A1';
  let made = 0;
  let sets = 0;
  while (made < bytes) {
    sets++;
    for (const segment of transactionSet(random, String(sets).padStart(4, '0'), bytes - made, terminatorLength)) {
      made += segment.length + terminatorLength;
      yield segment;
    }
  }
  yield `GE*${sets}*1`;
  yield 'IEA*1*000000001';
}

/** Writes a batch of any size to a file without holding it in memory. */
export async function generateFile({ bytes, newline = '\n', out, seed }) {
  const stream = createWriteStream(out);
  const end = `~${newline}`;
  let block = '';
  for (const segment of segments({ bytes, seed, terminatorLength: end.length })) {
    block += segment + end;
    if (block.length < 1 << 20) continue;
    if (!stream.write(block)) await new Promise((resolve) => stream.once('drain', resolve));
    block = '';
  }
  await new Promise((resolve, reject) => stream.once('error', reject).end(block, resolve));
}

// As a program; not where a bundle holds this module.
if (path.basename(process.argv[1] ?? '') === 'generate.mjs') {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { bytes: { ...text, default: '1000000' }, newline: { ...text, default: '\\n' }, out: { ...text, default: 'batch.837' } }
  });
  await generateFile({ bytes: Number(values.bytes), newline: values.newline.replace('\\n', '\n'), out: values.out });
}
