/** Invented claims around the service lines that a test is about. `¦` marks the cursor. */

interface Parties {
  /** SBR09. */
  readonly filing: string;
  readonly payer: string;
  readonly place: string;
}

const MEDICARE: Parties = { filing: 'MB', payer: 'MEDICARE PART B EXAMPLE', place: '11' };

const envelope = (guide: string, group: string, segments: readonly string[]) =>
  [
    'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:',
    `GS*${group}*EXAMPLESENDER*EXAMPLEPAYER*20260105*0900*1*X*${guide}`,
    ...segments,
    'GE*1*1',
    'IEA*1*000000001'
  ]
    .map((segment) => `${segment}~\n`)
    .join('');

const subscriber = ({ filing, payer }: Parties) => [
  'HL*1**20*1',
  'NM1*85*2*EXAMPLE RADIATION GROUP*****XX*1234567893',
  'HL*2*1*22*0',
  `SBR*P*18*******${filing}`,
  'NM1*IL*1*SAMPLE*PAT****MI*EXAMPLE1',
  `NM1*PR*2*${payer}*****PI*EXAMPLEID`
];

const numbered = (lines: readonly (readonly string[])[]) => lines.flatMap((line, index) => [`LX*${index + 1}`, ...line]);

/** An 837P with one claim; each line is a list of segments (SV1, DTP, …). */
export function professional(lines: readonly (readonly string[])[], parties: Partial<Parties> = {}): string {
  const all = { ...MEDICARE, ...parties };
  return envelope('005010X222A1', 'HC', [
    'ST*837*0001*005010X222A1',
    'BHT*0019*00*1*20260105*0900*CH',
    ...subscriber(all),
    `CLM*EXAMPLE1*500***${all.place}:B:1*Y*A*Y*Y`,
    'HI*ABK:Z510*ABF:C61',
    ...numbered(lines),
    'SE*20*0001'
  ]);
}

/** An 837I with one claim of a hospital outpatient department. */
export function institutional(lines: readonly (readonly string[])[], parties: Partial<Parties> = {}): string {
  const all = { ...MEDICARE, filing: 'MA', payer: 'MEDICARE PART A EXAMPLE', ...parties };
  return envelope('005010X223A2', 'HC', [
    'ST*837*0001*005010X223A2',
    'BHT*0019*00*1*20260105*0900*CH',
    ...subscriber(all),
    'CLM*EXAMPLE1*500***13:A:1**A*Y*Y',
    'DTP*434*RD8*20260101-20260131',
    'HI*ABK:Z510',
    ...numbered(lines),
    'SE*20*0001'
  ]);
}

/** An 835 with one claim; each line is a list of segments (SVC, DTM, CAS, …). */
export function remittance(lines: readonly (readonly string[])[]): string {
  return envelope('005010X221A1', 'HP', [
    'ST*835*0001',
    'BPR*I*100*C*CHK************20260120',
    'TRN*1*1*1999999999',
    'N1*PR*MEDICARE PART B EXAMPLE',
    'N1*PE*EXAMPLE RADIATION GROUP*XX*1234567893',
    'LX*1',
    'CLP*EXAMPLE1*1*350*105**MB*1*11*1',
    'NM1*QC*1*SAMPLE*PAT****MI*EXAMPLE1',
    ...lines.flat(),
    'SE*20*0001'
  ]);
}

const CURSOR = '¦';

/** The text without its cursor mark, and where it was. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error('The text has no cursor mark.');
  return { text: marked.replace(CURSOR, ''), offset };
}
