// Inputs that break readers whose work grows faster than their input: each as a text for a size.
const ISA = 'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLERECEIVER*260301*0830*^*00501*000000001*0*T*:~\n';
const OPENING = `${ISA}GS*HC*EXAMPLESENDER*EXAMPLERECEIVER*20260301*0830*1*X*005010X222A1~\nST*837*0001*005010X222A1~\nBHT*0019*00*1*20260301*0830*CH~\nHL*1**20*1~\nNM1*85*2*EXAMPLE CENTER*****XX*1234567893~\nHL*2*1*22*0~\nSBR*P*18*******MB~\nNM1*IL*1*SAMPLE*PAT****MI*TEST1~\nNM1*PR*2*EXAMPLE MEDICARE PART B*****PI*12502~\n`;
const CLOSING = 'SE*1*0001~\nGE*1*1~\nIEA*1*000000001~\n';
const line = (number, procedure) =>
  `LX*${number}~\nSV1*HC:${procedure}*345*UN*1***1~\nDTP*472*D8*202602${String((number % 28) + 1).padStart(2, '0')}~\n`;
const lines = (count, procedure) => Array.from({ length: count }, (_, index) => line(index + 1, procedure(index))).join('');

const CODES = ['77407', '77412:59', '77387:26', '77427', '77407:76', '77014', '77336'];

/** By name: a text of the size given as a share of the full one. */
export const PATHOLOGICAL = {
  '10,000 lines in one claim': (share) =>
    `${OPENING}CLM*SAMPLE*345***11:B:1*Y*A*Y*Y~\nHI*ABK:C61~\n${lines(10_000 * share, (index) => CODES[index % CODES.length])}${CLOSING}`,
  '100,000 findings': (share) =>
    `${OPENING}${`CLM*SAMPLE*3450***11:B:1*Y*A*Y*Y~\nHI*ABK:C61~\n${lines(10, () => '77407:26')}`.repeat(10_000 * share)}${CLOSING}`,
  'an ISA repeated 50,000 times': (share) => ISA.repeat(50_000 * share),
  '200,000 lines typed without a terminator': (share) => `${OPENING}${'SV1*HC:77407*1\n'.repeat(200_000 * share)}`
};
