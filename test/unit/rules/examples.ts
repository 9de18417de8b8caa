const HEADER = ['SBR*P*18*******CI', 'NM1*PR*2*EXAMPLE PAYER*****PI*TESTPAYER', 'CLM*TEST1*0***11:B:1*Y*A*Y*Y', 'HI*ABK:C61'];
const REMITTANCE_HEADER = ['N1*PR*EXAMPLE PAYER', 'LX*1', 'CLP*TEST1*1*400*240*0*12*1*11*1'];

const idOf = (segment: string): string => segment.slice(0, segment.indexOf('*'));

/** A whole file around the segments of an example: header segments it brings replace ours, the rest are the lines. */
export function exampleFile(example: string): string {
  const segments = example.split('~').filter((segment) => segment !== '');
  const isRemittance = segments.some((segment) => idOf(segment) === 'SVC');
  const header = (isRemittance ? REMITTANCE_HEADER : HEADER).map(
    (ours) => segments.find((segment) => idOf(segment) === idOf(ours) && idOf(ours) !== 'LX') ?? ours
  );
  const body = segments.filter((segment) => !header.includes(segment));
  const guide = isRemittance ? '005010X221A1' : segments.some((segment) => idOf(segment) === 'SV2') ? '005010X223A2' : '005010X222A1';
  const functional = isRemittance ? 'HP' : 'HC';
  const lines = isRemittance || body[0]?.startsWith('LX*') ? body : ['LX*1', ...body];
  return [
    'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*0900*^*00501*000000001*0*T*:',
    `GS*${functional}*SENDER*RECEIVER*20260115*0900*1*X*${guide}`,
    `ST*${isRemittance ? '835' : '837'}*0001*${guide}`,
    ...header,
    ...lines,
    'SE*1*0001',
    'GE*1*1',
    'IEA*1*000000001',
    ''
  ].join('~');
}
